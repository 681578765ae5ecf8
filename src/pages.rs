//! One module for each address.

pub mod data;
pub mod embed;
pub mod embedding;
pub mod home;
pub mod interview;
pub mod not_found;
pub mod plan;
pub mod progress;
pub mod question;
pub mod review;

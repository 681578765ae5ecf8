//! One module for each address.

pub mod home;
pub mod not_found;
pub mod question;

//! Finding a question: by words in it, by what it is and by how far the reader has come.
//!
//! Pure: what is searched, what is known of the reader and what stands in the address are
//! arguments.

pub mod filter;
pub mod fold;
pub mod search;

pub use filter::{Filters, Standing, Status, standing};
pub use search::{Hit, Texts, marked, search};

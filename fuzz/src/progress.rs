//! The page's own modules about saved work, which live in a program and not in a library.

#[path = "../../src/progress/journal.rs"]
pub mod journal;
#[path = "../../src/progress/merge.rs"]
pub mod merge;
#[path = "../../src/progress/model.rs"]
pub mod model;
#[path = "../../src/progress/records.rs"]
pub mod records;
#[path = "../../src/progress/room.rs"]
pub mod room;
#[path = "../../src/progress/saved.rs"]
pub mod saved;
#[path = "../../src/progress/shelf.rs"]
pub mod shelf;

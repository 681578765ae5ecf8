//! What several components share.

pub mod records;
pub mod use_draft;
pub mod use_help_hidden;
pub mod use_host;
pub mod use_language;
pub mod use_media;
pub mod use_now;
pub mod use_offline;
pub mod use_progress;
pub mod use_question;
pub mod use_runner;
pub mod use_texts;
pub mod use_visit;

pub use use_draft::{Draft, flush_drafts, use_draft};
pub use use_help_hidden::{HelpHidden, use_help_hidden};
pub use use_host::{HostHandle, use_host};
pub use use_language::{use_language, use_language_root};
pub use use_media::use_media;
pub use use_now::use_now;
pub use use_offline::{OfflineHandle, use_offline, use_offline_root};
pub use use_progress::{Progress, ProgressHandle, use_progress, use_progress_root};
pub use use_question::{Fetched, use_question, use_question_ahead, use_questions};
pub use use_runner::{RunnerHandle, use_runner, use_runner_root};
pub use use_texts::{TextsFetched, use_texts};
pub use use_visit::use_visit;

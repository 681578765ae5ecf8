//! Keeps hints, model answers and solutions out of sight during an interview.

use yew::prelude::*;

/// Around whatever must not show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpHidden;

/// Whether hints, model answers and solutions are to stay out of sight.
#[hook]
pub fn use_help_hidden() -> bool {
    use_context::<HelpHidden>().is_some()
}

//! What an author pastes of their own page: whatever it is, it is read, and what is to be written
//! instead lets questions in.

use crate::policy::{Obstacle, examine};

const SITE: &str = "https://rehearse.example/practice/";

/// Reads the text, and what it would be mended to.
pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for obstacle in examine(text, SITE).obstacles {
        if let Obstacle::Script(lack) | Obstacle::Frame(lack) = obstacle {
            let again = examine(&lack.mended, SITE);
            assert_eq!((again.policies, again.obstacles), (1, Vec::new()), "{}", lack.mended);
        }
    }
}

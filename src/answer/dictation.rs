//! What can go wrong when a browser listens.

/// Why a browser does not write down what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeechFailure {
    /// The reader, the browser or the site around the page refuses the microphone.
    Denied,
    /// There is no microphone.
    NoMicrophone,
    /// Nobody spoke, or not loud enough.
    NothingHeard,
    /// The browser's speech service could not be reached.
    Network,
    /// The browser does not know the language.
    Language,
    /// Something else.
    Other,
}

impl SpeechFailure {
    /// The failure that a browser's code stands for; `None` where the page itself ended it.
    pub fn of_code(code: &str) -> Option<Self> {
        match code {
            "aborted" => None,
            "not-allowed" | "service-not-allowed" => Some(Self::Denied),
            "audio-capture" => Some(Self::NoMicrophone),
            "no-speech" => Some(Self::NothingHeard),
            "network" => Some(Self::Network),
            "language-not-supported" => Some(Self::Language),
            _ => Some(Self::Other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_asked_for_is_a_failure() {
        assert_eq!(SpeechFailure::of_code("aborted"), None);
        assert_eq!(SpeechFailure::of_code("not-allowed"), Some(SpeechFailure::Denied));
        assert_eq!(SpeechFailure::of_code("of another day"), Some(SpeechFailure::Other));
    }
}

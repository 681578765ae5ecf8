//! Texts as they are compared: without case and without diacritics.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A folded text that knows where its letters come from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The text in lower case and without diacritics.
    pub text: String,
    /// For each byte of it, the start and the end of its letter in the original.
    places: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text.
    pub fn of(original: &str) -> Self {
        let mut folded = Self::default();
        for (start, letter) in original.char_indices() {
            let end = start + letter.len_utf8();
            decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    folded.text.extend(part.to_lowercase());
                }
            });
            folded.places.resize(folded.text.len(), (start, end));
        }
        folded
    }

    /// The bytes of the original that a range of bytes of the folded text comes from.
    pub fn original(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let (first, _) = self.places.get(start)?;
        let (_, last) = self.places.get(end.checked_sub(1)?)?;
        Some((*first, *last))
    }
}

/// A text folded.
pub fn fold(text: &str) -> String {
    Folded::of(text).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_diacritics_do_not_count() {
        for (text, expected) in [("Naïve ÉTUDE", "naive etude"), ("Ü", "u"), ("ǅ", "ǆ"), ("", "")]
        {
            assert_eq!(fold(text), expected);
        }
        assert_eq!(fold("cafe\u{301}"), "cafe", "a mark of its own goes too");
    }

    #[test]
    fn places_lead_back_to_the_original() {
        let text = "für Ärger";
        let folded = Folded::of(text);
        let at = folded.text.find("arger").unwrap();
        let (start, end) = folded.original(at, at + "arger".len()).unwrap();
        assert_eq!(&text[start..end], "Ärger");
        assert_eq!(folded.original(0, 0), None);
        assert_eq!(folded.original(0, 99), None);
    }
}

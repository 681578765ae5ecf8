//! The questions as files of their own, one for each, which the page fetches when it opens one.

use anyhow::{Result, bail};
use question::{Catalog, pack};

use crate::place::Place;
use crate::stage::Outcome;

/// A question as the page fetches it.
pub struct Packed {
    /// Its id.
    pub id: String,
    /// The question alone, in the form of a catalog.
    pub bytes: Vec<u8>,
}

/// Reads and checks the content and packs each question by itself. Mistakes end the build with
/// their places and hints, before anything is compiled.
pub fn packed(place: &Place) -> Result<(Vec<Packed>, Outcome)> {
    let folder = place.root.join("content");
    let (catalog, diagnostics) = question::load(&folder);
    if !diagnostics.is_empty() {
        for diagnostic in &diagnostics {
            eprintln!("{diagnostic}");
        }
        let count = diagnostics.len();
        let noun = if count == 1 { "mistake" } else { "mistakes" };
        bail!("{count} {noun} in {}; nothing was built", folder.display());
    }
    Ok((each_alone(catalog), Outcome::Done))
}

fn each_alone(catalog: Catalog) -> Vec<Packed> {
    let alone = |question| Catalog { sections: Vec::new(), questions: vec![question] };
    catalog
        .questions
        .into_iter()
        .map(|question| Packed { id: question.id.clone(), bytes: pack(&alone(question)) })
        .collect()
}

/// The lines of `index.html` that say where each question is.
pub fn links(addresses: &[(String, String)]) -> String {
    addresses
        .iter()
        .map(|(id, address)| {
            format!(r#"<link rel="rehearse-question" data-id="{id}" href="{address}">"#)
        })
        .collect::<Vec<_>>()
        .join("\n    ")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn each_pack_holds_its_question_and_no_other() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let (catalog, diagnostics) = question::load(&content);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let some = Catalog {
            sections: catalog.sections,
            questions: catalog.questions.into_iter().take(3).collect(),
        };
        for (question, packed) in some.questions.iter().zip(each_alone(some.clone())) {
            assert_eq!(packed.id, question.id);
            let unpacked = question::unpack(&packed.bytes).unwrap();
            assert_eq!(unpacked.questions, std::slice::from_ref(question));
        }
    }

    #[test]
    fn each_question_has_a_line() {
        let addresses = [("a".to_owned(), "x/a.pack".to_owned()), ("b".to_owned(), "y".to_owned())];
        assert_eq!(
            links(&addresses),
            "<link rel=\"rehearse-question\" data-id=\"a\" href=\"x/a.pack\">\n    \
             <link rel=\"rehearse-question\" data-id=\"b\" href=\"y\">"
        );
    }
}

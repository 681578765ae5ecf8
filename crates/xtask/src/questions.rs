//! The questions as files of their own, one for each, which the page fetches when it opens one, and
//! the texts that its search looks through.

use std::collections::BTreeMap;

use anyhow::Result;
use question::{Catalog, Question, pack};
use serde::Serialize;

use crate::place::Place;
use crate::stage::Outcome;

/// A question as the page fetches it.
pub struct Packed {
    /// Its id.
    pub id: String,
    /// The question alone, in the form of a catalog.
    pub bytes: Vec<u8>,
}

/// All that the page fetches of the questions.
pub struct Files {
    /// The questions themselves.
    pub catalog: Catalog,
    /// Each question.
    pub packs: Vec<Packed>,
    /// The texts to search, as JSON.
    pub texts: Vec<u8>,
}

/// What a search of a question looks through, besides its title and topics. Solutions, cases and
/// follow-up tasks are no part of it: nothing here must tell more than the question's page does.
#[derive(Serialize)]
struct Text {
    prompt: String,
    answer: String,
}

/// Reads and checks the content and makes the files. Mistakes end the build with their places and
/// hints, before anything is compiled.
pub fn files(place: &Place) -> Result<(Files, Outcome)> {
    let catalog = question::load_for_build(&place.root.join("content"))?;
    let texts = serde_json::to_vec(&texts(&catalog))?;
    let packs = each_alone(&catalog);
    Ok((Files { catalog, packs, texts }, Outcome::Done))
}

fn texts(catalog: &Catalog) -> BTreeMap<&str, Text> {
    let text = |question: &Question| Text {
        prompt: plain(&question.prompt),
        answer: plain(&question.answer.model),
    };
    catalog.questions.iter().map(|question| (question.id.as_str(), text(question))).collect()
}

/// The words of HTML that the content's Markdown became, which has no comments and no scripts.
pub fn plain(html: &str) -> String {
    const INLINE: [&str; 5] = ["code", "strong", "em", "a", "del"];
    let mut text = String::new();
    for piece in html.split('<') {
        let words = match piece.split_once('>') {
            Some((tag, after)) => {
                let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
                if !INLINE.contains(&name) {
                    text.push(' ');
                }
                after
            }
            None => piece,
        };
        text.push_str(words);
    }
    let text = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, letter)| text.replace(entity, letter));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn each_alone(catalog: &Catalog) -> Vec<Packed> {
    let alone =
        |question: &Question| Catalog { sections: Vec::new(), questions: vec![question.clone()] };
    catalog
        .questions
        .iter()
        .map(|question| Packed { id: question.id.clone(), bytes: pack(&alone(question)) })
        .collect()
}

/// The lines of a page that say where each question is, with the way to the app's folder before
/// each address.
pub fn links(addresses: &[(String, String)], root: &str) -> String {
    addresses
        .iter()
        .map(|(id, address)| {
            format!(r#"<link rel="rehearse-question" data-id="{id}" href="{root}{address}">"#)
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
        for (question, packed) in some.questions.iter().zip(each_alone(&some)) {
            assert_eq!(packed.id, question.id);
            let unpacked = question::unpack(&packed.bytes).unwrap();
            assert_eq!(unpacked.questions, std::slice::from_ref(question));
        }
    }

    #[test]
    fn words_are_taken_out_of_markup() {
        let table = [
            (
                "<p>Say <em>what</em> <code>a &lt; b</code> means.</p>\n<p>Then</p>",
                "Say what a < b means. Then",
            ),
            ("<ul>\n<li>one</li><li>two<br />three</li></ul>", "one two three"),
            (
                "<pre><code class=\"language-python\">x = &quot;&amp;lt;&quot;\n</code></pre>",
                "x = \"&lt;\"",
            ),
            ("", ""),
        ];
        for (html, expected) in table {
            assert_eq!(plain(html), expected);
        }
    }

    #[test]
    fn each_question_has_a_line() {
        let addresses = [("a".to_owned(), "x/a.pack".to_owned()), ("b".to_owned(), "y".to_owned())];
        assert_eq!(
            links(&addresses, "../"),
            "<link rel=\"rehearse-question\" data-id=\"a\" href=\"../x/a.pack\">\n    \
             <link rel=\"rehearse-question\" data-id=\"b\" href=\"../y\">"
        );
    }
}

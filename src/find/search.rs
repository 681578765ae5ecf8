//! Searching titles, topics and texts for words.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::fold::{Folded, fold};
use crate::catalog::{Catalog, Listing};

/// How long an excerpt is at most, in bytes of the folded text, and how much of it stands before
/// the first match.
const EXCERPT: usize = 160;
const BEFORE: usize = 50;

/// What a match is worth, by where it is; the second number where it begins a word.
const TITLE: [u32; 2] = [20, 40];
const TOPIC: [u32; 2] = [12, 30];
const PROMPT: [u32; 2] = [2, 6];
const ANSWER: [u32; 2] = [1, 3];

/// The texts of all questions, by id.
#[derive(Clone, Debug, Default)]
pub struct Texts(BTreeMap<String, Text>);

#[derive(Clone, Debug)]
struct Text {
    original_prompt: String,
    prompt: Folded,
    answer: String,
}

/// A question's texts as the build writes them.
#[derive(Deserialize)]
struct Written {
    prompt: String,
    answer: String,
}

impl Texts {
    /// Reads what the build wrote, or nothing if it is something else.
    pub fn read(json: &[u8]) -> Option<Self> {
        let written: BTreeMap<String, Written> = serde_json::from_slice(json).ok()?;
        let text = |Written { prompt, answer }| Text {
            prompt: Folded::of(&prompt),
            original_prompt: prompt,
            answer: fold(&answer),
        };
        Some(Self(written.into_iter().map(|(id, written)| (id, text(written))).collect()))
    }
}

/// A question that has all the words.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'a> {
    /// The question.
    pub question: &'a Listing,
    /// Its topics that have one of the words.
    pub topics: Vec<&'a str>,
    /// A passage of its prompt around a word that neither title nor topics have.
    pub excerpt: Option<String>,
    /// Whether a word stands in the model answer alone, which is not shown.
    pub is_in_answer: bool,
    score: u32,
}

/// The questions that have each word of the query somewhere, best first.
pub fn search<'a>(catalog: &'a Catalog, texts: Option<&Texts>, query: &str) -> Vec<Hit<'a>> {
    let words = words(query);
    let mut hits: Vec<Hit> = catalog
        .questions
        .iter()
        .filter_map(|question| {
            let text = texts.and_then(|texts| texts.0.get(&question.id));
            hit(question, text, &words)
        })
        .collect();
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits
}

fn hit<'a>(question: &'a Listing, text: Option<&Text>, words: &[String]) -> Option<Hit<'a>> {
    let title = fold(&question.title);
    let topics: Vec<String> = question.topics.iter().map(|topic| fold(topic)).collect();
    let mut hit =
        Hit { question, topics: Vec::new(), excerpt: None, is_in_answer: false, score: 0 };
    for word in words {
        let in_title = worth(&title, word, TITLE);
        let in_topics = topics.iter().map(|topic| worth(topic, word, TOPIC)).max().unwrap_or(0);
        let in_prompt = text.map_or(0, |text| worth(&text.prompt.text, word, PROMPT));
        let in_answer = text.map_or(0, |text| worth(&text.answer, word, ANSWER));
        let score = in_title + in_topics + in_prompt + in_answer;
        if score == 0 {
            return None;
        }
        hit.score += score;
        if in_title + in_topics == 0 {
            match text {
                Some(text) if in_prompt > 0 => {
                    if hit.excerpt.is_none() {
                        hit.excerpt = excerpt(text, word);
                    }
                }
                _ => hit.is_in_answer = true,
            }
        }
    }
    hit.topics = question
        .topics
        .iter()
        .zip(&topics)
        .filter(|(_, folded)| words.iter().any(|word| folded.contains(word.as_str())))
        .map(|(topic, _)| topic.as_str())
        .collect();
    Some(hit)
}

fn words(query: &str) -> Vec<String> {
    fold(query).split_whitespace().map(str::to_owned).collect()
}

/// The best match of a word in a text: where it is, and whether it begins a word there. The first
/// that does is best, and otherwise the first.
fn best_match(text: &str, word: &str) -> Option<(usize, bool)> {
    let begins_word = |at: usize| {
        text.get(..at).is_none_or(|before| !before.ends_with(|c: char| c.is_alphanumeric()))
    };
    let mut places = text.match_indices(word).map(|(at, _)| at);
    let first = places.clone().next()?;
    Some(places.find(|at| begins_word(*at)).map_or((first, false), |at| (at, true)))
}

/// What the best match of a word in a text is worth.
fn worth(text: &str, word: &str, [inside, at_start]: [u32; 2]) -> u32 {
    match best_match(text, word) {
        Some((_, true)) => at_start,
        Some((_, false)) => inside,
        None => 0,
    }
}

/// A passage of the prompt around a word, between spaces, with dots where it was cut.
fn excerpt(text: &Text, word: &str) -> Option<String> {
    let original = &text.original_prompt;
    let (at, _) = best_match(&text.prompt.text, word)?;
    let (start, end) = text.prompt.original(at, at + word.len())?;
    let from = match start.checked_sub(BEFORE) {
        None => 0,
        Some(from) => {
            let space = original.as_bytes().get(from..start)?.iter().position(|byte| *byte == b' ');
            space.map_or(start, |space| from + space + 1)
        }
    };
    let until = match original.as_bytes().get(end..from + EXCERPT) {
        None => original.len(),
        Some(rest) => {
            let space = rest.iter().rposition(|byte| *byte == b' ');
            space.map_or(end, |space| end + space)
        }
    };
    let dots = |is_cut: bool| if is_cut { "…" } else { "" };
    let passage = original.get(from..until)?;
    Some(format!("{}{passage}{}", dots(from > 0), dots(until < original.len())))
}

/// A text in pieces, each with whether it is a match of the query.
pub fn marked<'t>(text: &'t str, query: &str) -> Vec<(&'t str, bool)> {
    let folded = Folded::of(text);
    let mut matches: Vec<(usize, usize)> = words(query)
        .iter()
        .flat_map(|word| {
            folded
                .text
                .match_indices(word.as_str())
                .filter_map(|(at, found)| folded.original(at, at + found.len()))
        })
        .collect();
    matches.sort_unstable();
    let mut pieces = Vec::new();
    let mut done = 0;
    for (start, end) in matches {
        if end <= done {
            continue;
        }
        let start = start.max(done);
        pieces.push((text.get(done..start).unwrap_or_default(), false));
        pieces.push((text.get(start..end).unwrap_or_default(), true));
        done = end;
    }
    pieces.push((text.get(done..).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use question::Section;

    use super::*;
    use crate::catalog::Kind;

    fn listing(id: &str, title: &str, topics: &[&str]) -> Listing {
        Listing {
            id: id.into(),
            title: title.into(),
            section: Section::Production,
            kind: Kind::Words,
            topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
            difficulty: 1,
            minutes: 5,
            answer_minutes: 2,
            stages: 0,
            has_generator: false,
            digest: String::new(),
            related: Vec::new(),
        }
    }

    fn catalog() -> Catalog {
        Catalog {
            sections: Vec::new(),
            questions: vec![
                listing("prompt", "Something else", &["other"]),
                listing("inside", "Recaching", &[]),
                listing("topic", "Slow pages", &["cache"]),
                listing("title", "A cache that forgets", &[]),
                listing("answer", "Quiet", &[]),
            ],
        }
    }

    fn texts() -> Texts {
        Texts::read(
            br#"{"prompt": {"prompt": "Where would you put a cache?", "answer": ""},
                 "answer": {"prompt": "Say it.", "answer": "With a cache."}}"#,
        )
        .unwrap()
    }

    fn ids(hits: &[Hit]) -> Vec<String> {
        hits.iter().map(|hit| hit.question.id.clone()).collect()
    }

    #[test]
    fn titles_come_before_topics_and_topics_before_texts() {
        let catalog = catalog();
        let hits = search(&catalog, Some(&texts()), "Cach");
        assert_eq!(ids(&hits), ["title", "topic", "inside", "prompt", "answer"]);
        assert_eq!(hits[1].topics, ["cache"]);
        assert_eq!(hits[3].excerpt.as_deref(), Some("Where would you put a cache?"));
        assert_eq!((hits[4].excerpt.as_deref(), hits[4].is_in_answer), (None, true));
        assert_eq!(ids(&search(&catalog, None, "câche")), ["title", "topic"]);
    }

    #[test]
    fn each_word_must_be_somewhere() {
        let catalog = catalog();
        assert_eq!(ids(&search(&catalog, Some(&texts()), "slow cache")), ["topic"]);
        assert!(search(&catalog, Some(&texts()), "slow nowhere").is_empty());
        assert_eq!(search(&catalog, None, "  ").len(), 5);
    }

    #[test]
    fn matches_are_marked_in_the_original_text() {
        let table = [
            (
                "Étude on études",
                "etude",
                vec![("Étude", true), (" on ", false), ("étude", true), ("s", false)],
            ),
            ("abab", "aba bab", vec![("aba", true), ("b", true)]),
            ("abc", "ab abc", vec![("ab", true), ("c", true)]),
            ("nothing", "x", vec![("nothing", false)]),
            ("", "x", vec![]),
        ];
        for (text, query, expected) in table {
            assert_eq!(marked(text, query), expected, "{text} / {query}");
        }
    }

    #[test]
    fn an_excerpt_is_cut_between_words() {
        let long =
            format!("{} needle {}", "früh und spät ".repeat(20), "später am Abend ".repeat(20));
        let text = Text {
            prompt: Folded::of(&long),
            original_prompt: long.clone(),
            answer: String::new(),
        };
        let passage = excerpt(&text, "needle").unwrap();
        assert!(passage.starts_with('…') && passage.ends_with('…'), "{passage}");
        assert!(passage.contains(" needle ") && passage.len() < 200, "{passage}");
        for word in passage.trim_matches('…').split(' ').filter(|word| !word.is_empty()) {
            assert!(long.split(' ').any(|known| known == word), "{word}");
        }
    }

    #[test]
    fn an_excerpt_shows_a_beginning_of_a_word_where_there_is_one() {
        let excerpt_of = |prompt: &str| {
            let text = Text {
                prompt: Folded::of(prompt),
                original_prompt: prompt.to_owned(),
                answer: String::new(),
            };
            excerpt(&text, "cache").unwrap()
        };
        let far = "and so on ".repeat(40);
        let passage = excerpt_of(&format!("Recached things. {far} A cache helps. {far}"));
        assert!(passage.contains(" cache helps") && !passage.contains("Recached"), "{passage}");
        assert!(excerpt_of(&format!("{far} Recached things. {far}")).contains("Recached"));
    }

    #[test]
    fn garbage_is_no_texts() {
        for garbage in ["", "[]", r#"{"a": 1}"#] {
            assert!(Texts::read(garbage.as_bytes()).is_none());
        }
    }
}

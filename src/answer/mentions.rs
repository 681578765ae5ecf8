//! Which terms of a rubric a text mentions.
//!
//! A term suggests that a point was made and never decides it, so the comparison is generous:
//! case, hyphens, underscores and simple endings do not count, and `OrderedDict` is found in
//! "ordered dict", since that is what speech recognition writes.

use std::collections::BTreeSet;
use std::ops::Range;

use question::RubricPoint;

/// A place in a text where one of the terms stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'text> {
    /// Where.
    pub place: Range<usize>,
    /// The text's own words.
    pub words: &'text str,
}

/// A word or a sign of a text.
struct Piece {
    place: Range<usize>,
    plain: String,
    stem: String,
}

/// The places where a text mentions one of the terms, in the order of the text.
pub fn mentions<'text>(text: &'text str, terms: &[String]) -> Vec<Mention<'text>> {
    mentions_among(text, &pieces(text), terms)
}

fn mentions_among<'text>(
    text: &'text str,
    pieces: &[Piece],
    terms: &[String],
) -> Vec<Mention<'text>> {
    let terms: Vec<(String, String)> = terms
        .iter()
        .map(|term| joined(&self::pieces(term)))
        .filter(|(plain, _)| !plain.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut next = 0;
    while next < pieces.len() {
        let longest = terms
            .iter()
            .filter_map(|(plain, stem)| {
                let rest = &pieces[next..];
                reach(rest, plain, |piece| &piece.plain).max(reach(rest, stem, |piece| &piece.stem))
            })
            .max();
        if let Some(count) = longest {
            let place = pieces[next].place.start..pieces[next + count - 1].place.end;
            found.push(Mention { words: &text[place.clone()], place });
        }
        next += longest.unwrap_or(1);
    }
    found
}

/// How many pieces make up exactly this term.
fn reach(pieces: &[Piece], term: &str, form: impl Fn(&Piece) -> &str) -> Option<usize> {
    let mut rest = term;
    for (index, piece) in pieces.iter().enumerate() {
        rest = rest.strip_prefix(form(piece))?;
        if rest.is_empty() {
            return Some(index + 1);
        }
    }
    None
}

fn joined(pieces: &[Piece]) -> (String, String) {
    pieces
        .iter()
        .fold(Default::default(), |(plain, stem), piece| (plain + &piece.plain, stem + &piece.stem))
}

/// Words and signs. What joins words, or quotes them, is left out.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() || "-‐‑–_`'’\"“”*".contains(letter) {
            continue;
        }
        let mut end = start + letter.len_utf8();
        if letter.is_alphanumeric() {
            while let Some((at, more)) = letters.next_if(|(_, next)| next.is_alphanumeric()) {
                end = at + more.len_utf8();
            }
        }
        let plain = text[start..end].to_lowercase();
        let stem = stem(&plain);
        pieces.push(Piece { place: start..end, plain, stem });
    }
    pieces
}

/// A word without the endings that make no difference here. Both sides of a comparison lose the
/// same ones, so that a stem need not be a word.
fn stem(word: &str) -> String {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let singular = match word {
        _ if ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) || word.len() < 4 => word,
        _ => word.strip_suffix('s').unwrap_or(word),
    };
    let long_enough = |rest: &&str, least| rest.len() >= least;
    let root = singular
        .strip_suffix("ing")
        .or_else(|| singular.strip_suffix("ed"))
        .filter(|rest| long_enough(rest, 4))
        .or_else(|| singular.strip_suffix("ion").filter(|rest| long_enough(rest, 5)))
        .unwrap_or(singular);
    let root = undoubled(root, singular);
    let root = root.strip_suffix('e').filter(|rest| long_enough(rest, 4)).unwrap_or(root);
    match root.strip_suffix("ie").or_else(|| root.strip_suffix('i')) {
        Some(rest) if rest.len() >= 3 => format!("{rest}y"),
        _ => root.to_owned(),
    }
}

/// "dropped" is a form of "drop".
fn undoubled<'word>(root: &'word str, whole: &str) -> &'word str {
    let last = root.as_bytes().last();
    let is_doubled = root.len() < whole.len()
        && root.len() >= 5
        && last == root.as_bytes().get(root.len() - 2)
        && last.is_some_and(|last| !b"aeiouls".contains(last));
    if is_doubled { &root[..root.len() - 1] } else { root }
}

/// Words without those that differ from an earlier one in nothing but case and endings.
pub fn distinct<'text>(words: impl Iterator<Item = &'text str>) -> Vec<String> {
    let mut stems = BTreeSet::new();
    words.filter(|words| stems.insert(joined(&pieces(words)).1)).map(str::to_owned).collect()
}

/// A text cut where a mention of any of these points begins or ends; `true` stands with mentions.
pub fn marked<'text>(text: &'text str, rubric: &[RubricPoint]) -> Vec<(bool, &'text str)> {
    let pieces = pieces(text);
    let mut places: Vec<Range<usize>> = rubric
        .iter()
        .flat_map(|point| mentions_among(text, &pieces, &point.terms))
        .map(|mention| mention.place)
        .collect();
    places.sort_by_key(|place| (place.start, place.end));
    let mut cut = Vec::new();
    let mut done = 0;
    for place in places {
        let start = place.start.max(done);
        if start >= place.end {
            continue;
        }
        if start > done {
            cut.push((false, &text[done..start]));
        }
        cut.push((true, &text[start..place.end]));
        done = place.end;
    }
    if done < text.len() {
        cut.push((false, &text[done..]));
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, term: &str) -> Vec<String> {
        mentions(text, &[term.to_owned()]).iter().map(|found| found.words.to_owned()).collect()
    }

    #[test]
    fn case_endings_and_joints_do_not_count() {
        let table = [
            ("A Hash Map.", "hash map", "Hash Map"),
            ("two hash-maps", "hash map", "hash-maps"),
            ("one hashmap", "hash map", "hashmap"),
            ("we evicted it", "evict", "evicted"),
            ("the eviction", "evict", "eviction"),
            ("queries", "query", "queries"),
            ("it is cached", "cache", "cached"),
            ("by caching", "cache", "caching"),
            ("it dropped", "drops", "dropped"),
            ("it rolled back", "rolls back", "rolled back"),
            ("a rollback", "rolls back", "rollback"),
            ("an ordered dict", "OrderedDict", "ordered dict"),
            ("with `select_for_update()`", "select_for_update", "select_for_update"),
            ("select for update", "select_for_update", "select for update"),
            ("don’t", "don't", "don’t"),
            ("PostgreSQL", "postgresql", "PostgreSQL"),
            ("in Straßen", "straßen", "Straßen"),
        ];
        for (text, term, expected) in table {
            assert_eq!(found(text, term), [expected], "{term} in {text:?}");
        }
    }

    #[test]
    fn signs_count_wherever_they_stand() {
        let table = [
            ("in O( 1 ) time", "O(1)", "O( 1 )"),
            ("O(n log n)", "O(n log n)", "O(n log n)"),
            ("the N + 1 problem", "N+1", "N + 1"),
            ("low=mid+1", "mid + 1", "mid+1"),
            ("see request.user here", "request.user", "request.user"),
            ("it is I/O bound", "I/O", "I/O"),
        ];
        for (text, term, expected) in table {
            assert_eq!(found(text, term), [expected], "{term} in {text:?}");
        }
    }

    #[test]
    fn other_words_are_not_mentions() {
        let table = [
            ("asset", "set"),
            ("setting", "set"),
            ("O(12)", "O(1)"),
            ("a map of a hash", "hash map"),
            ("hash", "hash map"),
            ("blocked", "lock"),
            ("", "set"),
            ("anything", ""),
            ("anything", " - "),
            ("class", "clas"),
            ("this", "thi"),
        ];
        for (text, term) in table {
            assert_eq!(found(text, term), [""; 0], "{term:?} in {text:?}");
        }
    }

    #[test]
    fn the_longest_term_at_a_place_is_the_one() {
        let terms = ["lock".to_owned(), "lock file".to_owned(), "file".to_owned()];
        let words: Vec<_> =
            mentions("a lock file, a lock", &terms).iter().map(|found| found.words).collect();
        assert_eq!(words, ["lock file", "lock"]);
    }

    #[test]
    fn forms_of_a_word_are_told_once() {
        let words = ["seconds", "Second", "hash map", "hash-maps", "p95"];
        assert_eq!(distinct(words.into_iter()), ["seconds", "hash map", "p95"]);
    }

    #[test]
    fn a_marked_text_is_the_whole_text() {
        let point = |terms: &[&str]| RubricPoint {
            text: String::new(),
            terms: terms.iter().map(|term| (*term).to_owned()).collect(),
        };
        let rubric = [point(&["hash map", "key"]), point(&["map key"])];
        let text = "A hash map keyed: a hash map key, “Größe”.";
        let cut = marked(text, &rubric);
        assert_eq!(cut.iter().map(|(_, part)| *part).collect::<String>(), text);
        let marks: String = cut
            .iter()
            .filter(|(is_mark, _)| *is_mark)
            .map(|(_, part)| format!("[{part}]"))
            .collect();
        assert_eq!(marks, "[hash map][hash map][ key]");
        assert_eq!(marked("", &rubric), []);
        assert_eq!(marked("nothing", &rubric), [(false, "nothing")]);
    }
}

//! "Did you mean": the candidate closest to a misspelt name.

/// The candidate that `name` was most likely meant to be, if any is close enough.
///
/// Letter case does not count. A third of the name may be wrong, and one letter always may.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let tolerated = (name.len() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| {
            let letters: Vec<char> = candidate.to_lowercase().chars().collect();
            (distance(&name, &letters), candidate)
        })
        .filter(|(distance, _)| *distance <= tolerated)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions, replacements and swaps of neighbors that turn `from` into `to`.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, wanted) in to.iter().enumerate() {
            let replaced = above[column] + usize::from(letter != wanted);
            let mut best = replaced.min(above[column + 1] + 1).min(current[column] + 1);
            let swapped =
                row > 0 && column > 0 && from[row - 1] == *wanted && to[column - 1] == *letter;
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            current.push(best);
        }
        before = std::mem::replace(&mut above, current);
    }
    above[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        let table = [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("title", "titel", 1),
            ("lable", "label", 1),
            ("kitten", "sitting", 3),
            ("find_pairs", "find_pair", 1),
        ];
        for (from, to, expected) in table {
            let from: Vec<char> = from.chars().collect();
            let to: Vec<char> = to.chars().collect();
            assert_eq!(distance(&from, &to), expected, "{from:?} to {to:?}");
        }
    }

    #[test]
    fn prefers_the_closest_and_refuses_the_far() {
        let ids = ["lru-cache", "min-stack", "pair-sum"];
        assert_eq!(nearest("lru-cahce", ids), Some("lru-cache"));
        assert_eq!(nearest("LRU-Cache", ids), Some("lru-cache"));
        assert_eq!(nearest("pairsum", ids), Some("pair-sum"));
        assert_eq!(nearest("binary-search", ids), None);
        assert_eq!(nearest("id", ["is", "kind"]), Some("is"));
        assert_eq!(nearest("x", []), None);
    }
}

//! How a story is told: what share each part has, who acts in it, what it would take to say.
//!
//! These are counts, and what is said about them are hints: a good story may break every one.

use question::StoryPart;

/// Words that a calm speaker says in a minute.
const WORDS_A_MINUTE: usize = 140;
/// Below so many words there is nothing to say about proportions.
const ENOUGH_WORDS: usize = 60;
/// What the teller did should be at least so much of the story.
const LEAST_ACTION: usize = 40;
/// What leads up to it should be at most so much.
const MOST_SETTING: usize = 45;

/// What can be counted in a story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// The words of each part, in the order of [`StoryPart::ALL`].
    pub words: [usize; 4],
    /// All words, those outside of the parts included.
    pub total: usize,
    /// How often the teller says I, me, my.
    pub singular: usize,
    /// How often the teller says we, us, our.
    pub plural: usize,
    /// The first number in the result; in the whole story where it has no parts.
    pub number: Option<String>,
}

/// Something to consider about a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Nothing is written for this part yet.
    Missing(StoryPart),
    /// What the teller did has only this share, in percent.
    LittleAction(usize),
    /// What leads up to it has this share, in percent.
    LongSetting(usize),
    /// "We" acts more often than "I".
    WhoActed,
    /// The result has no number.
    NoNumber,
    /// It takes much longer than it should.
    TooLong,
    /// It takes less than half of what it may.
    Short,
}

impl Telling {
    /// Counts a story: its parts and what was written outside of them.
    pub fn of(parts: &[String; 4], whole: &str) -> Self {
        let texts = || parts.iter().map(String::as_str).chain([whole]);
        let said = |forms: &[&str]| {
            texts().flat_map(words).filter(|word| forms.contains(&word.as_str())).count()
        };
        let [situation, task, action, result] = parts.each_ref().map(|part| words(part).count());
        let is_in_parts = situation + task + action + result > 0;
        let end = if is_in_parts { &parts[StoryPart::Result as usize] } else { whole };
        Self {
            words: [situation, task, action, result],
            total: texts().map(|text| words(text).count()).sum(),
            singular: said(&["i", "me", "my", "mine", "myself"]),
            plural: said(&["we", "us", "our", "ours", "ourselves"]),
            number: number(end),
        }
    }

    /// The words in the four parts.
    fn in_parts(&self) -> usize {
        self.words.iter().sum()
    }

    /// The share of a part in percent; 0 while nothing is written.
    pub fn share(&self, part: StoryPart) -> usize {
        percent(self.words[part as usize], self.in_parts())
    }

    /// How long it takes to say all of it.
    pub fn seconds(&self) -> u32 {
        u32::try_from(self.total.saturating_mul(60) / WORDS_A_MINUTE).unwrap_or(u32::MAX)
    }

    /// What to consider, for a story that should take so many seconds.
    pub fn advice(&self, limit: u32) -> Vec<Advice> {
        let mut advice = Vec::new();
        if self.total < ENOUGH_WORDS {
            return advice;
        }
        let has = |part: StoryPart| self.words[part as usize] > 0;
        let missing: Vec<StoryPart> =
            StoryPart::ALL.into_iter().filter(|part| !has(*part)).collect();
        let is_in_parts = missing.len() < StoryPart::ALL.len();
        if is_in_parts {
            advice.extend(missing.iter().copied().map(Advice::Missing));
        }
        let setting = percent(
            self.words[StoryPart::Situation as usize] + self.words[StoryPart::Task as usize],
            self.in_parts(),
        );
        let action = self.share(StoryPart::Action);
        if missing.is_empty() && setting > MOST_SETTING {
            advice.push(Advice::LongSetting(setting));
        } else if missing.is_empty() && action < LEAST_ACTION {
            advice.push(Advice::LittleAction(action));
        }
        if self.plural > self.singular {
            advice.push(Advice::WhoActed);
        }
        if self.number.is_none() && (has(StoryPart::Result) || !is_in_parts) {
            advice.push(Advice::NoNumber);
        }
        if self.seconds() > limit.saturating_add(limit / 4) {
            advice.push(Advice::TooLong);
        } else if missing.is_empty() && self.seconds() < limit / 2 {
            advice.push(Advice::Short);
        }
        advice
    }
}

fn percent(part: usize, whole: usize) -> usize {
    match whole {
        0 => 0,
        _ => (part.saturating_mul(200) / whole).div_ceil(2),
    }
}

/// The words of a text in lower case; "I've" is "i" and "ve" here, of which one counts.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split_whitespace().filter_map(|word| {
        let mut parts = word.split(|letter: char| !letter.is_alphanumeric());
        parts.find(|part| !part.is_empty()).map(str::to_lowercase)
    })
}

/// The first number of a text, in figures or as a word; "one" is too often none.
fn number(text: &str) -> Option<String> {
    const NAMES: [&str; 23] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million", "half", "third",
        "quarter", "twice", "zero",
    ];
    text.split_whitespace().find_map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '%');
        let is_named = word.split('-').any(|part| NAMES.contains(&part.to_lowercase().as_str()));
        let is_number = is_named || word.chars().any(|letter| letter.is_ascii_digit());
        is_number.then(|| word.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(parts: [&str; 4]) -> Telling {
        Telling::of(&parts.map(str::to_owned), "")
    }

    fn of_lengths(lengths: [usize; 4]) -> Telling {
        Telling::of(&lengths.map(|length| "word ".repeat(length)), "")
    }

    #[test]
    fn shares_are_of_the_parts() {
        let telling = of_lengths([10, 10, 50, 30]);
        let shares = StoryPart::ALL.map(|part| telling.share(part));
        assert_eq!(shares, [10, 10, 50, 30]);
        assert_eq!(of_lengths([0; 4]).share(StoryPart::Task), 0);
        assert_eq!(of_lengths([1, 1, 1, 0]).share(StoryPart::Task), 33);
        assert_eq!(of_lengths([2, 1, 0, 0]).share(StoryPart::Situation), 67);
    }

    #[test]
    fn speaking_takes_a_minute_for_each_140_words() {
        assert_eq!(of_lengths([140, 0, 0, 70]).seconds(), 90);
        assert_eq!(of_lengths([0; 4]).seconds(), 0);
        let with_more = Telling::of(&Default::default(), &"word ".repeat(140));
        assert_eq!(with_more.seconds(), 60);
    }

    #[test]
    fn the_teller_is_counted_alone_and_in_company() {
        let telling =
            story(["We were late.", "My task.", "I've asked; I'd measured. (I)", "Our us-"]);
        assert_eq!((telling.singular, telling.plural), (4, 3));
        assert_eq!(story(["", "", "Wein, item, MINE", ""]).singular, 1);
    }

    #[test]
    fn a_number_is_looked_for_in_the_result() {
        let table = [
            ("It fell to 0.7 seconds.", Some("0.7")),
            ("(40%)", Some("40%")),
            ("Twenty-five people.", Some("Twenty-five")),
            ("Half of it.", Some("Half")),
            ("One of us was often late.", None),
            ("", None),
        ];
        for (result, expected) in table {
            assert_eq!(story(["9", "9", "9", result]).number.as_deref(), expected, "{result}");
        }
        assert_eq!(Telling::of(&Default::default(), "Down to 3 s").number.as_deref(), Some("3"));
    }

    #[test]
    fn advice_fits_what_was_counted() {
        use Advice::*;
        let table = [
            (of_lengths([5, 5, 5, 5]), vec![]),
            (of_lengths([20, 20, 60, 0]), vec![Missing(StoryPart::Result)]),
            (of_lengths([60, 60, 100, 20]), vec![LongSetting(50), NoNumber]),
            (of_lengths([40, 40, 80, 80]), vec![LittleAction(33), NoNumber]),
            (of_lengths([30, 30, 300, 60]), vec![NoNumber, TooLong]),
            (of_lengths([10, 10, 40, 9]), vec![NoNumber, Short]),
            (Telling::of(&Default::default(), &"we ".repeat(70)), vec![WhoActed, NoNumber]),
        ];
        for (telling, expected) in table {
            assert_eq!(telling.advice(120), expected, "{telling:?}");
        }
    }
}

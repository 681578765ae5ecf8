//! Questions inside other pages: what the page around a frame may ask for, what it is told, what
//! its author puts into it, and how work is carried from a frame to the whole site.

use std::rc::Rc;

use judge::Report;
use serde::{Deserialize, Serialize};
use yew::Reducible;

use crate::components::case_list::verdict_name;
use crate::wording::Scope;

pub mod policy;

/// How long code that comes from elsewhere may be, in UTF-16 units as scripts count them.
const LONGEST_CODE: usize = 50_000;

/// What names carried code in the part of an address after `#`.
pub const CARRIED: &str = "draft";

/// What the page around a frame wants of it. The frame's script writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Wish {
    /// The part of the question to begin with, counted from 1.
    pub stage: usize,
    /// The code to begin with.
    pub code: Option<String>,
    /// Whether it would like to see the reader's code.
    pub wants_code: bool,
    /// The origin of the page around; empty while it has said nothing.
    pub host: String,
    /// Whether there is a page around at all.
    pub framed: bool,
}

impl Wish {
    /// The furthest stage that is open from the beginning, counted from 0.
    pub fn opened(&self) -> usize {
        self.stage.saturating_sub(1)
    }
}

/// What has been heard of the page around a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// What it wants; nothing before the first word.
    pub wish: Option<Wish>,
    /// What it asked to be run last, and how often it has asked.
    pub asked: Option<(Scope, u32)>,
    /// Whether the frame is to rest.
    pub rest: Rest,
}

/// Whether a frame is to give back what it holds of the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// It is in use.
    #[default]
    No,
    /// It is out of sight; what runs may end.
    WhenIdle,
    /// Others are in use.
    Now,
}

/// Something that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// What the page wants.
    Wish(Wish),
    /// A run that it asks for.
    Asked(Scope),
    /// Whether the frame is to rest.
    Rest(Rest),
}

impl Word {
    /// What a word of the frame's script means, if it means anything.
    pub fn read(kind: &str, text: &str) -> Option<Self> {
        Some(match kind {
            "wish" => Self::Wish(serde_json::from_str(text).ok()?),
            "run" => Self::Asked(Scope::Samples),
            "submit" => Self::Asked(Scope::Everything),
            "stop" => Self::Rest(Rest::Now),
            "away" => Self::Rest(Rest::WhenIdle),
            "back" => Self::Rest(Rest::No),
            _ => return None,
        })
    }
}

impl Reducible for Heard {
    type Action = Word;

    fn reduce(self: Rc<Self>, word: Word) -> Rc<Self> {
        let mut heard = (*self).clone();
        match word {
            Word::Wish(wish) => heard.wish = Some(wish),
            Word::Asked(scope) => {
                let times = heard.asked.map_or(0, |(_, times)| times);
                heard.asked = Some((scope, times.wrapping_add(1)));
            }
            Word::Rest(rest) => heard.rest = rest,
        }
        Rc::new(heard)
    }
}

/// What the page around is told of a verdict.
#[derive(Debug, Serialize)]
pub struct Told<'a> {
    /// The question's id.
    pub question: &'a str,
    /// The furthest part that was judged, counted from 1.
    pub stage: usize,
    /// What was run.
    pub scope: &'static str,
    /// The verdict's name.
    pub verdict: &'static str,
    /// How many cases passed.
    pub passed: usize,
    /// How many there are.
    pub total: usize,
    /// The code, where the page asked for it and the reader agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'a str>,
}

impl<'a> Told<'a> {
    /// Of a report on everything up to a stage, counted from 0.
    pub fn of(question: &'a str, stage: usize, scope: Scope, report: &Report) -> Self {
        Self {
            question,
            stage: stage + 1,
            scope: match scope {
                Scope::Samples => "samples",
                Scope::Everything => "everything",
            },
            verdict: verdict_name(report.verdict),
            passed: report.passed,
            total: report.total,
            code: None,
        }
    }

    /// As the frame's script passes it on.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// How much room a dialog needs at least, in pixels.
const LEAST_ROOM: f64 = 360.0;

/// Where a dialog has room in a frame: top and height of what is seen of it, or of what is next to
/// that where it is too little.
pub fn place(seen_top: f64, seen_height: f64, frame_height: f64) -> (f64, f64) {
    let height = seen_height.max(LEAST_ROOM).min(frame_height);
    (seen_top.min(frame_height - height).max(0.0), height)
}

/// Code as it is carried in an address, if it is not too long for one.
pub fn carried(code: &str) -> Option<String> {
    let is_short = code.encode_utf16().count() <= LONGEST_CODE;
    is_short.then(|| {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs.append_pair(CARRIED, code).finish()
    })
}

/// The code that an address carries after its `#`, if it does.
pub fn carried_in(hash: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(hash.trim_start_matches('#').as_bytes());
    let (_, code) = pairs.find(|(name, _)| name == CARRIED)?;
    let is_short = code.encode_utf16().count() <= LONGEST_CODE;
    (is_short && !code.trim().is_empty()).then(|| code.into_owned())
}

/// The colors of an embedded question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's browser has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in attributes and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

/// What an author puts into a page to show a question there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippets {
    /// The address of the site, with a slash at its end.
    pub site: String,
    /// The question's id.
    pub question: String,
    /// Its title.
    pub title: String,
    /// The colors.
    pub theme: Theme,
    /// The part to begin with, counted from 1.
    pub stage: usize,
}

impl Snippets {
    /// The address of the question's page.
    pub fn page(&self) -> String {
        format!("{}q/{}/", self.site, self.question)
    }

    /// The address of its frame.
    pub fn frame(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if self.stage > 1 {
            query.append_pair("stage", &self.stage.to_string());
        }
        if self.theme != Theme::Auto {
            query.append_pair("theme", self.theme.id());
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}embed/{}/{mark}{query}", self.site, self.question)
    }

    /// The element, with a link in it for readers without scripts.
    pub fn element(&self) -> String {
        let mut attributes = format!(" question=\"{}\"", escaped(&self.question));
        if self.theme != Theme::Auto {
            attributes.push_str(&format!(" theme=\"{}\"", self.theme.id()));
        }
        if self.stage > 1 {
            attributes.push_str(&format!(" stage=\"{}\"", self.stage));
        }
        format!(
            "<script type=\"module\" src=\"{}embed.js\"></script>\n\
             <rehearse-question{attributes}>\n  {}\n</rehearse-question>",
            escaped(&self.site),
            self.link(),
        )
    }

    /// A frame, where scripts are not allowed.
    pub fn plain_frame(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\"\n  \
             style=\"width: 100%; height: 40rem; border: 0\"></iframe>",
            escaped(&self.frame()),
            escaped(&self.title),
        )
    }

    /// A link, for feeds and newsletters.
    pub fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", escaped(&self.page()), escaped(&self.title))
    }

    /// The same in Markdown.
    pub fn markdown(&self) -> String {
        let mut title = String::new();
        for letter in self.title.chars() {
            if "\\`*_[]<>".contains(letter) {
                title.push('\\');
            }
            title.push(letter);
        }
        format!("[{title}]({})", self.page())
    }
}

/// A text inside HTML, between tags or in double quotes.
fn escaped(text: &str) -> String {
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")]
        .iter()
        .fold(text.to_owned(), |text, (letter, entity)| text.replace(letter, entity))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_frames_script_are_read_and_others_ignored() {
        let wish =
            r#"{"stage":2,"code":"x = 1","wantsCode":true,"host":"https://a","framed":true}"#;
        let Some(Word::Wish(wish)) = Word::read("wish", wish) else { panic!("no wish") };
        assert_eq!(
            (wish.opened(), wish.code.as_deref(), wish.wants_code),
            (1, Some("x = 1"), true)
        );
        assert_eq!(Word::read("wish", "{"), None);
        assert_eq!(Word::read("shout", ""), None);
        assert_eq!(Wish::default().opened(), 0);
    }

    #[test]
    fn asking_twice_for_the_same_is_noticed_and_a_return_ends_the_rest() {
        let heard = Rc::new(Heard::default());
        let heard = heard.reduce(Word::Asked(Scope::Samples)).reduce(Word::Asked(Scope::Samples));
        assert_eq!(heard.asked, Some((Scope::Samples, 2)));
        let heard = heard.reduce(Word::Rest(Rest::WhenIdle)).reduce(Word::Rest(Rest::No));
        assert_eq!(heard.rest, Rest::No);
    }

    #[test]
    fn a_dialog_has_its_place_in_what_is_seen_of_a_frame() {
        let table = [
            ((900.0, 700.0, 3000.0), (900.0, 700.0)),
            ((2900.0, 100.0, 3000.0), (2640.0, 360.0)),
            ((0.0, 40.0, 3000.0), (0.0, 360.0)),
            ((0.0, 200.0, 200.0), (0.0, 200.0)),
            ((0.0, 0.0, 0.0), (0.0, 0.0)),
        ];
        for ((top, height, frame), expected) in table {
            assert_eq!(place(top, height, frame), expected);
        }
    }

    #[test]
    fn code_comes_through_an_address_as_it_was() {
        for code in ["def f(a):\n    return a + 1  # 50 %", "s = \"ä€😀&=#\"\n"] {
            let address = carried(code).unwrap();
            assert!(address.is_ascii() && !address.contains(['#', '\n', ' ']), "{address}");
            assert_eq!(carried_in(&format!("#{address}")).as_deref(), Some(code));
        }
        assert_eq!(carried(&"a".repeat(LONGEST_CODE + 1)), None);
        for hash in ["", "#content", "#draft=", "#draft=%20%0A", "#/q/lru-cache"] {
            assert_eq!(carried_in(hash), None, "{hash}");
        }
        assert_eq!(carried_in(&format!("#draft={}", "a".repeat(LONGEST_CODE + 1))), None);
    }

    fn snippets(theme: Theme, stage: usize) -> Snippets {
        Snippets {
            site: "https://example.org/practice/".into(),
            question: "lru-cache".into(),
            title: "Write <f> & \"g_h\"".into(),
            theme,
            stage,
        }
    }

    #[test]
    fn snippets_say_what_was_chosen_and_escape_titles() {
        let usual = snippets(Theme::Auto, 1);
        assert_eq!(usual.frame(), "https://example.org/practice/embed/lru-cache/");
        assert!(usual.element().contains("<rehearse-question question=\"lru-cache\">"));
        let chosen = snippets(Theme::Dark, 2);
        assert!(chosen.element().contains(" theme=\"dark\" stage=\"2\">"), "{}", chosen.element());
        assert!(chosen.plain_frame().contains("lru-cache/?stage=2&amp;theme=dark\""));
        let link = "<a href=\"https://example.org/practice/q/lru-cache/\">\
                    Write &lt;f&gt; &amp; &quot;g_h&quot;</a>";
        assert!(chosen.element().contains(link), "{}", chosen.element());
        let markdown = "[Write \\<f\\> & \"g\\_h\"](https://example.org/practice/q/lru-cache/)";
        assert_eq!(chosen.markdown(), markdown);
    }

    #[test]
    fn themes_have_names() {
        for theme in Theme::ALL {
            assert_eq!(Theme::of_id(theme.id()), Some(theme));
        }
        assert_eq!(Theme::of_id("blue"), None);
    }
}

//! Every sentence the page says by itself, in one place, so that it can be read as a whole and
//! translated one day. Content comes from the catalog and is none of this file's business.

use judge::growth::Growth;
use judge::wire::{Exception, Rejection};
use judge::{CaseReport, Report, Verdict};
use question::{
    Entry, EntryKind, GrowthClass, Limits, OwnTestMistake, StoryPart, UnpackError, Visibility,
    nearest,
};

use crate::agenda::Course;
use crate::answer::SpeechFailure;
use crate::answer::stopwatch::Announcement;
use crate::answer::telling::{Advice, Telling};
use crate::catalog::{Kind, Unfetched};
use crate::components::panels::Panel;
use crate::find::Status;
use crate::interview::Milestone;
use crate::progress::{Grade, InterviewItem, InterviewOutcome};
use crate::runner::{LoadStage, Loading, Trouble};
use crate::schedule::figures::{Calibration, ENOUGH_ANSWERS, Level};
use crate::schedule::plan::Need;
use crate::schedule::{Day, Proposal, Reason, Why};

/// The product's name.
pub const NAME: &str = "Rehearse";
/// The home page's heading.
pub const HOME_HEADING: &str = "A practice room for Django interviews";
/// What this is, under the heading.
pub const HOME_LEAD: &str = "Pick a question, answer it in code or in your own words, and see how it \
    holds up. Python runs inside this page; nothing you write leaves it.";
/// Marks a question with a draft.
pub const DRAFTED: &str = "draft";
/// Marks a question whose drill is solved.
pub const SOLVED: &str = "solved";
/// Marks a question whose answer was compared with the rubric.
pub const ANSWERED: &str = "answered";
/// Marks a question that is to be asked again today.
pub const DUE: &str = "due";

/// Names what stands at the top of the list.
pub const TODAY: &str = "Today";
/// Stands over the question that was left unfinished.
pub const WHERE_STOPPED: &str = "Where you stopped";
/// Shows what is due and does not stand at the top.
pub const SHOW_ALL_DUE: &str = "Show them all";
/// Labels the search.
pub const FIND: &str = "Find a question";
/// Labels the choice of a section.
pub const SECTION: &str = "Section";
/// All sections.
pub const ANY_SECTION: &str = "All sections";
/// Labels the choice of a kind.
pub const KIND: &str = "Kind";
/// All kinds.
pub const ANY_KIND: &str = "All kinds";
/// Labels the choice of a status.
pub const STATUS: &str = "Status";
/// However far the reader has come.
pub const ANY_STATUS: &str = "New and old";
/// Opens a question by chance.
pub const RANDOM: &str = "Surprise me";
/// Shows what is hidden because it gives things away.
pub const REVEAL: &str = "Show topics and difficulty";
/// While the texts of the questions are on their way.
pub const FETCHING_TEXTS: &str = "Fetching the texts of the questions to search them too …";
/// When they did not come.
pub const NO_TEXTS: &str =
    "Only titles and topics were searched, because the texts did not arrive.";
/// In the place of an empty list.
pub const NOTHING_FOUND: &str =
    "No question is like that. Try fewer or other words, or take a filter away.";
/// Takes all filters away.
pub const SHOW_EVERYTHING: &str = "Show all questions";
/// Says that words were found where nobody wants to look yet.
pub const IN_ANSWER: &str = "In its answer";
/// Leads back to the list.
pub const ALL_QUESTIONS: &str = "All questions";
/// For keyboards: jumps over the header.
pub const SKIP: &str = "Skip to the content";
/// The footer.
pub const FOOTER: &str = "Nothing you write leaves this browser.";

/// Heads the interviewer's part.
pub const CUE_INTERVIEWER: &str = "Interviewer";
/// Heads the candidate's part.
pub const CUE_YOU: &str = "You";
/// Heads the samples.
pub const SAMPLES: &str = "For example";
/// Stands between a sample's call and its result.
pub const GIVES: &str = "gives";
/// Stands between a sample's call and its exception.
pub const RAISES: &str = "raises";
/// Stands before the arguments as they must be afterwards.
pub const LEAVES: &str = "and leaves";
/// Opens a follow-up stage before the one before it is solved.
pub const OPEN_STAGE: &str = "Show the follow-up now";
/// Says that a follow-up waits.
pub const STAGE_WAITS: &str = "There is a follow-up. It opens when you have solved this part.";
/// Heads the hints.
pub const HINTS: &str = "Stuck?";
/// Heads the answer in words.
pub const IN_WORDS: &str = "Now say it";
/// Heads the answer of a question without a drill.
pub const IN_WORDS_ONLY: &str = "Your answer";
/// Labels the answer's text area.
pub const ANSWER_LABEL: &str = "Your answer, in words";
/// Opens the model answer.
pub const SHOW_ANSWER: &str = "Show the answer";
/// Heads what the interviewer wants to hear.
pub const ASKS: &str = "What they want to find out";
/// Heads the model answer.
pub const MODEL_ANSWER: &str = "A good answer";
/// Heads the rubric.
pub const RUBRIC: &str = "Did yours say this?";
/// Heads the popular mistake.
pub const MYTH: &str = "A mistake many make";
/// Heads the follow-up questions.
pub const FOLLOW_UPS: &str = "They may go on to ask";
/// Opens the reference solution.
pub const SOLUTION: &str = "A solution in code";
/// Heads the sources.
pub const SOURCES: &str = "Sources";
/// Heads the related questions.
pub const RELATED: &str = "Goes well with";
/// Leads to the question before.
pub const PREVIOUS: &str = "Before";
/// Leads to the question after.
pub const NEXT: &str = "Next";

/// The code editor's label for those who cannot see it.
pub const EDITOR_LABEL: &str = "Your Python code";
/// How to leave the editor by keyboard.
pub const EDITOR_HINT: &str = "Tab indents. To leave the editor, press Escape and then Tab.";
/// How to leave the editor by keyboard when it has Vim's keys.
pub const EDITOR_HINT_VIM: &str =
    "To leave the editor, press Escape until it is in normal mode, Escape once more and then Tab.";
/// Names the buttons above the editor.
pub const EDITOR_BAR: &str = "Editor";
/// Makes the code's letters smaller.
pub const SMALLER: &str = "Smaller letters";
/// Names that button for those who speak to it: with what stands on it.
pub const SMALLER_LABEL: &str = "A−, smaller letters";
/// Stands on that button.
pub const SMALLER_SIGN: &str = "A−";
/// Makes the code's letters larger.
pub const LARGER: &str = "Larger letters";
/// Names that button for those who speak to it: with what stands on it.
pub const LARGER_LABEL: &str = "A+, larger letters";
/// Stands on that button.
pub const LARGER_SIGN: &str = "A+";
/// Turns the wrapping of long lines on and off.
pub const WRAP: &str = "Wrap";
/// Turns Vim's keys on and off.
pub const VIM: &str = "Vim";
/// Opens the panel for searching and replacing.
pub const FIND_IN_CODE: &str = "Find";
/// Says that Vim's keys are not to be had.
pub const NO_VIM: &str = "Vim's keys could not be fetched, so the editor has its usual ones. Check \
    the connection, then turn Vim off and on again.";
/// Names the row of symbols for phones.
pub const SYMBOLS: &str = "Symbols";
/// Moves the lines to the right.
pub const INDENT: &str = "Indent";
/// Moves the lines to the left.
pub const DEDENT: &str = "Dedent";
/// Takes the last change in the editor back.
pub const UNDO_CHANGE: &str = "Undo the last change";
/// Makes it again.
pub const REDO_CHANGE: &str = "Redo the change";
/// Heads the list of shortcuts.
pub const SHORTCUTS: &str = "Keyboard shortcuts";
/// Names the button for it, with what stands on it.
pub const SHORTCUTS_LABEL: &str = "Keyboard shortcuts (?)";
/// The key that opens it.
pub const SHORTCUTS_KEY: &str = "?";
/// Lets that key open it.
pub const SHORTCUTS_BY_KEY: &str = "Use single keys: ? for this list, 1 to 4 for grades";
/// Closes a dialog.
pub const CLOSE: &str = "Close";

/// Says how large the code's letters are.
pub fn letters_at(size: u8) -> String {
    format!("Letters of size {size}")
}

/// The keys of a shortcut, to be pressed together, or a gesture.
pub type Keys = Vec<&'static str>;

/// All shortcuts under their headings. `command` is what the keyboard has for Control.
pub fn shortcuts(command: &'static str) -> Vec<(&'static str, Vec<(Keys, &'static str)>)> {
    let redo = match command {
        "⌘" => vec![command, "Shift", "Z"],
        _ => vec![command, "Y"],
    };
    vec![
        (
            "Your code",
            vec![
                (vec![command, "Enter"], "Run the samples and your own tests"),
                (vec![command, "Shift", "Enter"], "Submit: run every test"),
            ],
        ),
        (
            "In the editor",
            vec![
                (vec!["Ctrl", "Space"], "Complete a name"),
                (vec![command, "F"], "Find and replace"),
                (vec![command, "/"], "Make lines comments, or code again"),
                (vec![command, "D"], "Select the next place with the same text, too"),
                (vec![command, "click"], "Put one more cursor there"),
                (vec!["Alt", "drag"], "Select a rectangle"),
                (vec!["Alt", "↑"], "Move the line up; with ↓ down"),
                (vec!["Tab"], "Indent; with Shift, dedent"),
                (vec![command, "Z"], "Undo"),
                (redo, "Redo"),
                (vec!["Escape", "Tab"], "Leave the editor: one key, then the other"),
            ],
        ),
        ("On the page", vec![(vec![SHORTCUTS_KEY], "Show this list")]),
    ]
}

/// What CodeMirror says by itself, by its own English words.
pub const EDITOR_PHRASES: [(&str, &str); 24] = [
    ("Find", "Find"),
    ("Replace", "Replace with"),
    ("next", "Next"),
    ("previous", "Previous"),
    ("all", "Select all"),
    ("match case", "Match case"),
    ("regexp", "Regular expression"),
    ("by word", "Whole words"),
    ("replace", "Replace"),
    ("replace all", "Replace all"),
    ("close", "Close the search"),
    ("current match", "Current match"),
    ("on line", "on line"),
    ("replaced $ matches", "Replaced $ matches"),
    ("replaced match on line $", "Replaced the match on line $"),
    ("Go to line", "Go to line"),
    ("go", "Go"),
    ("Completions", "Completions"),
    ("Selection deleted", "Selection deleted"),
    ("Control character", "Control character"),
    ("to", "to"),
    ("unfold", "Unfold"),
    ("folded code", "Folded code"),
    ("Fold line", "Fold line"),
];

/// Names the tabs of a narrow screen.
pub const PANELS: &str = "Parts of the question";
/// Names the line between the task and the code.
pub const DIVIDER: &str = "Width of the task";
/// Says on a narrow screen that the verdict is shown in the code's place.
pub const SWITCHED: &str = "You are at the results now.";
/// Leads back from there.
pub const BACK_TO_CODE: &str = "Back to your code";
/// Stands for the results before there are any.
pub const NO_RESULTS: &str = "Nothing has run yet. Run tries the samples and your own tests; \
    Submit tries every test.";

/// The name of a part of a drill.
pub fn panel(panel: Panel) -> &'static str {
    match panel {
        Panel::Task => "Task",
        Panel::Code => "Code",
        Panel::Results => "Results",
    }
}

/// A share of a whole.
pub fn share_of_width(share: u8) -> String {
    format!("{share} percent")
}

/// Runs the samples.
pub const RUN: &str = "Run";
/// Runs everything.
pub const SUBMIT: &str = "Submit";
/// Ends a run.
pub const STOP: &str = "Stop";
/// Brings the starter back.
pub const RESET: &str = "Start over";
/// Says that the starter is back.
pub const RESET_DONE: &str = "Back to the starter.";
/// Brings one's code back.
pub const UNDO: &str = "Undo";
/// Tries to load Python again.
pub const RETRY: &str = "Try again";
/// Loads the page again.
pub const RELOAD: &str = "Reload the page";
/// What Run is for.
pub const RUN_MEANS: &str = "the samples";
/// What Submit is for.
pub const SUBMIT_MEANS: &str = "every test";

/// Heads the reader's own tests.
pub const OWN_TESTS: &str = "Your own tests";
/// Labels their text area.
pub const OWN_TESTS_LABEL: &str = "One test on each line";
/// Stands before an example of one.
pub const OWN_TESTS_HELP: &str = "A call and what comes of it, as in";
/// Goes on after the example.
pub const OWN_TESTS_MORE: &str = "Write `raises ValueError` where it should raise. Lines that begin \
    with `#` are skipped. Run tries your tests after the samples; Submit leaves them out.";
/// Marks a test of the reader's own in a report.
pub const OWN: &str = "your test";

/// What there is of the reader's own tests.
pub fn own_tests_note(tests: usize, mistakes: usize) -> Option<String> {
    let number = |count: usize, noun: &str| match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    };
    let unread = match mistakes {
        0 => None,
        1 => Some("1 line cannot be read".to_owned()),
        _ => Some(format!("{mistakes} lines cannot be read")),
    };
    match (tests, unread) {
        (0, unread) => unread,
        (_, None) => Some(number(tests, "test")),
        (_, Some(unread)) => Some(format!("{}, {unread}", number(tests, "test"))),
    }
}

/// Leads to the line of a mistake in the reader's own tests.
pub fn own_test_line(line: usize) -> String {
    format!("Line {line}")
}

/// What is wrong on that line, from where on.
pub fn own_test_mistake(mistake: &OwnTestMistake) -> String {
    match mistake.column {
        Some(column) => format!(", column {column}: {}.", mistake.message),
        None => format!(": {}.", mistake.message),
    }
}

/// What to do about it: a sentence of its own.
pub fn own_test_hint(hint: &str) -> String {
    let mut letters = hint.chars();
    let sentence: String =
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    // A full stop after code or a quote would read as part of it.
    match sentence.chars().last() {
        Some(last) if last.is_alphanumeric() => format!("{sentence}."),
        _ => sentence,
    }
}

/// Heads the verdict.
pub const RESULT: &str = "Verdict";
/// Says that the reader stopped a run.
pub const STOPPED: &str = "Stopped. There is no verdict; your code is as you left it.";
/// Says that the interpreter waits.
pub const PYTHON_READY: &str = "Python is ready.";
/// Says that a submission waits for the interpreter.
pub const RUNS_SOON: &str = "Your code runs as soon as Python is here.";

/// Labels in a case's report.
pub const CALL: &str = "Called";
/// What came back.
pub const GOT: &str = "Got";
/// What should have come back.
pub const EXPECTED: &str = "Expected";
/// Where they differ.
pub const DIFFERENCE: &str = "Difference";
/// The exception.
pub const EXCEPTION: &str = "Exception";
/// What was printed.
pub const PRINTED: &str = "Printed";
/// More was printed than is shown.
pub const PRINTED_CUT: &str = "There was more; the rest is not kept.";
/// Opens the whole of a long value.
pub const SHOW_ALL: &str = "Show all";
/// Marks a hidden case.
pub const HIDDEN: &str = "hidden test";
/// Marks a sample.
pub const SAMPLE: &str = "sample";
/// Leads from a syntax error into the editor.
pub const GO_TO: &str = "Go to";
/// Stands for the explanation when passing opened a further stage.
pub const NEXT_STAGE_OPEN: &str = "Your code does what was asked. The interviewer has a follow-up; \
    it is open now, below the task.";
/// Says that a follow-up's function or class is yet to be written.
pub fn unwritten(entry: &Entry) -> String {
    let kind = match entry.kind {
        EntryKind::Function => "function",
        EntryKind::Class => "class",
    };
    format!(
        "The follow-up asks for a {kind} named {}, which your code does not define yet. \
         Only what comes before it was judged.",
        entry.name
    )
}
/// Stands for the explanation of a right solution that grows too fast.
pub const RIGHT_BUT_SLOW: &str =
    "Every answer is right, but the work grows faster with the input than was asked.";
/// The parts of a story.
pub fn story_part(part: StoryPart) -> &'static str {
    match part {
        StoryPart::Situation => "Situation",
        StoryPart::Task => "Task",
        StoryPart::Action => "Action",
        StoryPart::Result => "Result",
    }
}

/// Says who tells the samples.
pub fn told_by(teller: &str) -> String {
    format!("The samples are told by {teller}.")
}

/// Heads the well-told sample.
pub const STRONG_SAMPLE: &str = "A strong sample";

/// Heads the weak sample.
pub const WEAK_SAMPLE: &str = "A weak sample";

/// Heads what tells the samples apart.
pub const DIFFERENCE_OF_SAMPLES: &str = "What makes the difference";

/// Heads what makes an interviewer doubt.
pub const RED_FLAGS: &str = "Red flags";

/// Heads what to ask before drawing.
pub const REQUIREMENTS: &str = "Ask first";

/// Heads the capacity estimate.
pub const ESTIMATE: &str = "Estimate";

/// Heads the drawing of the system.
pub const DIAGRAM: &str = "The parts and how they talk";

/// Heads the table of choices.
pub const TRADE_OFFS: &str = "Trade-offs";

/// Heads the column of choices.
pub const CHOICE: &str = "Choice";

/// Heads the column of what speaks for a choice.
pub const GAINS: &str = "Gains";

/// Heads the column of what a choice costs.
pub const COSTS: &str = "Costs";

/// Heads what breaks first at ten times the load.
pub const TENFOLD: &str = "At ten times the load";

/// Says where an arrow leads.
pub fn arrow(from: &str, to: &str) -> String {
    format!("{from} → {to}:")
}

// Answers: the clock, speaking, the comparison, stories.

/// Labels one part of a story where it is told in one piece.
pub const WHOLE_STORY_LABEL: &str = "Your story, in one piece";
/// Opens the place for a story in one piece.
pub const IN_ONE_PIECE: &str = "Rather tell it in one piece?";
/// Introduces the parts of a story.
pub const STORY_LEAD: &str =
    "Four parts, told in this order. The questions above each lead to what belongs there.";

/// How long the story should take when told.
pub fn story_minutes(minutes: u8) -> String {
    match minutes {
        1 => "Telling it should take about a minute.".to_owned(),
        _ => format!("Telling it should take about {minutes} minutes."),
    }
}

/// Puts headings into an empty design answer.
pub const OUTLINE: &str = "Begin with an outline";
/// The headings of a design answer.
pub fn outline() -> String {
    [REQUIREMENTS, ESTIMATE, DIAGRAM, TRADE_OFFS, TENFOLD]
        .map(|part| format!("{part}:\n"))
        .join("\n")
}

/// Starts the clock.
pub const CLOCK_START: &str = "Start the clock";
/// Stops the clock.
pub const CLOCK_STOP: &str = "Stop the clock";
/// Lets the clock go on.
pub const CLOCK_GO_ON: &str = "Go on";
/// Sets the clock back to nothing.
pub const CLOCK_AGAIN: &str = "Set to 0:00";
/// Labels the clock.
pub const CLOCK: &str = "Time";
/// What to do with the clock where the browser cannot listen.
pub const SAY_IT_ALOUD: &str = "Write it, or start the clock and say it aloud.";

/// Minutes and seconds.
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// How far the clock is, and how far it should get.
pub fn clock_of(seconds: u32, limit: u32) -> String {
    match seconds.checked_sub(limit) {
        Some(over) if over > 0 => {
            format!("{} of {}, {} over", clock(seconds), clock(limit), clock(over))
        }
        _ => format!("{} of {}", clock(seconds), clock(limit)),
    }
}

/// Says aloud how the time goes.
pub fn clock_announcement(announcement: Announcement) -> &'static str {
    match announcement {
        Announcement::LastMinute => "One minute left.",
        Announcement::Over => "The time is up. Finish your thought; the clock goes on.",
    }
}

/// Begins to listen.
pub const SPEAK: &str = "Speak it";
/// Ends listening.
pub const SPEAK_STOP: &str = "Stop listening";
/// What happens to what is said, before it is done for the first time.
pub const SPEECH_NOTICE: &str = "Your browser does the listening, and some browsers send the sound \
    to their maker's servers to turn it into text. This page keeps the text only.";
/// Goes on after that.
pub const SPEECH_ALLOW: &str = "Listen";
/// Stays silent after that.
pub const SPEECH_DECLINE: &str = "Rather not";
/// Says that the browser listens.
pub const LISTENING: &str = "Listening. What you say is added to your text.";
/// Says that the browser listens, and which part of a story it writes.
pub fn listening_for(part: StoryPart) -> String {
    format!("Listening. What you say is added to {}.", story_part(part))
}

/// Says why nothing is written down, and what to do.
pub fn speech_failure(failure: SpeechFailure) -> &'static str {
    match failure {
        SpeechFailure::Denied => {
            "The browser refuses the microphone. Allow it for this page in the browser's settings, \
             or say your answer to the clock alone."
        }
        SpeechFailure::NoMicrophone => "No microphone was found. Connect one, or write instead.",
        SpeechFailure::NothingHeard => {
            "Nothing was heard. Come closer to the microphone and try again."
        }
        SpeechFailure::Network => {
            "The browser's speech service cannot be reached. Try again when you are online, \
             or say your answer to the clock alone."
        }
        SpeechFailure::Language => "The browser does not understand English speech. Write instead.",
        SpeechFailure::Other => "The browser stopped listening. Try again, or write instead.",
    }
}

/// Asks for confidence.
pub const HOW_SURE: &str = "How sure are you of your answer?";
/// Says that it need not be given.
pub const HOW_SURE_OPTIONAL: &str = "or leave it open";
/// What the numbers from 1 to 5 mean.
pub fn confidence(confidence: u8) -> &'static str {
    match confidence {
        0 | 1 => "a guess",
        2 => "unsure",
        3 => "half sure",
        4 => "sure",
        _ => "certain",
    }
}

/// Says how sure the reader was.
pub fn was_sure(given: u8) -> String {
    format!("Before you looked you were {}, {given} of 5.", confidence(given))
}

/// Closes the answer.
pub const HIDE_ANSWER: &str = "Hide the answer";
/// Heads the comparison.
pub const COMPARISON: &str = "Side by side";
/// Heads the reader's answer.
pub const YOURS: &str = "Yours";
/// Stands for the reader's answer where nothing is written.
pub const NOTHING_WRITTEN: &str = "You wrote nothing here. Compare with what you said aloud.";
/// Leads back to the reader's text.
pub const EDIT_YOURS: &str = "Edit";
/// The short names of what is compared.
pub const TAB_MODEL: &str = "Good answer";
/// The short name of the rubric.
pub const TAB_RUBRIC: &str = "Points";
/// The short name of what a design works out.
pub const TAB_DESIGN: &str = "Design";
/// Names the tabs.
pub const TABS: &str = "What to look at";
/// Says what marks in the reader's text are.
pub const MARKS: &str = "Underlined: words that the points ask for.";

/// Suggests that a point was made.
pub fn mentioned(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    match quoted.as_slice() {
        [rest @ .., last] if !rest.is_empty() => {
            format!("Your text mentions {} and {last}.", rest.join(", "))
        }
        _ => format!("Your text mentions {}.", quoted.join("")),
    }
}

/// Marks that as no more than a suggestion.
pub const SUGGESTION: &str = "Suggestion";

/// Heads the meter of a story.
pub const METER: &str = "How it is divided";
/// What the meter is worth.
pub const METER_LEAD: &str = "Counts, no verdict. A common shape: a fifth for situation and task, half or more for what you \
     did, the rest for what came of it.";
/// The share of a part.
pub fn share(percent: usize, words: usize) -> String {
    let noun = if words == 1 { "word" } else { "words" };
    format!("{percent} %, {words} {noun}")
}

/// Names who acts.
pub const WHO_ACTS: &str = "Who acts";
/// How often the teller says I, and how often we.
pub fn who_acts(telling: &Telling) -> String {
    let times = |count: usize| match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    };
    match (telling.singular, telling.plural) {
        (0, 0) => "neither I nor we yet".to_owned(),
        (singular, plural) => format!("I {}, we {}", times(singular), times(plural)),
    }
}

/// Names the number in the result.
pub const NUMBER: &str = "A number in the result";
/// That number.
pub fn number_found(number: Option<&str>) -> String {
    number.map_or_else(|| "none yet".to_owned(), |number| format!("“{number}”"))
}

/// Names the time that a story takes.
pub const ALOUD: &str = "Said aloud";
/// The time that a story takes.
pub fn aloud(seconds: u32, limit: u32) -> String {
    format!("about {} of {} minutes", clock(seconds), clock(limit))
}

/// Something to consider about a story.
pub fn advice(advice: Advice) -> String {
    match advice {
        Advice::Missing(part) => format!("Nothing stands under {} yet.", story_part(part)),
        Advice::LittleAction(share) => format!(
            "What you did is {share} % of the story. Listeners wait for that part; give it about half."
        ),
        Advice::LongSetting(share) => format!(
            "Situation and task take {share} % of the story. A sentence or two is often enough to \
             follow the rest."
        ),
        Advice::WhoActed => {
            "“We” stands here more often than “I”. Keep it for what the team did, and say which \
             part was yours."
                .to_owned()
        }
        Advice::NoNumber => {
            "A number makes a result believable: how much, how long, how many.".to_owned()
        }
        Advice::TooLong => "It takes longer than a listener's patience. What could they ask for \
             instead of being told?"
            .to_owned(),
        Advice::Short => "There is time left. What did you try, and why that way?".to_owned(),
    }
}

/// Says that random inputs are being tried.
pub const SEARCHING: &str = "Trying random inputs…";

/// Makes the smallest failing input a test of the reader's own.
pub const ADOPT: &str = "Make it a test of mine";

/// Says that it is one.
pub const ADOPTED: &str = "It is among your tests.";

/// Heads the smallest input that fails.
pub fn smallest_heading(passed: bool) -> &'static str {
    match passed {
        true => "All tests pass, but this input does not",
        false => "The smallest input that fails",
    }
}

/// Says where the smallest failing input comes from.
pub fn smallest_origin(tried: usize) -> String {
    format!("Found by trying {tried} random inputs and making one smaller.")
}

/// Says that no random input fails.
pub fn random_passed(tried: usize) -> String {
    format!("The results for {tried} random inputs are right, too.")
}

/// Invites to the hunt for impostors.
pub fn impostors(count: usize) -> String {
    match count {
        1 => "One impostor is hidden here: code that looks right and is not. \
              Can your tests catch it?"
            .to_owned(),
        _ => format!(
            "{count} impostors are hidden here: code that looks right and is not. \
             How many do your tests catch?"
        ),
    }
}

/// Starts the hunt.
pub const HUNT: &str = "Break the impostors";

/// Says what a hunt needs.
pub const HUNT_NEEDS_TESTS: &str = "Write a test first.";

/// Says that the hunt is on.
pub const HUNTING: &str = "Running your tests on each of them…";

/// Says of an impostor that no test has caught it.
pub const STILL_FREE: &str = "Still at large.";

/// Says how many impostors were caught.
pub fn caught(caught: usize, all: usize) -> String {
    match caught {
        _ if caught == all => format!("All {all} caught."),
        _ => format!("{caught} of {all} caught."),
    }
}

/// Says which test caught an impostor.
pub fn caught_by(test: usize) -> String {
    format!("Caught by test {}.", test + 1)
}

/// Says which tests do not count, if any.
pub fn unfair_tests(indices: &[usize]) -> Option<String> {
    let numbers: Vec<String> = indices.iter().map(|index| (index + 1).to_string()).collect();
    match numbers.as_slice() {
        [] => None,
        [one] => {
            Some(format!("Test {one} fails for the right solution too, so it does not count."))
        }
        [rest @ .., last] => Some(format!(
            "Tests {} and {last} fail for the right solution too, so they do not count.",
            rest.join(", ")
        )),
    }
}

/// Says that growth is being measured.
pub const MEASURING: &str = "Measuring how the work of your code grows with its input…";
/// Opens the numbers behind the plot.
pub const GROWTH_TABLE: &str = "The numbers";
/// The size of an input.
pub const INPUT_SIZE: &str = "Input size";
/// The submission's steps.
pub const YOUR_STEPS: &str = "Your steps";
/// The reference solution's steps.
pub const REFERENCE_STEPS: &str = "Reference";
/// Stands where a size took more steps than are counted.
pub const TOO_MANY: &str = "too many";

/// A class of growth in words and as a formula.
fn growth_class(class: GrowthClass) -> (&'static str, &'static str) {
    match class {
        GrowthClass::Constant => ("constant", "O(1)"),
        GrowthClass::Logarithmic => ("logarithmic", "O(log n)"),
        GrowthClass::Linear => ("linear", "O(n)"),
        GrowthClass::Linearithmic => ("linearithmic", "O(n log n)"),
        GrowthClass::Quadratic => ("quadratic", "O(n²)"),
        GrowthClass::Cubic => ("cubic", "O(n³)"),
        GrowthClass::Exponential => ("exponential", "O(2ⁿ)"),
    }
}

/// Heads a right solution that grows too fast.
pub fn right_but(class: GrowthClass) -> String {
    format!("Right, but {}", growth_class(class).0)
}

/// Heads the growth found.
pub fn growth_heading(class: Option<GrowthClass>) -> String {
    match class {
        Some(class) => {
            let (name, formula) = growth_class(class);
            format!("How it grows: {name}, {formula}")
        }
        None => "How it grows".to_owned(),
    }
}

/// Says what the growth found is worth.
pub fn growth_explanation(class: Option<GrowthClass>, target: GrowthClass) -> String {
    let (_, asked) = growth_class(target);
    match class {
        None => "Too few sizes came to their end to tell how the work grows.".to_owned(),
        Some(class) if class <= target => {
            format!(
                "Counted in steps over inputs of doubling size. The interviewer asked for {asked}."
            )
        }
        Some(class) => format!(
            "Over inputs of doubling size the steps grow as {}. The interviewer asked for {asked}.",
            growth_class(class).1
        ),
    }
}

/// Says in words what the plot shows.
pub fn growth_alternative(own: &Growth, reference: &Growth) -> String {
    let ends = |growth: &Growth| match (growth.points.first(), growth.points.last()) {
        (Some(first), Some(last)) => format!(
            "from {} steps at size {} to {} steps at size {}",
            grouped(first.steps),
            grouped(first.size),
            grouped(last.steps),
            grouped(last.size)
        ),
        _ => "nothing could be measured".to_owned(),
    };
    format!(
        "Steps against input size, both on logarithmic scales. Your code: {}. The reference: {}.",
        ends(own),
        ends(reference)
    )
}

/// A power of ten on an axis.
pub fn power_of_ten(power: i32) -> String {
    match power {
        0..=5 => grouped(10_u64.pow(power.unsigned_abs())),
        _ => format!("10{}", superscript(power)),
    }
}

fn superscript(number: i32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |letter: char| letter.to_digit(10).map(|digit| DIGITS[digit as usize]);
    number.to_string().chars().filter_map(digit).collect()
}

/// Introduces the sentence for a known mistake.
pub const MISCONCEPTION: &str = "A familiar slip";

/// Says that the question changed under a draft.
pub const CHANGED: &str =
    "This question has changed since you wrote this. Your work is still here, as you left it.";
/// Keeps the draft and hides the notice.
pub const CHANGED_KEEP: &str = "Keep mine";
/// Takes the new starter instead.
pub const CHANGED_RESET: &str = "Take the new starter";
/// Says that work is lost with the page.
pub const NOT_SAVED: &str = "Your work is not saved here: this browser refuses storage.";
/// Says what a start waits for.
pub const OPENING: &str = "Looking for the work that this browser has saved…";
/// Saves it as a file.
pub const DOWNLOAD: &str = "Download your work";
/// The name of that file.
pub const DOWNLOAD_NAME: &str = "rehearse.md";
/// Heads the reader's notes on a question.
pub const NOTES: &str = "Notes";
/// Labels their text area.
pub const NOTES_LABEL: &str = "What to remember about this question";
/// The language of the page, for times and dates.
pub const LANGUAGE: &str = "en-US";
/// Leads to the solution beside one's own code.
pub const SHOW_SOLUTION: &str = "Show the solution";
/// Heads the solution.
pub const SOLUTION_HEADING: &str = "A solution";
/// Says what looking at the solution means.
pub const SOLUTION_COUNTS: &str = "Looking counts: it is noted that you have seen the solution, and \
    when you grade this attempt, that is taken into account. Your code stays as it is.";
/// Shows the solution in spite of that.
pub const SHOW_IT: &str = "Show it";
/// Does not.
pub const NOT_YET: &str = "Not yet";
/// Names one's own code beside another.
pub const YOUR_CODE: &str = "Your code";
/// Names the reference solution.
pub const REFERENCE: &str = "The solution";
/// Says that two pieces of code are the same.
pub const NO_DIFFERENCE: &str = "Line by line, both are the same.";
/// Leads to earlier code.
pub const HISTORY: &str = "Earlier code";
/// Heads the earlier code.
pub const HISTORY_HEADING: &str = "Your code over time";
/// Heads the submissions.
pub const SUBMISSIONS: &str = "Submissions";
/// Heads the versions of the draft.
pub const VERSIONS: &str = "Drafts";
/// Puts earlier code back.
pub const RESTORE: &str = "Put this back in the editor";
/// Says that earlier code is back.
pub const RESTORED: &str = "The earlier code is back.";
/// Names the code in the editor beside an earlier one.
pub const NOW: &str = "Now";
/// Says how to look at earlier code.
pub const CHOOSE_EARLIER: &str = "Choose one to see it beside what you have now.";

/// Names two versions of code side by side.
pub fn difference_between(one: &str, other: &str) -> String {
    format!("{one} and {other}, line by line")
}

/// Says what a submission came to. `name` is the verdict as it is saved.
pub fn submission_note(name: &str, passed: usize, total: usize) -> String {
    const ALL: [Verdict; 10] = [
        Verdict::Passed,
        Verdict::WrongAnswer,
        Verdict::Raised,
        Verdict::TooManySteps,
        Verdict::TimedOut,
        Verdict::OutOfMemory,
        Verdict::TooDeep,
        Verdict::Crashed,
        Verdict::DoesNotCompile,
        Verdict::EntryMissing,
    ];
    let known = ALL.into_iter().find(|verdict| verdict.as_str() == name);
    let what: &str = match known {
        Some(known) => verdict(known),
        None => name,
    };
    match total {
        0 => what.to_owned(),
        _ => format!("{what}, {passed} of {total}"),
    }
}

/// Says how long code is.
pub fn lines(count: usize) -> String {
    match count {
        1 => "1 line".to_owned(),
        _ => format!("{count} lines"),
    }
}

/// Sums up the last submission in what is taken away.
pub fn last_submission(passed: usize, total: usize) -> String {
    format!("Last submission: {passed} of {total} cases passed.")
}

/// Heads the page about what is kept.
pub const DATA: &str = "Your data";
/// Says where it is.
pub const DATA_LEAD: &str = "Everything you do here is kept in this browser, on this device, and \
    nowhere else. There is no account and no copy: take one yourself from time to time.";
/// Says that nothing is kept yet.
pub const DATA_EMPTY: &str = "There is nothing yet.";
/// Heads the ways to take it away.
pub const TAKE_AWAY: &str = "Take it with you";
/// Says what the file holds.
pub const TAKE_AWAY_MEANS: &str = "One file with everything: drafts and their versions, answers, \
    notes, submissions, your schedule, mock interviews, settings. Another browser can bring it in.";
/// Saves everything as a file.
pub const EXPORT_ALL: &str = "Export everything (JSON)";
/// Saves all texts as a file to read.
pub const EXPORT_READABLE: &str = "Export your writing to read (Markdown)";
/// Saves the work on one question as a file to read.
pub const EXPORT_ONE: &str = "Download what you wrote here";
/// Heads the way to bring it back.
pub const BRING_IN: &str = "Bring a file in";
/// Says what happens to it.
pub const BRING_IN_MEANS: &str = "Choose a file that you exported. You see what it would change \
    before anything happens; it is merged with what is here and replaces nothing.";
/// Labels the choice of a file.
pub const CHOOSE_FILE: &str = "File from an export";
/// Says that a file is being read.
pub const READING_FILE: &str = "Reading the file…";
/// Says that a file is none of ours.
pub const FILE_GARBAGE: &str = "This is no file that Rehearse exported, or it is damaged. Nothing \
    was changed. Choose a file that ends in .json and came from “Export everything”.";
/// Says that a file is of a later version.
pub const FILE_NEWER: &str = "A later version of Rehearse wrote this file. Nothing was changed. \
    Reload this page to get that version, and choose the file again.";
/// Says that a file is too large.
pub const FILE_TOO_LARGE: &str = "This file is larger than 64 MB, so it is no export. Nothing was \
    changed.";
/// Says that a file could not be read.
pub const FILE_UNREADABLE: &str = "The browser could not read this file. Nothing was changed. \
    Choose it again.";
/// Heads what a file would do.
pub const IMPORT_PLAN: &str = "What this file would do";
/// Carries it out.
pub const IMPORT_DO: &str = "Bring it in";
/// Does not.
pub const IMPORT_LEAVE: &str = "Leave it";
/// Says that a file brings nothing.
pub const IMPORT_NOTHING: &str = "Everything in this file is here already.";
/// Says that it was carried out.
pub const IMPORT_DONE: &str = "The file was brought in.";
/// Says that storage refused.
pub const DATA_REFUSED: &str = "The browser refused to save this, so nothing was changed. It may \
    be full, or not allow storage here.";
/// A line of the plan.
pub fn import_new(count: usize) -> String {
    format!("{} to this browser.", will_come(count))
}
/// A line of the plan.
pub fn import_merged(count: usize) -> String {
    match count {
        1 => {
            "1 question is merged: the newer draft stays, the other becomes an earlier version of \
              it, and the lists are united."
                .to_owned()
        }
        _ => format!(
            "{count} questions are merged: the newer draft stays, the other becomes an earlier \
             version of it, and the lists are united."
        ),
    }
}
/// A line of the plan.
pub fn import_unchanged(count: usize) -> String {
    match count {
        1 => "1 question stays as it is.".to_owned(),
        _ => format!("{count} questions stay as they are."),
    }
}
/// A line of the plan.
pub fn import_unreadable(count: usize) -> String {
    match count {
        1 => "1 entry cannot be read and is left out.".to_owned(),
        _ => format!("{count} entries cannot be read and are left out."),
    }
}
/// A line of the plan.
pub const IMPORT_ROOM: &str = "Mock interviews are added, and settings where you have none.";
/// Says that some saved texts cannot be read.
pub fn put_aside(count: usize) -> String {
    match count {
        1 => "1 saved text could not be read by this version. It is kept aside, and in every \
              export."
            .to_owned(),
        _ => format!(
            "{count} saved texts could not be read by this version. They are kept aside, and in \
             every export."
        ),
    }
}
/// Heads the room that is used.
pub const ROOM_USED: &str = "Room";
/// Says how much is used.
pub fn room_used(used: f64, allowed: f64) -> String {
    format!("{} used of the {} that this browser allows.", room(used), room(allowed))
}
/// Says that the browser keeps it.
pub const PERSISTENT: &str = "The browser keeps it until you clear it.";
/// Says that the browser may not.
pub const NOT_PERSISTENT: &str = "When the device runs out of room, the browser may clear it \
    without asking.";
/// Asks the browser to keep it.
pub const PERSIST: &str = "Ask the browser to keep it";
/// Says that the browser does not want to.
pub const PERSIST_REFUSED: &str = "The browser did not agree. Many do once you have bookmarked or \
    installed the page, or used it for some days.";
/// Heads the way to delete it.
pub const DELETE: &str = "Delete everything";
/// Opens the confirmation.
pub const DELETE_ASK: &str = "Delete everything…";
/// Heads the confirmation.
pub const DELETE_SURE: &str = "Delete all of this?";
/// Says what goes.
pub fn delete_means(questions: usize, submissions: usize, interviews: usize) -> String {
    format!(
        "This takes from this browser: your work on {} with drafts, versions, answers, notes and \
         schedule; {}; {}; and your settings. It cannot be undone.",
        counted(questions, "question", "questions"),
        counted(submissions, "submission", "submissions"),
        counted(interviews, "mock interview", "mock interviews"),
    )
}
/// Sums up what is kept.
pub fn data_sum(questions: usize, submissions: usize, interviews: usize) -> String {
    format!(
        "Work on {}, {}, {}.",
        counted(questions, "question", "questions"),
        counted(submissions, "submission", "submissions"),
        counted(interviews, "mock interview", "mock interviews"),
    )
}
/// Carries it out.
pub const DELETE_DO: &str = "Delete it for good";
/// Does not.
pub const DELETE_KEEP: &str = "Keep it";
/// Takes a copy first.
pub const DELETE_EXPORT: &str = "Export it first";
/// Says that it was carried out.
pub const DELETED: &str = "Everything was deleted.";

fn will_come(count: usize) -> String {
    match count {
        1 => "1 question is new".to_owned(),
        _ => format!("{count} questions are new"),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Bytes in the largest unit that leaves a number above one.
fn room(bytes: f64) -> String {
    let (number, unit) = match bytes {
        bytes if bytes >= 1e9 => (bytes / 1e9, "GB"),
        bytes if bytes >= 1e6 => (bytes / 1e6, "MB"),
        bytes => (bytes / 1e3, "KB"),
    };
    if number < 10.0 { format!("{number:.1} {unit}") } else { format!("{number:.0} {unit}") }
}

/// Heads the page for an address that leads nowhere.
pub const NOT_FOUND: &str = "There is no such question";
/// Says what to do there.
pub const NOT_FOUND_ADVICE: &str = "The address may be misspelt, or the question has left the \
    collection. What you wrote for it is still kept in this browser.";
/// Heads the page when the catalog is damaged.
pub const NO_CATALOG: &str = "The questions did not arrive whole";
/// Says what to do there.
pub const NO_CATALOG_ADVICE: &str = "Reload the page; what you wrote is saved.";
/// While a question is on its way.
pub const FETCHING_QUESTION: &str = "Fetching the question …";
/// Heads the page after a crash.
pub const CRASHED: &str = "This page crashed";
/// Says what to do there.
pub const CRASHED_ADVICE: &str = "Your draft is saved. Reload the page to go on where you were.";

/// Says why a question is not there and what to do.
pub fn unfetched(reason: &Unfetched) -> String {
    match reason {
        Unfetched::NoAnswer(detail) => {
            let detail = if detail.is_empty() { String::new() } else { format!(" ({detail})") };
            format!("The question did not arrive{detail}: check your connection and try again.")
        }
        Unfetched::Unreadable(UnpackError::OtherVersion(_)) => {
            "The question and this page are of different versions. Reload the page; what you wrote \
             is saved."
                .to_owned()
        }
        Unfetched::Unreadable(_) => {
            "The question did not arrive whole: try again, or reload the page.".to_owned()
        }
    }
}

/// The plan for an interview.
pub const PLAN: &str = "Plan";
/// What was done so far.
pub const PROGRESS: &str = "Progress";
/// What to answer today.
pub const REVIEW: &str = "Review";
/// Names the links to these pages.
pub const PAGES: &str = "Pages";

/// How many reviews are due, for those who only hear the number in the header.
pub fn due_count(count: usize) -> String {
    format!("{count} due")
}

/// What a day's review consists of.
pub fn review_lead(due: usize, new: usize) -> String {
    match (due, new) {
        (0, 0) => "Nothing is due.".to_owned(),
        (0, 1) => "Nothing is due. One question is new.".to_owned(),
        (0, _) => format!("Nothing is due. {new} questions are new."),
        (1, 0) => "One question is due.".to_owned(),
        (_, 0) => format!("{due} questions are due."),
        (1, _) => format!("One question is due, and {new} new."),
        _ => format!("{due} questions are due, and {new} new."),
    }
}

/// Says what review is, to those who have none yet.
pub const REVIEW_MEANS: &str = "Questions that you have answered and graded come back here: soon \
    after a bad day, later and later while you know them. New ones join a few a day.";
/// Begins with the first question of the queue.
pub const REVIEW_BEGIN: &str = "Begin";
/// Heads the questions that come back later.
pub const REVIEW_LATER: &str = "Coming back";
/// Heads the questions that are not asked.
pub const REVIEW_SUSPENDED: &str = "Suspended";
/// Brings a suspended question back.
pub const BRING_BACK: &str = "Bring back";
/// Leads to the list where all new questions are.
pub const PICK_ONE: &str = "Pick one from all questions";

/// What comes next when nothing is left for today.
pub fn review_next(title: &str, day: Day, today: Day) -> String {
    format!("That is all for today. Next is “{title}”, {}.", back_on(day, today))
}

/// Says that there is nothing to come back yet.
pub const REVIEW_NOTHING: &str = "That is all for today, and nothing is waiting for another day.";

/// How many new questions are left for other days.
pub fn new_left(count: usize) -> String {
    match count {
        1 => "One more question has never been graded.".to_owned(),
        _ => format!("{count} more questions have never been graded."),
    }
}

/// Says how many there are beyond those that are listed.
pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}

/// Why a question is in the queue.
pub fn why(why: Why) -> String {
    match why {
        Why::Overdue(1) => "due since yesterday".to_owned(),
        Why::Overdue(days) => format!("due for {days} days"),
        Why::Due => "due today".to_owned(),
        Why::New => "new".to_owned(),
        Why::Begun => "begun, not graded".to_owned(),
    }
}

/// How likely a question is still known.
pub fn recall(share: f64) -> String {
    format!("about {} % likely still known", percent(share))
}

fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}

/// A share in percent.
pub fn percentage(share: f64) -> String {
    format!("{} %", percent(share))
}

/// Puts a question off.
pub const PUT_OFF: &str = "Not now";
/// Names the ways to put one question off.
pub fn put_off(title: &str) -> String {
    format!("Not now: {title}")
}
/// Puts it off for two hours.
pub const SNOOZE: &str = "Later today";
/// Says when that is.
pub const SNOOZE_MEANS: &str = "in two hours";
/// Puts it off until tomorrow.
pub const BURY: &str = "Bury";
/// Says until when.
pub const BURY_MEANS: &str = "until tomorrow";
/// Puts it off for good.
pub const SUSPEND: &str = "Suspend";
/// Says until when.
pub const SUSPEND_MEANS: &str = "until I bring it back";

/// Who asks a question.
pub fn course(course: Course) -> &'static str {
    match course {
        Course::Review => REVIEW,
        Course::Plan => PLAN,
    }
}

/// Leads to the page of who asks.
pub fn course_page(course: Course) -> &'static str {
    match course {
        Course::Review => "The queue",
        Course::Plan => "The plan",
    }
}

/// Says how many questions come after this one.
pub fn left(left: usize) -> String {
    match left {
        0 => "This is the last one for today.".to_owned(),
        1 => "One more after this.".to_owned(),
        _ => format!("{left} more after this."),
    }
}

/// Brings the answer of the last attempt back.
pub const LAST_ANSWER: &str = "Bring back what I wrote last time";
/// Heads the grades.
pub const HOW_WELL: &str = "How well did you know it?";

/// The name of a grade.
pub fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Again => "Again",
        Grade::Hard => "Hard",
        Grade::Good => "Good",
        Grade::Easy => "Easy",
    }
}

/// Proposes a grade and says why, in one sentence.
pub fn proposal(proposal: &Proposal) -> String {
    if let [Reason::Points { ticked: 0, .. }] = proposal.reasons[..] {
        return "Tick the points that your answer made, and a grade is proposed. With none of \
            them, only Again fits."
            .to_owned();
    }
    let reasons: Vec<String> = proposal.reasons.iter().map(|reason| because(*reason)).collect();
    let reasons = listed(&reasons);
    if proposal.is_failure {
        return format!("Only Again fits, because {reasons}.");
    }
    format!("{} is proposed, because {reasons}.", grade(proposal.grade))
}

/// Says why a failed attempt can be graded in one way only.
pub const ONLY_AGAIN: &str = "The other grades are for what was known, Hard for what was known with \
    effort. Given to what was not, they would put the question off for too long.";

fn because(reason: Reason) -> String {
    let times = |count: usize| match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    };
    match reason {
        Reason::NotPassed => "no submission has passed".to_owned(),
        Reason::SolutionSeen => "you looked at the solution before your code passed".to_owned(),
        Reason::RandomInputFails => "a random input makes your code fail".to_owned(),
        Reason::Points { ticked, of } if ticked == of => {
            format!("your answer made all {of} points")
        }
        Reason::Points { ticked, of } => format!("your answer made {ticked} of {of} points"),
        Reason::Failures(0) => "the first submission passed".to_owned(),
        Reason::Failures(count) => format!("it failed {} before it passed", times(count)),
        Reason::FollowUpOpen => "the follow-up is not solved".to_owned(),
        Reason::Hints(0) => "you needed no hint".to_owned(),
        Reason::Hints(1) => "you opened a hint".to_owned(),
        Reason::Hints(count) => format!("you opened {count} hints"),
        Reason::Slow { minutes, enough } => {
            format!("it took {minutes} minutes where {enough} are enough")
        }
        Reason::InTime => "you were quick".to_owned(),
        Reason::Unsure => "you were not sure of it".to_owned(),
        Reason::NoRubric => "there is no rubric to compare with".to_owned(),
    }
}

/// One, two and three.
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// Says which grade was given and when the question comes back.
pub fn graded(given: Grade, day: Day, today: Day) -> String {
    format!("Graded {}. It comes back {}.", grade(given), back_on(day, today))
}

/// Takes the grade back.
pub const CHANGE_GRADE: &str = "Change the grade";

/// Leads on to the next question.
pub fn next_on(title: &str) -> String {
    format!("Next: {title}")
}

/// Leads on when there is no further question.
pub const COURSE_DONE: &str = "Done for today";

/// When something comes back.
pub fn back_on(day: Day, today: Day) -> String {
    match today.until(day) {
        ..=0 => "later today".to_owned(),
        1 => "tomorrow".to_owned(),
        days @ 2..=13 => format!("in {days} days"),
        _ => format!("on {}", date(day, today)),
    }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A month's short name.
pub fn month(day: Day) -> &'static str {
    MONTHS[day.month0() % 12]
}

/// A date, with its year where it is not this one.
pub fn date(day: Day, today: Day) -> String {
    let (month, number) = (month(day), day.of_month());
    match day.year() == today.year() {
        true => format!("{month} {number}"),
        false => format!("{month} {number}, {}", day.year()),
    }
}

/// A day as people speak of it.
pub fn day(day: Day, today: Day) -> String {
    match today.until(day) {
        0 => "Today".to_owned(),
        1 => "Tomorrow".to_owned(),
        2..=6 => WEEKDAYS[day.of_week() % 7].to_owned(),
        _ => date(day, today),
    }
}

/// Opens what can be set about reviews.
pub const REVIEW_SETTINGS: &str = "How often, how many";
/// Labels the retention.
pub const RETENTION: &str = "Known when asked again";
/// Explains it.
pub const RETENTION_MEANS: &str = "The share of questions that you should still know when they come \
    back. More means shorter intervals and more reviews; 90 % suits most people. It takes effect \
    with the next grade.";
/// Labels the number of new questions.
pub const NEW_PER_DAY: &str = "New questions a day";
/// Explains it.
pub const NEW_PER_DAY_MEANS: &str = "How many questions you have never graded join the queue each day. \
    With 0 only reviews are asked.";

/// Heads the plan.
pub const PLAN_HEADING: &str = "Before the interview";
/// Says what the plan is.
pub const PLAN_MEANS: &str = "What went wrong, what is due and what you have not touched, mixed, as \
    much as fits into the time. The plan is made anew as you go: what is done drops out of it, and \
    when you run late there is less in it.";
/// Labels the date.
pub const INTERVIEW_DATE: &str = "The interview is on";
/// Sets the date to tomorrow.
pub const INTERVIEW_TOMORROW: &str = "Tomorrow";
/// Takes the date away.
pub const INTERVIEW_NONE: &str = "No date";

/// Labels the time there is.
pub fn practice_time(is_last_day: bool) -> &'static str {
    match is_last_day {
        true => "Time from now on",
        false => "Time each day, from now on today",
    }
}

/// A length of time.
pub fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// When the interview is.
pub fn interview_on(interview: Day, today: Day) -> String {
    match today.until(interview) {
        ..0 => format!("The interview was on {}. How did it go?", date(interview, today)),
        0 => "The interview is today.".to_owned(),
        1 => "The interview is tomorrow.".to_owned(),
        days => format!("The interview is in {days} days, on {}.", date(interview, today)),
    }
}

/// What a day's plan comes to.
pub fn plan_of_day(questions: usize, minutes: u32) -> String {
    format!("{}, {}", self::questions(questions), length(minutes))
}

/// How much time is left for today.
pub fn time_left(minutes: u32) -> String {
    format!("{} left for today.", length(minutes))
}

/// Says that the time for today is over.
pub const TIME_OVER: &str = "The time you set for today is over. Rest, or set some more.";
/// Says that the time does not suffice for any question.
pub const TIME_SHORT: &str = "No question fits into the time that is left. Set some more, or read \
    over an answer that you know.";
/// Says that there is nothing to plan.
pub const NOTHING_WEAK: &str = "Nothing is weak, due or untouched. You are prepared.";

/// How many questions were graded today.
pub fn done_today(count: usize) -> String {
    match count {
        1 => "One question done today.".to_owned(),
        _ => format!("{count} questions done today."),
    }
}

/// How many questions a plan has no room for.
pub fn left_out(count: usize) -> String {
    match count {
        1 => "One more question that needs practice does not fit.".to_owned(),
        _ => format!("{count} more questions that need practice do not fit."),
    }
}

/// Why a question is in a plan.
pub fn need(need: Need) -> String {
    match need {
        Need::Failed => "went wrong the last time".to_owned(),
        Need::Due => "due for review".to_owned(),
        Need::Begun => "begun, not finished".to_owned(),
        Need::NewSection => "nothing of its section tried yet".to_owned(),
        Need::Untouched => "not tried yet".to_owned(),
        Need::WasHard => "was hard the last time".to_owned(),
        Need::Fading(likely) => format!("fading, about {likely} % likely still known"),
    }
}

/// Opens the numbers behind a chart.
pub const AS_TABLE: &str = "As a table";
/// Says that there is nothing to draw.
pub const NO_FIGURES: &str = "There is nothing to show yet. It begins with your first submission or \
    graded answer.";
/// Heads the calendar.
pub const ACTIVITY: &str = "The last half year";
/// Heads the strength by section.
pub const STRENGTH: &str = "Strength by section";
/// Explains it.
pub const STRENGTH_MEANS: &str = "The share of each section that you likely still know. What you have \
    never graded counts as not known.";
/// Heads the forecast.
pub const FORECAST: &str = "Reviews to come";
/// Heads the calibration.
pub const CALIBRATION: &str = "Sure and right";
/// Heads the times.
pub const TIMES: &str = "Time per question";
/// Explains them.
pub const TIMES_MEANS: &str = "The time of an attempt on average; the line marks what a prepared \
    candidate needs.";
/// Says that no attempt has a time.
pub const NO_TIMES: &str = "No graded attempt has a time yet.";

/// What the calendar shows.
pub fn activity(count: usize, days: usize) -> String {
    let days = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
    match count {
        1 => format!("1 submission or graded answer on {days} of the last 26 weeks."),
        _ => format!("{count} submissions and graded answers on {days} of the last 26 weeks."),
    }
}

/// What was done on one day of the calendar.
pub fn activity_of(day: Day, count: usize, today: Day) -> String {
    format!("{}: {count}", date(day, today))
}

/// The weekdays that the calendar names, by their row.
pub fn weekday_short(of_week: usize) -> &'static str {
    WEEKDAYS[of_week % 7].split_at(3).0
}

/// How many questions of a section were graded.
pub fn graded_of(graded: usize, questions: usize) -> String {
    format!("{graded} of {questions} graded")
}

/// How many reviews become due.
pub fn forecast(count: usize, days: usize) -> String {
    match count {
        0 => format!("No review becomes due in the next {days} days."),
        1 => format!("One review becomes due in the next {days} days."),
        _ => format!("{count} reviews become due in the next {days} days."),
    }
}

/// A number of days to choose.
pub fn days(days: usize) -> String {
    format!("{days} days")
}

/// What can be said of confidence and results.
pub fn calibration(calibration: &Calibration) -> String {
    match calibration {
        Calibration::Missing(missing) => format!(
            "How sure you were before each answer, against what came of it: {} of the {} answers \
             that this takes are there, {missing} are missing.",
            ENOUGH_ANSWERS.saturating_sub(*missing),
            ENOUGH_ANSWERS
        ),
        Calibration::Known(_) => {
            "How many of your answers were right, by how sure you were before \
            you compared them. Each column should be higher than the one before it."
                .to_owned()
        }
    }
}

/// What came of the answers of one confidence.
pub fn right_of(level: &Level) -> String {
    format!("{} of {} right", level.right, level.answers)
}

/// A time on average, beside what it should be.
pub fn took(seconds: u64, enough: u8) -> String {
    format!("{} min, {enough} are enough", seconds.div_ceil(60))
}

/// The heads of the tables' columns.
pub const TABLE_WEEK: &str = "Week from";
/// Counts of things done.
pub const TABLE_COUNT: &str = "Done";
/// Sections.
pub const TABLE_SECTION: &str = "Section";
/// Shares.
pub const TABLE_KNOWN: &str = "Likely known";
/// Graded questions.
pub const TABLE_GRADED: &str = "Graded";
/// Days.
pub const TABLE_DAY: &str = "Day";
/// Reviews.
pub const TABLE_DUE: &str = "Reviews";
/// Confidence.
pub const TABLE_CONFIDENCE: &str = "How sure, of 5";
/// Right answers.
pub const TABLE_RIGHT: &str = "Right";
/// Questions.
pub const TABLE_QUESTION: &str = "Question";
/// Minutes on average.
pub const TABLE_MINUTES: &str = "Minutes";
/// Minutes that are enough.
pub const TABLE_ENOUGH: &str = "Prepared";
/// Attempts.
pub const TABLE_ATTEMPTS: &str = "Attempts";

/// A title for the browser's tab.
pub fn tab_title(question: &str) -> String {
    format!("{question} · {NAME}")
}

/// Opens what a question asks of a reader, which not everybody wants to know beforehand.
pub const DEMANDS: &str = "How hard, how long?";

/// Names the mock interview.
pub const INTERVIEW: &str = "Mock interview";
/// Says what it is.
pub const INTERVIEW_LEAD: &str = "Questions of every kind against one clock, what is weak or new \
    to you first. Hints and answers stay out of sight until the end.";
/// Says what becomes of what was written before.
pub const INTERVIEW_DRAFTS: &str = "Each question begins empty. What you wrote for it before is \
    kept among its earlier versions.";
/// Labels the choice of a length.
pub const INTERVIEW_LENGTH: &str = "How long?";
/// A length that is not among those offered.
pub const INTERVIEW_OWN: &str = "Minutes of your own:";
/// Labels the field for it.
pub const INTERVIEW_OWN_MINUTES: &str = "How many minutes";
/// Labels the choice of kinds.
pub const INTERVIEW_KINDS: &str = "What kinds of questions?";
/// Labels the choice of sections.
pub const INTERVIEW_SECTIONS: &str = "From which sections?";
/// Says that a length is none.
pub const BAD_LENGTH: &str = "Say how long it is to take, from 5 to 240 minutes.";
/// Says that no question fits.
pub const NOTHING_FITS: &str =
    "No question fits. Take more time, or choose more kinds and sections.";
/// Begins the interview.
pub const INTERVIEW_BEGIN: &str = "Begin";
/// Heads the interviews of before.
pub const INTERVIEWS_PAST: &str = "Interviews so far";
/// Names the way from question to question.
pub const INTERVIEW_QUESTIONS: &str = "Questions";
/// Names the clock.
pub const INTERVIEW_CLOCK: &str = "Time left";
/// Shows the clock.
pub const CLOCK_SHOW: &str = "Show the clock";
/// Hides the clock.
pub const CLOCK_HIDE: &str = "Hide the clock";
/// Leads to the next question.
pub const INTERVIEW_NEXT: &str = "Next question";
/// Ends the interview.
pub const INTERVIEW_END: &str = "End the interview";
/// Heads the report.
pub const INTERVIEW_REPORT: &str = "How it went";
/// Says how answers in words are graded.
pub const INTERVIEW_GRADE: &str = "Code was judged as you submitted it. For answers in words, \
    compare yours and tick what it said.";
/// Opens an answer for comparison.
pub const INTERVIEW_COMPARE: &str = "Compare";
/// Heads the questions that did not go well.
pub const LOOK_AGAIN: &str = "To look at again";
/// Saves the report.
pub const INTERVIEW_SAVE: &str = "Save as a file";
/// The report's file.
pub const INTERVIEW_FILE: &str = "mock-interview.md";
/// Keeps the result and closes the report.
pub const INTERVIEW_PUT_AWAY: &str = "Keep the result and close";

/// How many questions an interview has and what they take.
pub fn interview_holds(count: usize, minutes: u32) -> String {
    format!("{}, about {}.", questions(count), whole_minutes(minutes))
}

/// So many minutes.
pub fn whole_minutes(minutes: u32) -> String {
    match minutes {
        1 => "1 minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    }
}

/// Which of an interview's questions it is.
pub fn question_of(number: usize, count: usize) -> String {
    format!("Question {number} of {count}")
}

/// What is left of the time, or how much it is over.
pub fn countdown(seconds: i64) -> String {
    let sign = if seconds < 0 { "+" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// What the clock says in words.
pub fn milestone(milestone: Milestone) -> String {
    match milestone {
        Milestone::Half => "Half of the time is over.".to_owned(),
        Milestone::Left(minutes) => format!("{} left.", whole_minutes(minutes)),
        Milestone::Over => "The time is over. Finish your thought; nothing is cut off.".to_owned(),
    }
}

/// How long something took.
pub fn time_taken(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// An interview in a line.
pub fn interview_sum(date: &str, seconds: u64, minutes: u32, count: usize) -> String {
    format!("{date}: {}, {} of {}.", questions(count), time_taken(seconds), whole_minutes(minutes))
}

/// How many questions went well.
pub fn interview_good(good: usize, count: usize) -> String {
    format!("{good} of {count} went well.")
}

/// What a question of an interview came to.
pub fn interview_outcome(item: &InterviewItem, is_code: bool) -> String {
    let InterviewItem { passed, total, .. } = item;
    match (item.outcome, is_code) {
        (InterviewOutcome::Skipped, _) => "Left out".to_owned(),
        (InterviewOutcome::Answered, true) => "Written, never submitted".to_owned(),
        (InterviewOutcome::Answered, false) => "Answered, not compared yet".to_owned(),
        (InterviewOutcome::Passed, true) => format!("Solved: {passed} of {total} tests passed"),
        (InterviewOutcome::Failed, true) => format!("Not solved: {passed} of {total} tests passed"),
        (InterviewOutcome::Passed | InterviewOutcome::Failed, false) => {
            format!("{passed} of {total} points made")
        }
    }
}

/// What a question of a kind asks for.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Code => "Code",
        Kind::Words => "In words",
        Kind::Design => "System design",
        Kind::Story => "A story of yours",
    }
}

/// How far the reader has come, as a filter.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::New => "New",
        Status::Draft => "With a draft",
        Status::Done => "Solved or answered",
        Status::Due => "Due today",
    }
}

/// What a question is about.
pub fn topics(topics: &[String]) -> String {
    format!("Topics: {}.", topics.join(", "))
}

/// How many questions a search found.
pub fn found(count: usize) -> String {
    match count {
        0 => "No question found".to_owned(),
        1 => "1 question found".to_owned(),
        count => format!("{count} questions found"),
    }
}

/// How many questions are due today.
pub fn due_today(count: usize) -> String {
    match count {
        1 => "Due today".to_owned(),
        count => format!("{count} due today"),
    }
}

/// How hard a question is, of 1 to 3, and how long it takes.
pub fn demands(difficulty: u8, minutes: u8) -> String {
    let difficulty = match difficulty {
        0 | 1 => "A warm-up",
        2 => "Of the usual difficulty",
        _ => "Hard",
    };
    format!("{difficulty}, about {minutes} minutes.")
}

/// How long the answer should take when spoken.
pub fn spoken_minutes(minutes: u8) -> String {
    match minutes {
        1 => "about a minute aloud".to_owned(),
        _ => format!("about {minutes} minutes aloud"),
    }
}

/// How many questions a section has.
pub fn questions(count: usize) -> String {
    match count {
        1 => "1 question".to_owned(),
        _ => format!("{count} questions"),
    }
}

/// How many of some questions are solved or answered.
pub fn done_of(done: usize, questions: usize) -> String {
    format!("{done} of {questions} done")
}

/// Heads a follow-up stage.
pub fn stage_cue(stage: usize) -> String {
    match stage {
        1 => "Interviewer, following up".to_owned(),
        _ => "Interviewer, once more".to_owned(),
    }
}

/// Opens the next hint.
pub fn next_hint(number: usize, total: usize) -> String {
    format!("Hint {number} of {total}")
}

/// How many rubric points are ticked.
pub fn ticked(ticked: usize, total: usize) -> String {
    format!("{ticked} of {total}")
}

/// What is being done to bring Python up.
pub fn loading(loading: &Loading) -> String {
    match (loading.stage, loading.total) {
        (LoadStage::Download, 0) if loading.loaded == 0 => "Fetching Python…".to_owned(),
        (LoadStage::Download, 0) => {
            format!("Fetching Python: {} MB so far", megabytes(loading.loaded))
        }
        (LoadStage::Download, total) => format!(
            "Fetching Python: {} of {} MB",
            megabytes(loading.loaded.min(total)),
            megabytes(total)
        ),
        (LoadStage::Compile, total) if loading.loaded > 0 && loading.loaded < total => {
            format!("Preparing Python: {} of {} MB", megabytes(loading.loaded), megabytes(total))
        }
        (LoadStage::Compile, _) => "Preparing Python…".to_owned(),
        (LoadStage::Start, _) => "Starting Python…".to_owned(),
    }
}

/// Which case is running.
pub fn running(done: usize, total: usize) -> String {
    match total {
        1 => "Running 1 case…".to_owned(),
        _ => format!("Running case {} of {total}…", (done + 1).min(total)),
    }
}

/// Why there is no Python, and what to do.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Failed(message) if message.is_empty() => {
            "Python could not be loaded. Your code is safe.".to_owned()
        }
        Trouble::Failed(message) => {
            let message = message.trim_end_matches('.');
            format!("Python could not be loaded ({message}). Your code is safe.")
        }
        Trouble::OtherBuild => {
            "This page and its Python are of different versions. Reload the page; your draft is saved."
                .to_owned()
        }
    }
}

/// A verdict in two or three words.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "Passed",
        Verdict::WrongAnswer => "Wrong answer",
        Verdict::Raised => "Raised an exception",
        Verdict::TooManySteps => "Too many steps",
        Verdict::TimedOut => "Out of time",
        Verdict::OutOfMemory => "Out of memory",
        Verdict::TooDeep => "Recursion too deep",
        Verdict::Crashed => "Python broke down",
        Verdict::DoesNotCompile => "Does not compile",
        Verdict::EntryMissing => "Something is missing",
    }
}

/// What a report is about: the samples or everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Run.
    Samples,
    /// Submit.
    Everything,
}

/// The first line over a report.
pub fn headline(report: &Report, scope: Scope) -> String {
    match (report.verdict, scope) {
        (Verdict::Passed, Scope::Samples) => {
            let own = report.cases.iter().filter(|case| is_own(case)).count();
            match (report.total - own.min(report.total), own) {
                (1, 0) => "The sample passes".to_owned(),
                (2, 0) => "Both samples pass".to_owned(),
                (samples, 0) => format!("All {samples} samples pass"),
                (_, 1) => "The samples and your own test pass".to_owned(),
                (_, own) => format!("The samples and your {own} tests pass"),
            }
        }
        (_, Scope::Samples) if let Some(failed) = own_failures(report) => match failed {
            1 => "The samples pass, a test of yours does not".to_owned(),
            _ => format!("The samples pass, {failed} tests of yours do not"),
        },
        (Verdict::Passed, Scope::Everything) => "Solved".to_owned(),
        (Verdict::EntryMissing, _) => match &report.rejection {
            Some(Rejection::EntryMissing { entry, .. }) => format!("{} is missing", entry.name),
            _ => verdict(report.verdict).to_owned(),
        },
        (other, _) => verdict(other).to_owned(),
    }
}

fn is_own(case: &CaseReport) -> bool {
    case.visibility == Visibility::Own
}

/// How many of the reader's own tests failed, if nothing else did.
fn own_failures(report: &Report) -> Option<usize> {
    let failed = || report.cases.iter().filter(|case| case.verdict != Verdict::Passed);
    let all_own = failed().all(is_own) && report.rejection.is_none();
    Some(failed().count()).filter(|count| all_own && *count > 0)
}

/// How many cases passed; nothing where the headline has said it.
pub fn counts(report: &Report, scope: Scope) -> Option<String> {
    let Report { passed, total, .. } = report;
    let noun = if *total == 1 { "test" } else { "tests" };
    match scope {
        _ if report.rejection.is_some() => Some(format!("None of {total} {noun} was run")),
        Scope::Samples if report.verdict == Verdict::Passed => None,
        Scope::Samples | Scope::Everything => Some(format!("{passed} of {total} {noun} passed")),
    }
}

/// How many cases were never reached, if any.
pub fn not_reached(report: &Report) -> Option<String> {
    if report.rejection.is_some() {
        return None;
    }
    match report.total.saturating_sub(report.cases.len()) {
        0 => None,
        1 => Some("One more test was not reached.".to_owned()),
        missing => Some(format!("{missing} more tests were not reached.")),
    }
}

/// What the verdict means, in a sentence or two.
pub fn explanation(report: &Report, scope: Scope, limits: &Limits) -> String {
    match report.verdict {
        Verdict::WrongAnswer if own_failures(report).is_some() => {
            "Your code gives something else than you expect. Either of the two may be wrong; \
             read the task again to find out which."
                .to_owned()
        }
        Verdict::Passed => match scope {
            Scope::Samples => "Submit runs the hidden tests too.".to_owned(),
            Scope::Everything => {
                "Your code does what was asked. Now explain it in words, as you would aloud."
                    .to_owned()
            }
        },
        Verdict::WrongAnswer => {
            "Your code ran to its end, but gave something else than what was asked for.".to_owned()
        }
        Verdict::Raised => {
            "An exception stopped your code. Its last line below says what, and the line numbers say where."
                .to_owned()
        }
        Verdict::TooManySteps => format!(
            "Your code was still working after {} steps, so it was stopped. Either a loop never \
             ends, or there is a way that needs far less work.",
            grouped(limits.steps)
        ),
        Verdict::TimedOut => format!(
            "One single operation kept Python busy for {}, so it was stopped. Look for one huge \
             computation: an enormous power, a giant string or list.",
            seconds(limits.wall_seconds)
        ),
        Verdict::OutOfMemory => format!(
            "Your code asked for more than {} MiB of memory. Look for a collection that keeps \
             growing, or is built whole where one item at a time would do.",
            limits.memory_mib
        ),
        Verdict::TooDeep => {
            "Your code called itself too many times without coming back. Check that the base case \
             is reached, or use a loop."
                .to_owned()
        }
        Verdict::Crashed => {
            "Python itself broke down while running this, which should not happen. Your code is \
             safe and the next run starts afresh; try it in smaller pieces to find what does it."
                .to_owned()
        }
        Verdict::DoesNotCompile => match &report.rejection {
            Some(Rejection::DoesNotCompile(exception)) => not_python(exception),
            _ => "Python cannot read this yet, so nothing was run.".to_owned(),
        },
        Verdict::EntryMissing => match &report.rejection {
            Some(Rejection::EntryMissing { entry, defined }) => {
                missing(&entry.name, entry.kind, defined)
            }
            _ => "A name that the tests call is not defined.".to_owned(),
        },
    }
}

fn not_python(exception: &Exception) -> String {
    let message = match exception.message.trim_end_matches('.') {
        "" => exception.kind.as_str(),
        message => message,
    };
    match exception.frames.last() {
        Some(frame) => format!(
            "Python cannot read line {}: {message}. Nothing was run, and nothing counts against you.",
            frame.line
        ),
        None => format!(
            "Python cannot read this: {message}. Nothing was run, and nothing counts against you."
        ),
    }
}

fn missing(name: &str, kind: EntryKind, defined: &[String]) -> String {
    let kind = match kind {
        EntryKind::Function => "function",
        EntryKind::Class => "class",
    };
    let first = format!("The tests call a {kind} named {name}, and your code defines none.");
    match nearest(name, defined.iter().map(String::as_str)) {
        Some(close) if close == name => {
            format!("The tests call a {kind} named {name}, but yours is something else.")
        }
        Some(close) => format!("{first} Did you mean {close} to be it?"),
        None => format!("{first} Check the spelling, and that it is not inside something else."),
    }
}

/// An exception's last line, as Python prints it.
pub fn exception(exception: &Exception) -> String {
    if exception.message.is_empty() {
        exception.kind.clone()
    } else {
        format!("{}: {}", exception.kind, exception.message)
    }
}

/// A place in the reader's code.
pub fn line(line: u32) -> String {
    format!("line {line}")
}

/// Where in the code that is.
pub fn in_function(function: &str, repeated: u32) -> String {
    let place = match function {
        "<module>" => "outside any function".to_owned(),
        _ => format!("in {function}"),
    };
    match repeated {
        0 | 1 => place,
        _ => format!("{place}, {} times", grouped(repeated.into())),
    }
}

/// Stands for the places in the middle of a long traceback.
pub fn places_left_out(places: usize) -> String {
    format!("… {places} more places …")
}

/// How much work a case was.
pub fn steps(steps: u64) -> String {
    match steps {
        1 => "1 step".to_owned(),
        _ => format!("{} steps", grouped(steps)),
    }
}

fn seconds(seconds: u32) -> String {
    match seconds {
        1 => "a second".to_owned(),
        _ => format!("{seconds} seconds"),
    }
}

/// A number with its thousands set apart.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Megabytes with one digit after the point, without floats.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.saturating_add(50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use judge::wire::Frame;
    use question::Entry;

    use super::*;

    fn report(verdict: Verdict, passed: usize, total: usize) -> Report {
        Report {
            verdict,
            rejection: None,
            explanation: None,
            passed,
            total,
            cases: Vec::new(),
            misconception: None,
        }
    }

    fn rejected(rejection: Rejection) -> Report {
        let verdict = match rejection {
            Rejection::DoesNotCompile(_) => Verdict::DoesNotCompile,
            Rejection::EntryMissing { .. } => Verdict::EntryMissing,
        };
        Report { rejection: Some(rejection), ..report(verdict, 0, 15) }
    }

    #[test]
    fn numbers_read_well() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (10_000_000, "10,000,000")]
        {
            assert_eq!(grouped(number), text);
        }
        for (bytes, text) in [(0, "0.0"), (49_999, "0.0"), (50_000, "0.1"), (4_123_456, "4.1")] {
            assert_eq!(megabytes(bytes), text);
        }
    }

    #[test]
    fn loading_is_told_in_bytes() {
        let table = [
            (LoadStage::Download, 0, 0, "Fetching Python…"),
            (LoadStage::Download, 1_200_000, 0, "Fetching Python: 1.2 MB so far"),
            (LoadStage::Download, 1_200_000, 4_100_000, "Fetching Python: 1.2 of 4.1 MB"),
            (LoadStage::Download, 5_000_000, 4_100_000, "Fetching Python: 4.1 of 4.1 MB"),
            (LoadStage::Compile, 0, 0, "Preparing Python…"),
            (LoadStage::Compile, 1_000_000, 4_100_000, "Preparing Python: 1.0 of 4.1 MB"),
            (LoadStage::Compile, 4_100_000, 4_100_000, "Preparing Python…"),
            (LoadStage::Start, 0, 0, "Starting Python…"),
        ];
        for (stage, loaded, total, text) in table {
            assert_eq!(super::loading(&Loading { stage, loaded, total }), text);
        }
    }

    #[test]
    fn the_running_case_is_never_past_the_last() {
        assert_eq!(running(0, 15), "Running case 1 of 15…");
        assert_eq!(running(15, 15), "Running case 15 of 15…");
    }

    #[test]
    fn a_pass_says_what_it_is_worth() {
        let samples = report(Verdict::Passed, 3, 3);
        assert_eq!(headline(&samples, Scope::Samples), "All 3 samples pass");
        assert_eq!(headline(&samples, Scope::Everything), "Solved");
        assert_eq!(counts(&samples, Scope::Samples), None);
        let wrong = report(Verdict::WrongAnswer, 9, 15);
        assert_eq!(counts(&wrong, Scope::Everything).as_deref(), Some("9 of 15 tests passed"));
    }

    #[test]
    fn own_tests_are_told_from_the_samples() {
        use Visibility::{Own, Sample};
        let case = |(visibility, verdict): &(Visibility, Verdict)| CaseReport {
            id: "c".into(),
            label: "c".into(),
            visibility: *visibility,
            verdict: *verdict,
            call: String::new(),
            got: String::new(),
            expected: String::new(),
            difference: String::new(),
            exception: None,
            explanation: None,
            stdout: String::new(),
            stdout_cut: false,
            steps: 1,
        };
        let (good, bad) = (Verdict::Passed, Verdict::WrongAnswer);
        let table: [(&[(Visibility, Verdict)], &str); 6] = [
            (&[(Sample, good), (Sample, good)], "Both samples pass"),
            (&[(Sample, good), (Own, good)], "The samples and your own test pass"),
            (&[(Sample, good), (Own, good), (Own, good)], "The samples and your 2 tests pass"),
            (&[(Sample, good), (Own, bad)], "The samples pass, a test of yours does not"),
            (
                &[(Sample, good), (Own, bad), (Own, bad)],
                "The samples pass, 2 tests of yours do not",
            ),
            (&[(Sample, bad), (Own, bad)], "Wrong answer"),
        ];
        for (cases, expected) in table {
            let verdict = cases.iter().map(|case| case.1).find(|it| *it != good).unwrap_or(good);
            let passed = cases.iter().filter(|case| case.1 == good).count();
            let report = Report {
                cases: cases.iter().map(case).collect(),
                ..report(verdict, passed, cases.len())
            };
            assert_eq!(headline(&report, Scope::Samples), expected);
            let text = explanation(&report, Scope::Samples, &Limits::default());
            assert_eq!(text.contains("Either of the two"), expected.contains("of yours"), "{text}");
        }
    }

    #[test]
    fn own_tests_are_counted_in_words() {
        let table = [
            (0, 0, None),
            (1, 0, Some("1 test")),
            (2, 1, Some("2 tests, 1 line cannot be read")),
            (0, 2, Some("2 lines cannot be read")),
        ];
        for (tests, mistakes, expected) in table {
            assert_eq!(own_tests_note(tests, mistakes).as_deref(), expected);
        }
    }

    #[test]
    fn a_proposal_is_one_sentence_with_its_reasons() {
        let proposal = |grade, reasons: &[Reason], is_failure| {
            super::proposal(&Proposal { grade, reasons: reasons.to_vec(), is_failure })
        };
        assert_eq!(
            proposal(Grade::Easy, &[Reason::Failures(0), Reason::Hints(0), Reason::InTime], false),
            "Easy is proposed, because the first submission passed, you needed no hint and you \
             were quick."
        );
        assert_eq!(
            proposal(Grade::Hard, &[Reason::Slow { minutes: 35, enough: 15 }], false),
            "Hard is proposed, because it took 35 minutes where 15 are enough."
        );
        assert_eq!(
            proposal(Grade::Again, &[Reason::Points { ticked: 1, of: 6 }], true),
            "Only Again fits, because your answer made 1 of 6 points."
        );
    }

    #[test]
    fn days_are_named_as_people_name_them() {
        let today = Day::read("2026-11-20").unwrap();
        let on = |text| Day::read(text).unwrap();
        let table = [
            ("2026-11-19", "later today", "Nov 19"),
            ("2026-11-20", "later today", "Today"),
            ("2026-11-21", "tomorrow", "Tomorrow"),
            ("2026-11-23", "in 3 days", "Monday"),
            ("2026-12-31", "on Dec 31", "Dec 31"),
            ("2027-01-02", "on Jan 2, 2027", "Jan 2, 2027"),
        ];
        for (text, back, name) in table {
            assert_eq!(back_on(on(text), today), back);
            assert_eq!(day(on(text), today), name);
        }
        for (minutes, text) in [(0, "0 min"), (60, "1 h"), (95, "1 h 35 min")] {
            assert_eq!(length(minutes), text);
        }
    }

    #[test]
    fn cases_not_reached_are_counted() {
        assert_eq!(not_reached(&report(Verdict::TimedOut, 0, 0)), None);
        assert_eq!(
            not_reached(&report(Verdict::TimedOut, 0, 2)).as_deref(),
            Some("2 more tests were not reached.")
        );
        let rejection = Rejection::EntryMissing {
            entry: Entry { name: "f".into(), kind: EntryKind::Function },
            defined: Vec::new(),
        };
        assert_eq!(not_reached(&rejected(rejection)), None);
    }

    #[test]
    fn a_syntax_error_tells_line_and_message() {
        let exception = Exception {
            kind: "SyntaxError".into(),
            builtin_bases: Vec::new(),
            message: "expected ':'".into(),
            frames: vec![Frame { line: 4, function: "<module>".into(), repeated: 1 }],
        };
        let report = rejected(Rejection::DoesNotCompile(exception));
        let text = explanation(&report, Scope::Everything, &Limits::default());
        assert!(text.starts_with("Python cannot read line 4: expected ':'."), "{text}");
        assert_eq!(counts(&report, Scope::Everything).as_deref(), Some("None of 15 tests was run"));
    }

    #[test]
    fn a_missing_entry_suggests_the_nearest_name() {
        let table: [(&[&str], &str); 3] = [
            (&["helper", "find_pair"], "Did you mean find_pair to be it?"),
            (&["helper"], "Check the spelling"),
            (&[], "Check the spelling"),
        ];
        for (defined, expected) in table {
            let defined: Vec<String> = defined.iter().map(|name| (*name).to_owned()).collect();
            let text = missing("find_pairs", EntryKind::Function, &defined);
            assert!(text.contains("function named find_pairs"), "{text}");
            assert!(text.contains(expected), "{text}");
        }
    }

    #[test]
    fn limits_are_told_in_the_numbers_that_held() {
        let limits = Limits { steps: 2_500_000, wall_seconds: 1, memory_mib: 64, output_bytes: 1 };
        let table = [
            (Verdict::TooManySteps, "2,500,000 steps"),
            (Verdict::TimedOut, "busy for a second"),
            (Verdict::OutOfMemory, "64 MiB"),
        ];
        for (verdict, part) in table {
            let text = explanation(&report(verdict, 0, 1), Scope::Everything, &limits);
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn recursion_is_told_once() {
        assert_eq!(in_function("<module>", 1), "outside any function");
        assert_eq!(in_function("fib", 1000), "in fib, 1,000 times");
    }
}

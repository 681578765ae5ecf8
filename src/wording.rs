//! Every sentence the page says by itself, in one place for each language. Content comes from the
//! catalog, in English, and is none of this file's business.
//!
//! [`Texts`] holds the fixed sentences and [`Wording`] those with a name or a number in them; a
//! language that lacks one does not compile.

mod english;
mod german;

use std::cell::Cell;

use judge::growth::Growth;
use judge::wire::{Exception, Rejection};
use judge::{CaseReport, Report, Verdict};
use question::{
    Entry, EntryKind, GrowthClass, Limits, StoryPart, UnpackError, Visibility, nearest,
};

use crate::agenda::Course;
use crate::answer::SpeechFailure;
use crate::answer::stopwatch::Announcement;
use crate::answer::telling::{Advice, Telling};
use crate::catalog::{Kind, Unfetched};
use crate::components::panels::Panel;
use crate::embed::Theme;
use crate::embed::policy::Obstacle;
use crate::find::Status;
use crate::interview::Milestone;
use crate::offline::Standing;
use crate::progress::{Grade, InterviewItem, InterviewOutcome};
use crate::runner::{LoadStage, Loading, Trouble};
use crate::schedule::figures::{Calibration, ENOUGH_ANSWERS, Level};
use crate::schedule::plan::Need;
use crate::schedule::{Day, Proposal, Reason, Why};

use english::{ENGLISH, English};
use german::{GERMAN, German};

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its tag, as in the document's `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => CONTENT_LANGUAGE,
            Self::German => "de",
        }
    }

    /// The language that a tag such as `de-AT` means, if the page speaks it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(main))
    }

    /// Its name, in the language itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The fixed sentences in it.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::English => &ENGLISH,
            Self::German => &GERMAN,
        }
    }

    fn words(self) -> &'static dyn Wording {
        match self {
            Self::English => &English,
            Self::German => &German,
        }
    }
}

/// The language of the questions, of everything that Python says and of what explains it.
pub const CONTENT_LANGUAGE: &str = "en";

/// Has the page speak a language from now on; what is on the screen already has to be rendered
/// again.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// The language that the page speaks.
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// The fixed sentences of the language that the page speaks.
pub fn texts() -> &'static Texts {
    SPOKEN.get().texts()
}

/// The other sentences of the language that the page speaks.
pub fn words() -> &'static dyn Wording {
    SPOKEN.get().words()
}

/// Declares the fixed sentences, each by what it is for and its name.
macro_rules! texts {
    ($($(#[$meaning:meta])* $name:ident,)*) => {
        /// The sentences in which nothing varies.
        #[derive(Debug)]
        pub struct Texts {
            $($(#[$meaning])* pub $name: &'static str,)*
        }

        #[cfg(test)]
        impl Texts {
            /// Each by its name.
            fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),*]
            }
        }
    };
}

texts! {
    /// The home page's heading.
    home_heading,
    /// What this is, under the heading.
    home_lead,
    /// Marks a question with a draft.
    drafted,
    /// Marks a question whose drill is solved.
    solved,
    /// Marks a question whose answer was compared with the rubric.
    answered,
    /// Marks a question that is to be asked again today.
    due,
    /// Names what stands at the top of the list.
    today,
    /// Stands over the question that was left unfinished.
    where_stopped,
    /// Shows what is due and does not stand at the top.
    show_all_due,
    /// Labels the search.
    find,
    /// Labels the choice of a section.
    section,
    /// All sections.
    any_section,
    /// Labels the choice of a kind.
    kind,
    /// All kinds.
    any_kind,
    /// Labels the choice of a status.
    status,
    /// However far the reader has come.
    any_status,
    /// Opens a question by chance.
    random,
    /// Shows what is hidden because it gives things away.
    reveal,
    /// While the texts of the questions are on their way.
    fetching_texts,
    /// When they did not come.
    no_texts,
    /// In the place of an empty list.
    nothing_found,
    /// Takes all filters away.
    show_everything,
    /// Says that words were found where nobody wants to look yet.
    in_answer,
    /// Leads back to the list.
    all_questions,
    /// For keyboards: jumps over the header.
    skip,
    /// The footer.
    footer,
    /// Heads the interviewer's part.
    cue_interviewer,
    /// Heads the candidate's part.
    cue_you,
    /// Heads the samples.
    samples,
    /// Stands between a sample's call and its result.
    gives,
    /// Stands between a sample's call and its exception.
    raises,
    /// Stands before the arguments as they must be afterwards.
    leaves,
    /// Opens a follow-up stage before the one before it is solved.
    open_stage,
    /// Says that a follow-up waits.
    stage_waits,
    /// Heads the hints.
    hints,
    /// Heads the answer in words.
    in_words,
    /// Heads the answer of a question without a drill.
    in_words_only,
    /// Labels the answer's text area.
    answer_label,
    /// Opens the model answer.
    show_answer,
    /// Heads what the interviewer wants to hear.
    asks,
    /// Heads the model answer.
    model_answer,
    /// Heads the rubric.
    rubric,
    /// Heads the popular mistake.
    myth,
    /// Heads the follow-up questions.
    follow_ups,
    /// Opens the reference solution.
    solution,
    /// Heads the sources.
    sources,
    /// Heads the related questions.
    related,
    /// Leads to the question before.
    previous,
    /// Leads to the question after.
    next,
    /// The code editor's label for those who cannot see it.
    editor_label,
    /// How to leave the editor by keyboard.
    editor_hint,
    /// How to leave the editor by keyboard when it has Vim's keys.
    editor_hint_vim,
    /// Names the buttons above the editor.
    editor_bar,
    /// Makes the code's letters smaller.
    smaller,
    /// Names that button for those who speak to it: with what stands on it.
    smaller_label,
    /// Makes the code's letters larger.
    larger,
    /// Names that button for those who speak to it: with what stands on it.
    larger_label,
    /// Turns the wrapping of long lines on and off.
    wrap,
    /// Turns Vim's keys on and off.
    vim,
    /// Opens the panel for searching and replacing.
    find_in_code,
    /// Says that Vim's keys are not to be had.
    no_vim,
    /// Names the row of symbols for phones.
    symbols,
    /// Moves the lines to the right.
    indent,
    /// Moves the lines to the left.
    dedent,
    /// Takes the last change in the editor back.
    undo_change,
    /// Makes it again.
    redo_change,
    /// Heads the list of shortcuts.
    shortcuts,
    /// Names the button for it, with what stands on it.
    shortcuts_label,
    /// Lets that key open it.
    shortcuts_by_key,
    /// The key that the keyboard calls Control.
    key_control,
    /// The key that the keyboard calls Shift.
    key_shift,
    /// Closes a dialog.
    close,
    /// Names the tabs of a narrow screen.
    panels,
    /// Names the line between the task and the code.
    divider,
    /// Says on a narrow screen that the verdict is shown in the code's place.
    switched,
    /// Leads back from there.
    back_to_code,
    /// Stands for the results before there are any.
    no_results,
    /// Runs the samples.
    run,
    /// Runs everything.
    submit,
    /// Ends a run.
    stop,
    /// Brings the starter back.
    reset,
    /// Says that the starter is back.
    reset_done,
    /// Brings one's code back.
    undo,
    /// Tries to load Python again.
    retry,
    /// Loads the page again.
    reload,
    /// What Run is for.
    run_means,
    /// What Submit is for.
    submit_means,
    /// Heads the reader's own tests.
    own_tests,
    /// Labels their text area.
    own_tests_label,
    /// Stands before an example of one.
    own_tests_help,
    /// Goes on after the example.
    own_tests_more,
    /// Marks a test of the reader's own in a report.
    own,
    /// Heads the verdict.
    result,
    /// Says that the reader stopped a run.
    stopped,
    /// Says that the interpreter waits.
    python_ready,
    /// Says that a submission waits for the interpreter.
    runs_soon,
    /// Labels in a case's report.
    call,
    /// What came back.
    got,
    /// What should have come back.
    expected,
    /// Where they differ.
    difference,
    /// The exception.
    exception,
    /// What was printed.
    printed,
    /// More was printed than is shown.
    printed_cut,
    /// Opens the whole of a long value.
    show_all,
    /// Marks a hidden case.
    hidden,
    /// Marks a sample.
    sample,
    /// Leads from a syntax error into the editor.
    go_to,
    /// Stands for the explanation when passing opened a further stage.
    next_stage_open,
    /// Stands for the explanation of a right solution that grows too fast.
    right_but_slow,
    /// Heads the well-told sample.
    strong_sample,
    /// Heads the weak sample.
    weak_sample,
    /// Heads what tells the samples apart.
    difference_of_samples,
    /// Heads what makes an interviewer doubt.
    red_flags,
    /// Heads what to ask before drawing.
    requirements,
    /// Heads the capacity estimate.
    estimate,
    /// Heads the drawing of the system.
    diagram,
    /// Heads the table of choices.
    trade_offs,
    /// Heads the column of choices.
    choice,
    /// Heads the column of what speaks for a choice.
    gains,
    /// Heads the column of what a choice costs.
    costs,
    /// Heads what breaks first at ten times the load.
    tenfold,
    /// Labels one part of a story where it is told in one piece.
    whole_story_label,
    /// Opens the place for a story in one piece.
    in_one_piece,
    /// Introduces the parts of a story.
    story_lead,
    /// Puts headings into an empty design answer.
    outline,
    /// Starts the clock.
    clock_start,
    /// Stops the clock.
    clock_stop,
    /// Lets the clock go on.
    clock_go_on,
    /// Sets the clock back to nothing.
    clock_again,
    /// Labels the clock.
    clock,
    /// What to do with the clock where the browser cannot listen.
    say_it_aloud,
    /// Begins to listen.
    speak,
    /// Ends listening.
    speak_stop,
    /// What happens to what is said, before it is done for the first time.
    speech_notice,
    /// Goes on after that.
    speech_allow,
    /// Stays silent after that.
    speech_decline,
    /// Says that the browser listens.
    listening,
    /// Asks for confidence.
    how_sure,
    /// Says that it need not be given.
    how_sure_optional,
    /// Closes the answer.
    hide_answer,
    /// Heads the comparison.
    comparison,
    /// Heads the reader's answer.
    yours,
    /// Stands for the reader's answer where nothing is written.
    nothing_written,
    /// Leads back to the reader's text.
    edit_yours,
    /// The short names of what is compared.
    tab_model,
    /// The short name of the rubric.
    tab_rubric,
    /// The short name of what a design works out.
    tab_design,
    /// Names the tabs.
    tabs,
    /// Says what marks in the reader's text are.
    marks,
    /// Marks that as no more than a suggestion.
    suggestion,
    /// Heads the meter of a story.
    meter,
    /// What the meter is worth.
    meter_lead,
    /// Names who acts.
    who_acts,
    /// Names the number in the result.
    number,
    /// Names the time that a story takes.
    aloud,
    /// Says that random inputs are being tried.
    searching,
    /// Makes the smallest failing input a test of the reader's own.
    adopt,
    /// Says that it is one.
    adopted,
    /// Starts the hunt.
    hunt,
    /// Says what a hunt needs.
    hunt_needs_tests,
    /// Says that the hunt is on.
    hunting,
    /// Says of an impostor that no test has caught it.
    still_free,
    /// Says that growth is being measured.
    measuring,
    /// Opens the numbers behind the plot.
    growth_table,
    /// The size of an input.
    input_size,
    /// The submission's steps.
    your_steps,
    /// The reference solution's steps.
    reference_steps,
    /// Stands where a size took more steps than are counted.
    too_many,
    /// Introduces the sentence for a known mistake.
    misconception,
    /// Says that the question changed under a draft.
    changed,
    /// Keeps the draft and hides the notice.
    changed_keep,
    /// Takes the new starter instead.
    changed_reset,
    /// Says that work is lost with the page.
    not_saved,
    /// Says what a start waits for.
    opening,
    /// Saves it as a file.
    download,
    /// Heads the reader's notes on a question.
    notes,
    /// Labels their text area.
    notes_label,
    /// The language of the page, for times and dates.
    language,
    /// Leads to the solution beside one's own code.
    show_solution,
    /// Heads the solution.
    solution_heading,
    /// Says what looking at the solution means.
    solution_counts,
    /// Shows the solution in spite of that.
    show_it,
    /// Does not.
    not_yet,
    /// Names one's own code beside another.
    your_code,
    /// Names the reference solution.
    reference,
    /// Says that two pieces of code are the same.
    no_difference,
    /// Leads to earlier code.
    history,
    /// Heads the earlier code.
    history_heading,
    /// Heads the submissions.
    submissions,
    /// Heads the versions of the draft.
    versions,
    /// Puts earlier code back.
    restore,
    /// Says that earlier code is back.
    restored,
    /// Names the code in the editor beside an earlier one.
    now,
    /// Says how to look at earlier code.
    choose_earlier,
    /// Heads the page about what is kept.
    data,
    /// Says where it is.
    data_lead,
    /// Says that nothing is kept yet.
    data_empty,
    /// Heads the ways to take it away.
    take_away,
    /// Says what the file holds.
    take_away_means,
    /// Saves everything as a file.
    export_all,
    /// Saves all texts as a file to read.
    export_readable,
    /// Saves the work on one question as a file to read.
    export_one,
    /// Heads the way to bring it back.
    bring_in,
    /// Says what happens to it.
    bring_in_means,
    /// Labels the choice of a file.
    choose_file,
    /// Says that a file is being read.
    reading_file,
    /// Says that a file is none of ours.
    file_garbage,
    /// Says that a file is of a later version.
    file_newer,
    /// Says that a file is too large.
    file_too_large,
    /// Says that a file could not be read.
    file_unreadable,
    /// Heads what a file would do.
    import_plan,
    /// Carries it out.
    import_do,
    /// Does not.
    import_leave,
    /// Says that a file brings nothing.
    import_nothing,
    /// Says that it was carried out.
    import_done,
    /// Says that storage refused.
    data_refused,
    /// A line of the plan.
    import_room,
    /// Heads the room that is used.
    room_used,
    /// Says that the browser keeps it.
    persistent,
    /// Says that the browser may not.
    not_persistent,
    /// Asks the browser to keep it.
    persist,
    /// Says that the browser does not want to.
    persist_refused,
    /// Heads the way to delete it.
    delete,
    /// Opens the confirmation.
    delete_ask,
    /// Heads the confirmation.
    delete_sure,
    /// Carries it out.
    delete_do,
    /// Does not.
    delete_keep,
    /// Takes a copy first.
    delete_export,
    /// Says that it was carried out.
    deleted,
    /// Heads the page for an address that leads nowhere.
    not_found,
    /// Says what to do there.
    not_found_advice,
    /// Heads the page when the catalog is damaged.
    no_catalog,
    /// Says what to do there.
    no_catalog_advice,
    /// While a question is on its way.
    fetching_question,
    /// Heads the page after a crash.
    crashed,
    /// Says what to do there.
    crashed_advice,
    /// The plan for an interview.
    plan,
    /// What was done so far.
    progress,
    /// What to answer today.
    review,
    /// Labels the choice of the page's language.
    language_choice,
    /// Says in which language the questions are, where the page speaks another; empty elsewhere.
    questions_in_english,
    /// Names the links to these pages.
    pages,
    /// Says what review is, to those who have none yet.
    review_means,
    /// Begins with the first question of the queue.
    review_begin,
    /// Heads the questions that come back later.
    review_later,
    /// Heads the questions that are not asked.
    review_suspended,
    /// Brings a suspended question back.
    bring_back,
    /// Leads to the list where all new questions are.
    pick_one,
    /// Says that there is nothing to come back yet.
    review_nothing,
    /// Puts a question off.
    put_off,
    /// Puts it off for two hours.
    snooze,
    /// Says when that is.
    snooze_means,
    /// Puts it off until tomorrow.
    bury,
    /// Says until when.
    bury_means,
    /// Puts it off for good.
    suspend,
    /// Says until when.
    suspend_means,
    /// Brings the answer of the last attempt back.
    last_answer,
    /// Heads the grades.
    how_well,
    /// Asks why a failed attempt can be graded in one way only.
    why_only_again,
    /// Says why a failed attempt can be graded in one way only.
    only_again,
    /// Takes the grade back.
    change_grade,
    /// Leads on when there is no further question.
    course_done,
    /// Opens what can be set about reviews.
    review_settings,
    /// Labels the retention.
    retention,
    /// Explains it.
    retention_means,
    /// Labels the number of new questions.
    new_per_day,
    /// Explains it.
    new_per_day_means,
    /// Heads the plan.
    plan_heading,
    /// Says what the plan is.
    plan_means,
    /// Labels the date.
    interview_date,
    /// Sets the date to tomorrow.
    interview_tomorrow,
    /// Takes the date away.
    interview_none,
    /// Says that the time for today is over.
    time_over,
    /// Says that the time does not suffice for any question.
    time_short,
    /// Says that there is nothing to plan.
    nothing_weak,
    /// Opens the numbers behind a chart.
    as_table,
    /// Says that there is nothing to draw.
    no_figures,
    /// Heads the calendar.
    activity,
    /// Heads the strength by section.
    strength,
    /// Explains it.
    strength_means,
    /// Heads the forecast.
    forecast,
    /// Heads the calibration.
    calibration,
    /// Heads the times.
    times,
    /// Explains them.
    times_means,
    /// Says that no attempt has a time.
    no_times,
    /// The heads of the tables' columns.
    table_week,
    /// Counts of things done.
    table_count,
    /// Sections.
    table_section,
    /// Shares.
    table_known,
    /// Graded questions.
    table_graded,
    /// Days.
    table_day,
    /// Reviews.
    table_due,
    /// Confidence.
    table_confidence,
    /// Right answers.
    table_right,
    /// Questions.
    table_question,
    /// Minutes on average.
    table_minutes,
    /// Minutes that are enough.
    table_enough,
    /// Attempts.
    table_attempts,
    /// Opens what a question asks of a reader, which not everybody wants to know beforehand.
    demands,
    /// Names the mock interview.
    interview,
    /// Says what it is.
    interview_lead,
    /// Says what becomes of what was written before.
    interview_drafts,
    /// Labels the choice of a length.
    interview_length,
    /// A length that is not among those offered.
    interview_own,
    /// Labels the field for it.
    interview_own_minutes,
    /// Labels the choice of kinds.
    interview_kinds,
    /// Labels the choice of sections.
    interview_sections,
    /// Says that a length is none.
    bad_length,
    /// Says that no question fits.
    nothing_fits,
    /// Begins the interview.
    interview_begin,
    /// Heads the interviews of before.
    interviews_past,
    /// Names the way from question to question.
    interview_questions,
    /// Names the clock.
    interview_clock,
    /// Shows the clock.
    clock_show,
    /// Hides the clock.
    clock_hide,
    /// Leads to the next question.
    interview_next,
    /// Ends the interview.
    interview_end,
    /// Heads the report.
    interview_report,
    /// Says how answers in words are graded.
    interview_grade,
    /// Opens an answer for comparison.
    interview_compare,
    /// Heads the questions that did not go well.
    look_again,
    /// Saves the report.
    interview_save,
    /// Keeps the result and closes the report.
    interview_put_away,
    /// Heading of what is kept for use without a network.
    offline,
    /// One line: a newer version of the page is here.
    newer_version,
    /// Loads the newer version.
    newer_version_load,
    /// Starts a question inside another page.
    embed_start,
    /// While it starts.
    embed_starting,
    /// Leads from a frame to the question’s page.
    embed_open,
    /// The same, with what the reader wrote.
    embed_continue,
    /// Whose code is in the editor of a frame.
    embed_given,
    /// The same, where it is the reader’s.
    embed_mine,
    /// Puts the page’s code into the editor.
    embed_take,
    /// Puts the reader’s code back.
    embed_back,
    /// Says who asked for a run.
    embed_asked,
    /// Storage is denied in a frame.
    embed_memory,
    /// Storage is apart in a frame.
    embed_kept,
    /// The reader has brought code along.
    carried,
    /// What becomes of the code in the editor.
    carried_keeps,
    /// Shows that code.
    carried_show,
    /// Takes it in.
    carried_take,
    /// Does not.
    carried_leave,
    /// Leads to what an author puts into a page.
    embed_this,
    /// Labels the choice of colors.
    embed_theme,
    /// Labels the choice of the part.
    embed_stage,
    /// Heads the element.
    embed_element,
    /// When to use it.
    embed_element_means,
    /// Heads the frame.
    embed_frame,
    /// When to use it.
    embed_frame_means,
    /// Heads the link.
    embed_link,
    /// When to use it.
    embed_link_means,
    /// Heads the link in Markdown.
    embed_markdown,
    /// When to use it.
    embed_markdown_means,
    /// Copies a snippet.
    embed_copy,
    /// It was copied.
    embed_copied,
    /// It was not.
    embed_not_copied,
    /// Heads the preview.
    embed_preview,
    /// Leads to the check of one’s own page.
    embed_check,
    /// Heads the check of one’s own page.
    embedding,
    /// What it is for.
    embedding_lead,
    /// Labels the field.
    embedding_label,
    /// Where what goes into it comes from.
    embedding_how,
    /// Labels what was found.
    embedding_result,
    /// What was put in says nothing.
    embedding_unclear,
    /// Nothing is in the way.
    embedding_clear,
    /// Something is in the way of the element.
    embedding_frame_alone,
    /// Something is in the way of both.
    embedding_nothing,
    /// Over the code that a drill's editor holds at first.
    starter,
    /// Opens what a good answer contains.
    contents,
    /// Says in a frame what scripts are for.
    #[cfg(not(target_arch = "wasm32"))]
    embed_without_scripts,
    /// In a page whose scripts are turned off.
    #[cfg(not(target_arch = "wasm32"))]
    no_scripts,
    /// In a page that shows nothing without scripts.
    #[cfg(not(target_arch = "wasm32"))]
    only_with_scripts,
    /// What search engines say of the home page.
    #[cfg(not(target_arch = "wasm32"))]
    home_description,
}

/// The sentences in which something varies.
pub trait Wording: Sync {
    /// One line on whether the page can be counted on without a network.
    fn offline_line(&self, standing: Standing) -> Option<String>;

    /// The same with what it means.
    fn offline_means(&self, standing: Standing) -> &'static str;

    /// How much of what is kept for use without a network has arrived, in bytes.
    fn offline_keeping(&self, loaded: u64, total: u64) -> String;

    /// What the reader can do about it.
    fn offline_button(&self, standing: Standing) -> Option<String>;

    /// Says how large the code's letters are.
    fn letters_at(&self, size: u8) -> String;

    /// All shortcuts under their headings. `command` is what the keyboard has for Control.
    fn shortcuts(&self, command: &'static str) -> Vec<(&'static str, Vec<(Keys, &'static str)>)>;

    /// What CodeMirror says by itself, by its own English words.
    fn editor_phrases(&self) -> [(&'static str, &'static str); 24];

    /// The name of a part of a drill.
    fn panel(&self, panel: Panel) -> &'static str;

    /// A share of a whole.
    fn share_of_width(&self, share: u8) -> String;

    /// What there is of the reader's own tests.
    fn own_tests_note(&self, tests: usize, mistakes: usize) -> Option<String>;

    /// Leads to the line of a mistake in the reader's own tests.
    fn own_test_line(&self, line: usize) -> String;

    /// Where on that line; what is wrong there follows.
    fn own_test_place(&self, column: Option<usize>) -> String;

    /// Says that a follow-up's function or class is yet to be written.
    fn unwritten(&self, entry: &Entry) -> String;

    /// The parts of a story.
    fn story_part(&self, part: StoryPart) -> &'static str;

    /// Says who tells the samples.
    fn told_by(&self, teller: &str) -> String;

    /// How long the story should take when told.
    fn story_minutes(&self, minutes: u8) -> String;

    /// The headings of a design answer.
    fn outline(&self) -> String;

    /// How far the clock is, and how far it should get.
    fn clock_of(&self, seconds: u32, limit: u32) -> String;

    /// Says aloud how the time goes.
    fn clock_announcement(&self, announcement: Announcement) -> &'static str;

    /// Says that the browser listens, and which part of a story it writes.
    fn listening_for(&self, part: StoryPart) -> String;

    /// Says why nothing is written down, and what to do.
    fn speech_failure(&self, failure: SpeechFailure) -> &'static str;

    /// What the numbers from 1 to 5 mean.
    fn confidence(&self, confidence: u8) -> &'static str;

    /// Says how sure the reader was.
    fn was_sure(&self, given: u8) -> String;

    /// Suggests that a point was made.
    fn mentioned(&self, words: &[String]) -> String;

    /// The share of a part.
    fn share(&self, percent: usize, words: usize) -> String;

    /// How often the teller says I, and how often we.
    fn who_acts(&self, telling: &Telling) -> String;

    /// That number.
    fn number_found(&self, number: Option<&str>) -> String;

    /// The time that a story takes.
    fn aloud(&self, seconds: u32, limit: u32) -> String;

    /// Something to consider about a story.
    fn advice(&self, advice: Advice) -> String;

    /// Heads the smallest input that fails.
    fn smallest_heading(&self, passed: bool) -> &'static str;

    /// Says where the smallest failing input comes from.
    fn smallest_origin(&self, tried: usize) -> String;

    /// Says that no random input fails.
    fn random_passed(&self, tried: usize) -> String;

    /// Invites to the hunt for impostors.
    fn impostors(&self, count: usize) -> String;

    /// Says how many impostors were caught.
    fn caught(&self, caught: usize, all: usize) -> String;

    /// Says which test caught an impostor.
    fn caught_by(&self, test: usize) -> String;

    /// Says which tests do not count, if any.
    fn unfair_tests(&self, indices: &[usize]) -> Option<String>;

    /// Heads a right solution that grows too fast.
    fn right_but(&self, class: GrowthClass) -> String;

    /// Heads the growth found.
    fn growth_heading(&self, class: Option<GrowthClass>) -> String;

    /// Says what the growth found is worth.
    fn growth_explanation(&self, class: Option<GrowthClass>, target: GrowthClass) -> String;

    /// Says in words what the plot shows.
    fn growth_alternative(&self, own: &Growth, reference: &Growth) -> String;

    /// A power of ten on an axis.
    fn power_of_ten(&self, power: i32) -> String {
        match power {
            0..=5 => self.grouped(10_u64.pow(power.unsigned_abs())),
            _ => format!("10{}", superscript(power)),
        }
    }

    /// Names two versions of code side by side.
    fn difference_between(&self, one: &str, other: &str) -> String;

    /// Says what a submission came to. `name` is the verdict as it is saved.
    fn submission_note(&self, name: &str, passed: usize, total: usize) -> String;

    /// Says how long code is.
    fn lines(&self, count: usize) -> String;

    /// Sums up the last submission in what is taken away.
    fn last_submission(&self, passed: usize, total: usize) -> String;

    /// A line of the plan.
    fn import_new(&self, count: usize) -> String;

    /// A line of the plan.
    fn import_merged(&self, count: usize) -> String;

    /// A line of the plan.
    fn import_unchanged(&self, count: usize) -> String;

    /// A line of the plan.
    fn import_unreadable(&self, count: usize) -> String;

    /// Says that some saved texts cannot be read.
    fn put_aside(&self, count: usize) -> String;

    /// Says how much is used.
    fn room_used(&self, used: f64, allowed: f64) -> String;

    /// Says what goes.
    fn delete_means(&self, questions: usize, submissions: usize, interviews: usize) -> String;

    /// Sums up what is kept.
    fn data_sum(&self, questions: usize, submissions: usize, interviews: usize) -> String;

    /// Says why a question is not there and what to do.
    fn unfetched(&self, reason: &Unfetched) -> String;

    /// How many reviews are due, for those who only hear the number in the header.
    fn due_count(&self, count: usize) -> String;

    /// What a day's review consists of.
    fn review_lead(&self, due: usize, new: usize) -> String;

    /// What comes next when nothing is left for today.
    fn review_next(&self, title: &str, day: Day, today: Day) -> String;

    /// How many new questions are left for other days.
    fn new_left(&self, count: usize) -> String;

    /// Says how many there are beyond those that are listed.
    fn and_more(&self, count: usize) -> String;

    /// Why a question is in the queue.
    fn why(&self, why: Why) -> String;

    /// How likely a question is still known.
    fn recall(&self, share: f64) -> String;

    /// Names the ways to put one question off.
    fn put_off(&self, title: &str) -> String;

    /// Who asks a question.
    fn course(&self, course: Course) -> &'static str;

    /// Leads to the page of who asks.
    fn course_page(&self, course: Course) -> &'static str;

    /// Says how many questions come after this one.
    fn left(&self, left: usize) -> String;

    /// The name of a grade.
    fn grade(&self, grade: Grade) -> &'static str;

    /// Proposes a grade and says why, in one sentence.
    fn proposal(&self, proposal: &Proposal) -> String;

    /// Says which grade was given and when the question comes back.
    fn graded(&self, given: Grade, day: Day, today: Day) -> String;

    /// Leads on to the next question.
    fn next_on(&self, title: &str) -> String;

    /// When something comes back.
    fn back_on(&self, day: Day, today: Day) -> String;

    /// A month's short name.
    fn month(&self, day: Day) -> &'static str;

    /// A date, with its year where it is not this one.
    fn date(&self, day: Day, today: Day) -> String;

    /// A day as people speak of it.
    fn day(&self, day: Day, today: Day) -> String;

    /// Labels the time there is.
    fn practice_time(&self, is_last_day: bool) -> &'static str;

    /// When the interview is.
    fn interview_on(&self, interview: Day, today: Day) -> String;

    /// What a day's plan comes to.
    fn plan_of_day(&self, questions: usize, minutes: u32) -> String;

    /// How much time is left for today.
    fn time_left(&self, minutes: u32) -> String;

    /// How many questions were graded today.
    fn done_today(&self, count: usize) -> String;

    /// How many questions a plan has no room for.
    fn left_out(&self, count: usize) -> String;

    /// Why a question is in a plan.
    fn need(&self, need: Need) -> String;

    /// What the calendar shows.
    fn activity(&self, count: usize, days: usize) -> String;

    /// What was done on one day of the calendar.
    fn activity_of(&self, day: Day, count: usize, today: Day) -> String;

    /// The weekdays that the calendar names, by their row.
    fn weekday_short(&self, of_week: usize) -> &'static str;

    /// How many questions of a section were graded.
    fn graded_of(&self, graded: usize, questions: usize) -> String;

    /// How many reviews become due.
    fn forecast(&self, count: usize, days: usize) -> String;

    /// A number of days to choose.
    fn days(&self, days: usize) -> String;

    /// What can be said of confidence and results.
    fn calibration(&self, calibration: &Calibration) -> String;

    /// What came of the answers of one confidence.
    fn right_of(&self, level: &Level) -> String;

    /// A time on average, beside what it should be.
    fn took(&self, seconds: u64, enough: u8) -> String;

    /// How many questions an interview has and what they take.
    fn interview_holds(&self, count: usize, minutes: u32) -> String;

    /// So many minutes.
    fn whole_minutes(&self, minutes: u32) -> String;

    /// Which of an interview's questions it is.
    fn question_of(&self, number: usize, count: usize) -> String;

    /// What the clock says in words.
    fn milestone(&self, milestone: Milestone) -> String;

    /// An interview in a line.
    fn interview_sum(&self, date: &str, seconds: u64, minutes: u32, count: usize) -> String;

    /// How many questions went well.
    fn interview_good(&self, good: usize, count: usize) -> String;

    /// What a question of an interview came to.
    fn interview_outcome(&self, item: &InterviewItem, is_code: bool) -> String;

    /// What a question of a kind asks for.
    fn kind(&self, kind: Kind) -> &'static str;

    /// How far the reader has come, as a filter.
    fn status(&self, status: Status) -> &'static str;

    /// What a question is about.
    fn topics(&self, topics: &[String]) -> String;

    /// How many questions a search found.
    fn found(&self, count: usize) -> String;

    /// How many questions are due today.
    fn due_today(&self, count: usize) -> String;

    /// How hard a question is, of 1 to 3, and how long it takes.
    fn demands(&self, difficulty: u8, minutes: u8) -> String;

    /// How long the answer should take when spoken.
    fn spoken_minutes(&self, minutes: u8) -> String;

    /// How many questions a section has.
    fn questions(&self, count: usize) -> String;

    /// How many of some questions are solved or answered.
    fn done_of(&self, done: usize, questions: usize) -> String;

    /// Asks whether the page around may see the reader's code.
    fn embed_show_code(&self, host: &str) -> String;

    /// Names the colors of an embedded question.
    fn embed_theme(&self, theme: Theme) -> &'static str;

    /// Names a part of a question, counted from 1.
    fn embed_part(&self, part: usize) -> String;

    /// What keeps a question out of a page, and what to do; what is to be written follows.
    fn embedding_obstacle(&self, obstacle: &Obstacle) -> String;

    /// Heads a follow-up stage.
    fn stage_cue(&self, stage: usize) -> String;

    /// Opens the next hint.
    fn next_hint(&self, number: usize, total: usize) -> String;

    /// How many rubric points are ticked.
    fn ticked(&self, ticked: usize, total: usize) -> String;

    /// What is being done to bring Python up.
    fn loading(&self, loading: &Loading) -> String;

    /// Which case is running.
    fn running(&self, done: usize, total: usize) -> String;

    /// Why there is no Python, and what to do.
    fn trouble(&self, trouble: &Trouble) -> String;

    /// A verdict in two or three words.
    fn verdict(&self, verdict: Verdict) -> &'static str;

    /// The first line over a report.
    fn headline(&self, report: &Report, scope: Scope) -> String;

    /// How many cases passed; nothing where the headline has said it.
    fn counts(&self, report: &Report, scope: Scope) -> Option<String>;

    /// How many cases were never reached, if any.
    fn not_reached(&self, report: &Report) -> Option<String>;

    /// What the verdict means, in a sentence or two.
    fn explanation(&self, report: &Report, scope: Scope, limits: &Limits) -> String;

    /// A place in the reader's code.
    fn line(&self, line: u32) -> String;

    /// Where in the code that is.
    fn in_function(&self, function: &str, repeated: u32) -> String;

    /// Stands for the places in the middle of a long traceback.
    fn places_left_out(&self, places: usize) -> String;

    /// How much work a case was.
    fn steps(&self, steps: u64) -> String;

    /// A number with its thousands set apart.
    fn grouped(&self, number: u64) -> String;
}

/// The product's name.
pub const NAME: &str = "Rehearse";

/// Stands on that button.
pub const SMALLER_SIGN: &str = "A−";

/// Stands on that button.
pub const LARGER_SIGN: &str = "A+";

/// The key that opens it.
pub const SHORTCUTS_KEY: &str = "?";

/// The keys of a shortcut, to be pressed together, or a gesture.
pub type Keys = Vec<&'static str>;

/// Says where an arrow leads.
pub fn arrow(from: &str, to: &str) -> String {
    format!("{from} → {to}:")
}

/// Minutes and seconds.
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn superscript(number: i32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |letter: char| letter.to_digit(10).map(|digit| DIGITS[digit as usize]);
    number.to_string().chars().filter_map(digit).collect()
}

/// The name of that file.
pub const DOWNLOAD_NAME: &str = "rehearse.md";

fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}

/// A share in percent.
pub fn percentage(share: f64) -> String {
    format!("{} %", percent(share))
}

/// A length of time.
pub fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// A title for the browser's tab.
pub fn tab_title(question: &str) -> String {
    format!("{question} · {NAME}")
}

/// The report's file.
pub const INTERVIEW_FILE: &str = "mock-interview.md";

/// What is left of the time, or how much it is over.
pub fn countdown(seconds: i64) -> String {
    let sign = if seconds < 0 { "+" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// How long something took.
pub fn time_taken(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
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

fn is_own(case: &CaseReport) -> bool {
    case.visibility == Visibility::Own
}

/// How many of the reader's own tests failed, if nothing else did.
fn own_failures(report: &Report) -> Option<usize> {
    let failed = || report.cases.iter().filter(|case| case.verdict != Verdict::Passed);
    let all_own = failed().all(is_own) && report.rejection.is_none();
    Some(failed().count()).filter(|count| all_own && *count > 0)
}

/// An exception's last line, as Python prints it.
pub fn exception(exception: &Exception) -> String {
    if exception.message.is_empty() {
        exception.kind.clone()
    } else {
        format!("{}: {}", exception.kind, exception.message)
    }
}

/// What to do about a mistake in the reader's own tests: a sentence of its own, in English.
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

/// The headings of a design answer.
fn outline(texts: &Texts) -> String {
    [texts.requirements, texts.estimate, texts.diagram, texts.trade_offs, texts.tenfold]
        .map(|part| format!("{part}:\n"))
        .join("\n")
}

/// The verdict that is saved by this name.
fn verdict_named(name: &str) -> Option<Verdict> {
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
    ALL.into_iter().find(|verdict| verdict.as_str() == name)
}

/// How many cases were never reached.
fn missed(report: &Report) -> usize {
    match report.rejection {
        Some(_) => 0,
        None => report.total.saturating_sub(report.cases.len()),
    }
}

/// What Python says of source that it cannot read.
fn message_of(exception: &Exception) -> &str {
    match exception.message.trim_end_matches('.') {
        "" => exception.kind.as_str(),
        message => message,
    }
}

/// A class of growth as a formula.
fn growth_formula(class: GrowthClass) -> &'static str {
    match class {
        GrowthClass::Constant => "O(1)",
        GrowthClass::Logarithmic => "O(log n)",
        GrowthClass::Linear => "O(n)",
        GrowthClass::Linearithmic => "O(n log n)",
        GrowthClass::Quadratic => "O(n²)",
        GrowthClass::Cubic => "O(n³)",
        GrowthClass::Exponential => "O(2ⁿ)",
    }
}

/// A number with a mark between its thousands.
fn grouped_by(mark: char, number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(mark);
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

/// Bytes in the largest unit that leaves a number above one.
fn room(bytes: f64) -> String {
    let (number, unit) = match bytes {
        bytes if bytes >= 1e9 => (bytes / 1e9, "GB"),
        bytes if bytes >= 1e6 => (bytes / 1e6, "MB"),
        bytes => (bytes / 1e3, "KB"),
    };
    if number < 10.0 { format!("{number:.1} {unit}") } else { format!("{number:.0} {unit}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Says nothing in English, because there is nothing to be said.
    const ENGLISH_IS_SILENT: &[&str] = &["questions_in_english"];
    /// Said by the same word in both languages.
    const ALIKE: &[&str] =
        &["cue_interviewer", "editor_bar", "exception", "vim", "tab_design", "plan"];

    #[test]
    fn every_fixed_sentence_is_translated() {
        let (english, german) = (ENGLISH.all(), GERMAN.all());
        assert!(english.len() > 300);
        for ((name, english), (_, german)) in english.iter().zip(&german) {
            assert!(!german.trim().is_empty(), "{name}");
            assert_eq!(english.is_empty(), ENGLISH_IS_SILENT.contains(name), "{name}");
            assert_eq!(english == german, ALIKE.contains(name), "{name}: {german}");
            let ends = |text: &str| text.trim_end().ends_with(['.', '?', '…', ':']);
            assert!(!ends(english) || ends(german), "{name} ends otherwise: {german}");
        }
    }

    #[test]
    fn german_is_set_as_german_is() {
        for (name, text) in GERMAN.all() {
            assert!(!text.contains(['"', '\'', '”', '’']), "{name}: {text}");
            assert_eq!(text.matches('„').count(), text.matches('“').count(), "{name}: {text}");
            // Nothing in the page speaks formally.
            for word in ["Sie haben", "Sie können", "Ihre ", "Ihr ", "Ihnen"] {
                assert!(!text.contains(word), "{name}: {text}");
            }
        }
    }

    #[test]
    fn what_stands_there_before_the_app_says_the_same() {
        let page = include_str!("../static/start_failed.html");
        for texts in Language::ALL.map(Language::texts) {
            let text = texts.reload;
            assert!(
                page.contains(&format!(">{text}</")),
                "static/start_failed.html does not say “{text}”"
            );
        }
    }

    #[test]
    fn both_translate_the_same_phrases_of_the_editor() {
        let keys = |words: &dyn Wording| words.editor_phrases().map(|(key, _)| key);
        assert_eq!(keys(&English), keys(&German));
        for (key, phrase) in German.editor_phrases() {
            assert_eq!(key.contains('$'), phrase.contains('$'), "{key}");
        }
    }

    #[test]
    fn tags_name_languages() {
        for (tag, language) in [
            ("de", Some(Language::German)),
            ("de-AT", Some(Language::German)),
            ("DE", Some(Language::German)),
            ("en-GB", Some(Language::English)),
            ("den", None),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn the_page_speaks_what_it_is_told_to() {
        assert_eq!((texts().submit, words().questions(2)), ("Submit", "2 questions".to_owned()));
        speak(Language::German);
        assert_eq!((texts().submit, words().questions(2)), ("Abgeben", "2 Fragen".to_owned()));
    }
}

//! The page in English.

use super::*;

/// The fixed sentences.
pub static ENGLISH: Texts = Texts {
    home_heading: "A practice room for Django interviews",
    home_lead: "Pick a question, answer it in code or in your own words, and see how it holds up. \
        Python runs inside this page; nothing you write leaves it.",
    drafted: "draft",
    solved: "solved",
    answered: "answered",
    due: "due",
    today: "Today",
    where_stopped: "Where you stopped",
    show_all_due: "Show them all",
    find: "Find a question",
    section: "Section",
    any_section: "All sections",
    kind: "Kind",
    any_kind: "All kinds",
    status: "Status",
    any_status: "New and old",
    random: "Surprise me",
    reveal: "Show topics and difficulty",
    fetching_texts: "Fetching the texts of the questions to search them too …",
    no_texts: "Only titles and topics were searched, because the texts did not arrive.",
    nothing_found: "No question is like that. Try fewer or other words, or take a filter away.",
    show_everything: "Show all questions",
    in_answer: "In its answer",
    all_questions: "All questions",
    skip: "Skip to the content",
    footer: "Nothing you write leaves this browser.",
    cue_interviewer: "Interviewer",
    cue_you: "You",
    samples: "For example",
    gives: "gives",
    raises: "raises",
    leaves: "and leaves",
    open_stage: "Show the follow-up now",
    stage_waits: "There is a follow-up. It opens when you have solved this part.",
    hints: "Stuck?",
    in_words: "Now say it",
    in_words_only: "Your answer",
    answer_label: "Your answer, in words",
    show_answer: "Show the answer",
    asks: "What they want to find out",
    model_answer: "A good answer",
    rubric: "Did yours say this?",
    myth: "A mistake many make",
    follow_ups: "They may go on to ask",
    solution: "A solution in code",
    sources: "Sources",
    related: "Goes well with",
    previous: "Before",
    next: "Next",
    editor_label: "Your Python code",
    editor_hint: "Tab indents. To leave the editor, press Escape and then Tab.",
    editor_hint_vim: "To leave the editor, press Escape until it is in normal mode, Escape once \
        more and then Tab.",
    editor_bar: "Editor",
    smaller: "Smaller letters",
    smaller_label: "A−, smaller letters",
    larger: "Larger letters",
    larger_label: "A+, larger letters",
    wrap: "Wrap",
    vim: "Vim",
    find_in_code: "Find",
    no_vim: "Vim's keys could not be fetched, so the editor has its usual ones. Check the \
        connection, then turn Vim off and on again.",
    symbols: "Symbols",
    indent: "Indent",
    dedent: "Dedent",
    undo_change: "Undo the last change",
    redo_change: "Redo the change",
    shortcuts: "Keyboard shortcuts",
    shortcuts_label: "Keyboard shortcuts (?)",
    shortcuts_by_key: "Use single keys: ? for this list, 1 to 4 for grades",
    key_control: "Ctrl",
    key_shift: "Shift",
    close: "Close",
    panels: "Parts of the question",
    divider: "Width of the task",
    switched: "You are at the results now.",
    back_to_code: "Back to your code",
    no_results: "Nothing has run yet. Run tries the samples and your own tests; Submit tries \
        every test.",
    run: "Run",
    submit: "Submit",
    stop: "Stop",
    reset: "Start over",
    reset_done: "Back to the starter.",
    undo: "Undo",
    retry: "Try again",
    reload: "Reload the page",
    run_means: "the samples",
    submit_means: "every test",
    own_tests: "Your own tests",
    own_tests_label: "One test on each line",
    own_tests_help: "A call and what comes of it, as in",
    own_tests_more: "Write `raises ValueError` where it should raise. Lines that begin with `#` \
        are skipped. Run tries your tests after the samples; Submit leaves them out.",
    own: "your test",
    result: "Verdict",
    stopped: "Stopped. There is no verdict; your code is as you left it.",
    python_ready: "Python is ready.",
    runs_soon: "Your code runs as soon as Python is here.",
    call: "Called",
    got: "Got",
    expected: "Expected",
    difference: "Difference",
    exception: "Exception",
    printed: "Printed",
    printed_cut: "There was more; the rest is not kept.",
    show_all: "Show all",
    hidden: "hidden test",
    sample: "sample",
    go_to: "Go to",
    next_stage_open: "Your code does what was asked. The interviewer has a follow-up; it is open \
        now, below the task.",
    right_but_slow: "Every answer is right, but the work grows faster with the input than was \
        asked.",
    strong_sample: "A strong sample",
    weak_sample: "A weak sample",
    difference_of_samples: "What makes the difference",
    red_flags: "Red flags",
    requirements: "Ask first",
    estimate: "Estimate",
    diagram: "The parts and how they talk",
    trade_offs: "Trade-offs",
    choice: "Choice",
    gains: "Gains",
    costs: "Costs",
    tenfold: "At ten times the load",
    whole_story_label: "Your story, in one piece",
    in_one_piece: "Rather tell it in one piece?",
    story_lead: "Four parts, told in this order. The questions above each lead to what belongs \
        there.",
    outline: "Begin with an outline",
    clock_start: "Start the clock",
    clock_stop: "Stop the clock",
    clock_go_on: "Go on",
    clock_again: "Set to 0:00",
    clock: "Time",
    say_it_aloud: "Write it, or start the clock and say it aloud.",
    speak: "Speak it",
    speak_stop: "Stop listening",
    speech_notice: "Your browser does the listening, and some browsers send the sound to their \
        maker's servers to turn it into text. This page keeps the text only.",
    speech_allow: "Listen",
    speech_decline: "Rather not",
    listening: "Listening. What you say is added to your text.",
    how_sure: "How sure are you of your answer?",
    how_sure_optional: "or leave it open",
    hide_answer: "Hide the answer",
    comparison: "Side by side",
    yours: "Yours",
    nothing_written: "You wrote nothing here. Compare with what you said aloud.",
    edit_yours: "Edit",
    tab_model: "Good answer",
    tab_rubric: "Points",
    tab_design: "Design",
    tabs: "What to look at",
    marks: "Underlined: words that the points ask for.",
    suggestion: "Suggestion",
    meter: "How it is divided",
    meter_lead: "Counts, no verdict. A common shape: a fifth for situation and task, half or more \
        for what you did, the rest for what came of it.",
    who_acts: "Who acts",
    number: "A number in the result",
    aloud: "Said aloud",
    searching: "Trying random inputs…",
    adopt: "Make it a test of mine",
    adopted: "It is among your tests.",
    hunt: "Break the impostors",
    hunt_needs_tests: "Write a test first.",
    hunting: "Running your tests on each of them…",
    still_free: "Still at large.",
    measuring: "Measuring how the work of your code grows with its input…",
    growth_table: "The numbers",
    input_size: "Input size",
    your_steps: "Your steps",
    reference_steps: "Reference",
    too_many: "too many",
    misconception: "A familiar slip",
    changed: "This question has changed since you wrote this. Your work is still here, as you \
        left it.",
    changed_keep: "Keep mine",
    changed_reset: "Take the new starter",
    not_saved: "Your work is not saved here: this browser refuses storage.",
    opening: "Looking for the work that this browser has saved…",
    download: "Download your work",
    notes: "Notes",
    notes_label: "What to remember about this question",
    language: "en-US",
    show_solution: "Show the solution",
    solution_heading: "A solution",
    solution_counts: "Looking counts: it is noted that you have seen the solution, and when you \
        grade this attempt, that is taken into account. Your code stays as it is.",
    show_it: "Show it",
    not_yet: "Not yet",
    your_code: "Your code",
    reference: "The solution",
    no_difference: "Line by line, both are the same.",
    history: "Earlier code",
    history_heading: "Your code over time",
    submissions: "Submissions",
    versions: "Drafts",
    restore: "Put this back in the editor",
    restored: "The earlier code is back.",
    now: "Now",
    choose_earlier: "Choose one to see it beside what you have now.",
    data: "Your data",
    data_lead: "Everything you do here is kept in this browser, on this device, and nowhere else. \
        There is no account and no copy: take one yourself from time to time.",
    data_empty: "There is nothing yet.",
    take_away: "Take it with you",
    take_away_means: "One file with everything: drafts and their versions, answers, notes, \
        submissions, your schedule, mock interviews, settings. Another browser can bring it in.",
    export_all: "Export everything (JSON)",
    export_readable: "Export your writing to read (Markdown)",
    export_one: "Download what you wrote here",
    bring_in: "Bring a file in",
    bring_in_means: "Choose a file that you exported. You see what it would change before \
        anything happens; it is merged with what is here and replaces nothing.",
    choose_file: "File from an export",
    reading_file: "Reading the file…",
    file_garbage: "This is no file that Rehearse exported, or it is damaged. Nothing was changed. \
        Choose a file that ends in .json and came from “Export everything”.",
    file_newer: "A later version of Rehearse wrote this file. Nothing was changed. Reload this \
        page to get that version, and choose the file again.",
    file_too_large: "This file is larger than 64 MB, so it is no export. Nothing was changed.",
    file_unreadable: "The browser could not read this file. Nothing was changed. Choose it again.",
    import_plan: "What this file would do",
    import_do: "Bring it in",
    import_leave: "Leave it",
    import_nothing: "Everything in this file is here already.",
    import_done: "The file was brought in.",
    data_refused: "The browser refused to save this, so nothing was changed. It may be full, or \
        not allow storage here.",
    import_room: "Mock interviews are added, and settings where you have none.",
    room_used: "Room",
    persistent: "The browser keeps it until you clear it.",
    not_persistent: "When the device runs out of room, the browser may clear it without asking.",
    persist: "Ask the browser to keep it",
    persist_refused: "The browser did not agree. Many do once you have bookmarked or installed \
        the page, or used it for some days.",
    delete: "Delete everything",
    delete_ask: "Delete everything…",
    delete_sure: "Delete all of this?",
    delete_do: "Delete it for good",
    delete_keep: "Keep it",
    delete_export: "Export it first",
    deleted: "Everything was deleted.",
    not_found: "There is no such question",
    not_found_advice: "The address may be misspelt, or the question has left the collection. What \
        you wrote for it is still kept in this browser.",
    no_catalog: "The questions did not arrive whole",
    no_catalog_advice: "Reload the page; what you wrote is saved.",
    fetching_question: "Fetching the question …",
    crashed: "This page crashed",
    crashed_advice: "Your draft is saved. Reload the page to go on where you were.",
    plan: "Plan",
    progress: "Progress",
    review: "Review",
    language_choice: "Language of the page",
    questions_in_english: "",
    pages: "Pages",
    review_means: "Questions that you have answered and graded come back here: soon after a bad \
        day, later and later while you know them. New ones join a few a day.",
    review_begin: "Begin",
    review_later: "Coming back",
    review_suspended: "Suspended",
    bring_back: "Bring back",
    pick_one: "Pick one from all questions",
    review_nothing: "That is all for today, and nothing is waiting for another day.",
    put_off: "Not now",
    snooze: "Later today",
    snooze_means: "in two hours",
    bury: "Bury",
    bury_means: "until tomorrow",
    suspend: "Suspend",
    suspend_means: "until I bring it back",
    last_answer: "Bring back what I wrote last time",
    how_well: "How well did you know it?",
    why_only_again: "Why no other grade?",
    only_again: "The other grades are for what was known, Hard for what was known with effort. \
        Given to what was not, they would put the question off for too long.",
    change_grade: "Change the grade",
    course_done: "Done for today",
    review_settings: "How often, how many",
    retention: "Known when asked again",
    retention_means: "The share of questions that you should still know when they come back. More \
        means shorter intervals and more reviews; 90 % suits most people. It takes effect with \
        the next grade.",
    new_per_day: "New questions a day",
    new_per_day_means: "How many questions you have never graded join the queue each day. With 0 \
        only reviews are asked.",
    plan_heading: "Before the interview",
    plan_means: "What went wrong, what is due and what you have not touched, mixed, as much as \
        fits into the time. The plan is made anew as you go: what is done drops out of it, and \
        when you run late there is less in it.",
    interview_date: "The interview is on",
    interview_tomorrow: "Tomorrow",
    interview_none: "No date",
    time_over: "The time you set for today is over. Rest, or set some more.",
    time_short: "No question fits into the time that is left. Set some more, or read over an \
        answer that you know.",
    nothing_weak: "Nothing is weak, due or untouched. You are prepared.",
    as_table: "As a table",
    no_figures: "There is nothing to show yet. It begins with your first submission or graded \
        answer.",
    activity: "The last half year",
    strength: "Strength by section",
    strength_means: "The share of each section that you likely still know. What you have never \
        graded counts as not known.",
    forecast: "Reviews to come",
    calibration: "Sure and right",
    times: "Time per question",
    times_means: "The time of an attempt on average; the line marks what a prepared candidate \
        needs.",
    no_times: "No graded attempt has a time yet.",
    table_week: "Week from",
    table_count: "Done",
    table_section: "Section",
    table_known: "Likely known",
    table_graded: "Graded",
    table_day: "Day",
    table_due: "Reviews",
    table_confidence: "How sure, of 5",
    table_right: "Right",
    table_question: "Question",
    table_minutes: "Minutes",
    table_enough: "Prepared",
    table_attempts: "Attempts",
    demands: "How hard, how long?",
    interview: "Mock interview",
    interview_lead: "Questions of every kind against one clock, what is weak or new to you first. \
        Hints and answers stay out of sight until the end.",
    interview_drafts: "Each question begins empty. What you wrote for it before is kept among its \
        earlier versions.",
    interview_length: "How long?",
    interview_own: "Minutes of your own:",
    interview_own_minutes: "How many minutes",
    interview_kinds: "What kinds of questions?",
    interview_sections: "From which sections?",
    bad_length: "Say how long it is to take, from 5 to 240 minutes.",
    nothing_fits: "No question fits. Take more time, or choose more kinds and sections.",
    interview_begin: "Begin",
    interviews_past: "Interviews so far",
    interview_questions: "Questions",
    interview_clock: "Time left",
    clock_show: "Show the clock",
    clock_hide: "Hide the clock",
    interview_next: "Next question",
    interview_end: "End the interview",
    interview_report: "How it went",
    interview_grade: "Code was judged as you submitted it. For answers in words, compare yours \
        and tick what it said.",
    interview_compare: "Compare",
    look_again: "To look at again",
    interview_save: "Save as a file",
    interview_put_away: "Keep the result and close",
    offline: "Without a network",
    newer_version: "A new version of this page is here.",
    newer_version_load: "Reload",
    embed_start: "Start",
    embed_starting: "Starting …",
    embed_open: "Open on Rehearse",
    embed_continue: "Continue on Rehearse with this code",
    embed_given: "This code comes from the page around this question.",
    embed_mine: "This is your own draft. The page around this question has brought code of its \
        own.",
    embed_take: "Use the page’s code; yours is kept",
    embed_back: "Back to mine",
    embed_asked: "The page around this question asked for this.",
    embed_memory: "This browser keeps nothing here: your work is gone when you leave this page. \
        Continue on Rehearse to keep it.",
    embed_kept: "Your code is kept in this browser, perhaps for this website alone; Rehearse \
        itself may not find it.",
    carried: "You have brought code along from another page.",
    carried_keeps: "What is in the editor now is kept among your earlier code.",
    carried_show: "Show it",
    carried_take: "Put it into the editor",
    carried_leave: "Do not use it",
    embed_this: "Embed this question",
    embed_theme: "Colors",
    embed_stage: "Begin with",
    embed_element: "As an element",
    embed_element_means: "For pages that may load a script. It is as high as it has to be.",
    embed_frame: "As a plain frame",
    embed_frame_means: "For pages without scripts of their own. It has a fixed height.",
    embed_link: "As a link",
    embed_link_means: "For feeds, newsletters and places that take frames away.",
    embed_markdown: "As a link in Markdown",
    embed_markdown_means: "For readme files and posts that are written in Markdown.",
    embed_copy: "Copy",
    embed_copied: "Copied.",
    embed_not_copied: "It could not be copied. Select the text and copy it.",
    embed_preview: "How it looks",
    embed_check: "It does not show in your page? Find out what keeps it out.",
    embedding: "What keeps a question out of your page",
    embedding_lead: "A page can forbid scripts and frames of other sites. Here you find out whether \
        yours does, and what it has to say instead.",
    embedding_label: "Your page’s headers, policy or HTML",
    embedding_how: "In a terminal, curl -IL and your page’s address print the headers; in a browser \
        they are among the developer tools, under Network. What you paste is read here and goes \
        nowhere.",
    embedding_result: "What was found",
    embedding_unclear: "This is neither headers nor a policy nor HTML. Paste all that curl -IL \
        prints.",
    embedding_clear: "Nothing in this keeps questions out.",
    embedding_frame_alone: "A plain frame works. The element does not yet.",
    embedding_nothing: "Neither the element nor a plain frame works yet.",
    starter: "The code to begin with",
    contents: "What a good answer covers",
    #[cfg(not(target_arch = "wasm32"))]
    embed_without_scripts: "To answer here, turn on JavaScript for this page, or open the \
        question on Rehearse.",
    #[cfg(not(target_arch = "wasm32"))]
    no_scripts: "Everything here can be read without JavaScript. Turn it on to run code and to \
        write answers; they stay in this browser.",
    #[cfg(not(target_arch = "wasm32"))]
    only_with_scripts: "This page shows what you have done, which only this browser knows. It \
        needs JavaScript; turn it on for this page and reload it.",
    #[cfg(not(target_arch = "wasm32"))]
    home_description: "Practice for a Django interview: answer in code or in words, judged in the \
        page by Python in your browser. Nothing you write leaves it.",
};

/// The other sentences.
pub struct English;

impl Wording for English {
    fn offline_line(&self, standing: Standing) -> Option<String> {
        Some(match standing {
            Standing::Unknown | Standing::Unable => return None,
            Standing::Preparing => "Getting ready for use without a network…".to_owned(),
            Standing::Partly(_) => {
                "Questions open without a network; code does not run yet.".to_owned()
            }
            Standing::Keeping { loaded, total } => self.offline_keeping(loaded, total),
            Standing::Ready => "Ready without a network.".to_owned(),
            Standing::Failed => "Not ready without a network: something did not arrive.".to_owned(),
            Standing::Full => {
                "Not ready without a network: this browser has no room left.".to_owned()
            }
        })
    }

    fn offline_means(&self, standing: Standing) -> &'static str {
        match standing {
            Standing::Unknown | Standing::Preparing => {
                "The page and its questions are being fetched, so that they open without a network."
            }
            Standing::Unable => {
                "This browser keeps no copy of the page here, as some do in private windows. \
                 Everything works as long as there is a network."
            }
            Standing::Partly(_) => {
                "The page and all questions are kept in this browser. Python is not: without a \
                 network you can read and write, but no code runs."
            }
            Standing::Keeping { .. } => {
                "The page and all questions are kept in this browser. Python is on its way."
            }
            Standing::Ready => {
                "Ready without a network: the page, all questions and Python are kept in this \
                 browser."
            }
            Standing::Failed => {
                "Something did not arrive, so the page cannot be counted on without a network. \
                 What has arrived is kept."
            }
            Standing::Full => {
                "This browser has no room left for a copy of the page. Everything works as long \
                 as there is a network."
            }
        }
    }

    fn offline_keeping(&self, loaded: u64, total: u64) -> String {
        format!(
            "Keeping everything for offline use: {} of {} MB",
            megabytes(loaded.min(total)),
            megabytes(total)
        )
    }

    fn offline_button(&self, standing: Standing) -> Option<String> {
        match standing {
            Standing::Partly(missing) => {
                Some(format!("Keep everything for offline use ({} MB)", megabytes(missing)))
            }
            Standing::Failed | Standing::Full => Some(ENGLISH.retry.to_owned()),
            Standing::Unknown
            | Standing::Unable
            | Standing::Preparing
            | Standing::Keeping { .. }
            | Standing::Ready => None,
        }
    }

    fn letters_at(&self, size: u8) -> String {
        format!("Letters of size {size}")
    }

    fn shortcuts(&self, command: &'static str) -> Vec<(&'static str, Vec<(Keys, &'static str)>)> {
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

    fn editor_phrases(&self) -> [(&'static str, &'static str); 24] {
        [
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
        ]
    }

    fn panel(&self, panel: Panel) -> &'static str {
        match panel {
            Panel::Task => "Task",
            Panel::Code => "Code",
            Panel::Results => "Results",
        }
    }

    fn share_of_width(&self, share: u8) -> String {
        format!("{share} percent")
    }

    fn own_tests_note(&self, tests: usize, mistakes: usize) -> Option<String> {
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

    fn own_test_line(&self, line: usize) -> String {
        format!("Line {line}")
    }

    fn own_test_place(&self, column: Option<usize>) -> String {
        match column {
            Some(column) => format!(", column {column}: "),
            None => ": ".to_owned(),
        }
    }

    fn unwritten(&self, entry: &Entry) -> String {
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

    fn story_part(&self, part: StoryPart) -> &'static str {
        match part {
            StoryPart::Situation => "Situation",
            StoryPart::Task => "Task",
            StoryPart::Action => "Action",
            StoryPart::Result => "Result",
        }
    }

    fn told_by(&self, teller: &str) -> String {
        format!("The samples are told by {teller}.")
    }

    fn story_minutes(&self, minutes: u8) -> String {
        match minutes {
            1 => "Telling it should take about a minute.".to_owned(),
            _ => format!("Telling it should take about {minutes} minutes."),
        }
    }

    fn outline(&self) -> String {
        outline(&ENGLISH)
    }

    fn clock_of(&self, seconds: u32, limit: u32) -> String {
        match seconds.checked_sub(limit) {
            Some(over) if over > 0 => {
                format!("{} of {}, {} over", clock(seconds), clock(limit), clock(over))
            }
            _ => format!("{} of {}", clock(seconds), clock(limit)),
        }
    }

    fn clock_announcement(&self, announcement: Announcement) -> &'static str {
        match announcement {
            Announcement::LastMinute => "One minute left.",
            Announcement::Over => "The time is up. Finish your thought; the clock goes on.",
        }
    }

    fn listening_for(&self, part: StoryPart) -> String {
        format!("Listening. What you say is added to {}.", self.story_part(part))
    }

    fn speech_failure(&self, failure: SpeechFailure) -> &'static str {
        match failure {
            SpeechFailure::Denied => {
                "The browser refuses the microphone. Allow it for this page in the browser's settings, \
                 or say your answer to the clock alone."
            }
            SpeechFailure::NoMicrophone => {
                "No microphone was found. Connect one, or write instead."
            }
            SpeechFailure::NothingHeard => {
                "Nothing was heard. Come closer to the microphone and try again."
            }
            SpeechFailure::Network => {
                "The browser's speech service cannot be reached. Try again when you are online, \
                 or say your answer to the clock alone."
            }
            SpeechFailure::Language => {
                "The browser does not understand English speech. Write instead."
            }
            SpeechFailure::Other => "The browser stopped listening. Try again, or write instead.",
        }
    }

    fn confidence(&self, confidence: u8) -> &'static str {
        match confidence {
            0 | 1 => "a guess",
            2 => "unsure",
            3 => "half sure",
            4 => "sure",
            _ => "certain",
        }
    }

    fn was_sure(&self, given: u8) -> String {
        format!("Before you looked you were {}, {given} of 5.", self.confidence(given))
    }

    fn mentioned(&self, words: &[String]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
        match quoted.as_slice() {
            [rest @ .., last] if !rest.is_empty() => {
                format!("Your text mentions {} and {last}.", rest.join(", "))
            }
            _ => format!("Your text mentions {}.", quoted.join("")),
        }
    }

    fn share(&self, percent: usize, words: usize) -> String {
        let noun = if words == 1 { "word" } else { "words" };
        format!("{percent} %, {words} {noun}")
    }

    fn who_acts(&self, telling: &Telling) -> String {
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

    fn number_found(&self, number: Option<&str>) -> String {
        number.map_or_else(|| "none yet".to_owned(), |number| format!("“{number}”"))
    }

    fn aloud(&self, seconds: u32, limit: u32) -> String {
        format!("about {} of {} minutes", clock(seconds), clock(limit))
    }

    fn advice(&self, advice: Advice) -> String {
        match advice {
            Advice::Missing(part) => format!("Nothing stands under {} yet.", self.story_part(part)),
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

    fn smallest_heading(&self, passed: bool) -> &'static str {
        match passed {
            true => "All tests pass, but this input does not",
            false => "The smallest input that fails",
        }
    }

    fn smallest_origin(&self, tried: usize) -> String {
        format!("Found by trying {tried} random inputs and making one smaller.")
    }

    fn random_passed(&self, tried: usize) -> String {
        format!("The results for {tried} random inputs are right, too.")
    }

    fn impostors(&self, count: usize) -> String {
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

    fn caught(&self, caught: usize, all: usize) -> String {
        match caught {
            _ if caught == all => format!("All {all} caught."),
            _ => format!("{caught} of {all} caught."),
        }
    }

    fn caught_by(&self, test: usize) -> String {
        format!("Caught by test {}.", test + 1)
    }

    fn unfair_tests(&self, indices: &[usize]) -> Option<String> {
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

    fn right_but(&self, class: GrowthClass) -> String {
        format!("Right, but {}", growth_name(class))
    }

    fn growth_heading(&self, class: Option<GrowthClass>) -> String {
        match class {
            Some(class) => {
                format!("How it grows: {}, {}", growth_name(class), growth_formula(class))
            }
            None => "How it grows".to_owned(),
        }
    }

    fn growth_explanation(&self, class: Option<GrowthClass>, target: GrowthClass) -> String {
        let asked = growth_formula(target);
        match class {
            None => "Too few sizes came to their end to tell how the work grows.".to_owned(),
            Some(class) if class <= target => {
                format!(
                    "Counted in steps over inputs of doubling size. The interviewer asked for {asked}."
                )
            }
            Some(class) => format!(
                "Over inputs of doubling size the steps grow as {}. The interviewer asked for {asked}.",
                growth_formula(class)
            ),
        }
    }

    fn growth_alternative(&self, own: &Growth, reference: &Growth) -> String {
        let ends = |growth: &Growth| match (growth.points.first(), growth.points.last()) {
            (Some(first), Some(last)) => format!(
                "from {} steps at size {} to {} steps at size {}",
                self.grouped(first.steps),
                self.grouped(first.size),
                self.grouped(last.steps),
                self.grouped(last.size)
            ),
            _ => "nothing could be measured".to_owned(),
        };
        format!(
            "Steps against input size, both on logarithmic scales. Your code: {}. The reference: {}.",
            ends(own),
            ends(reference)
        )
    }

    fn difference_between(&self, one: &str, other: &str) -> String {
        format!("{one} and {other}, line by line")
    }

    fn submission_note(&self, name: &str, passed: usize, total: usize) -> String {
        let what = verdict_named(name).map_or(name, |verdict| self.verdict(verdict));
        match total {
            0 => what.to_owned(),
            _ => format!("{what}, {passed} of {total}"),
        }
    }

    fn lines(&self, count: usize) -> String {
        match count {
            1 => "1 line".to_owned(),
            _ => format!("{count} lines"),
        }
    }

    fn last_submission(&self, passed: usize, total: usize) -> String {
        format!("Last submission: {passed} of {total} cases passed.")
    }

    fn import_new(&self, count: usize) -> String {
        format!("{} to this browser.", will_come(count))
    }

    fn import_merged(&self, count: usize) -> String {
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

    fn import_unchanged(&self, count: usize) -> String {
        match count {
            1 => "1 question stays as it is.".to_owned(),
            _ => format!("{count} questions stay as they are."),
        }
    }

    fn import_unreadable(&self, count: usize) -> String {
        match count {
            1 => "1 entry cannot be read and is left out.".to_owned(),
            _ => format!("{count} entries cannot be read and are left out."),
        }
    }

    fn put_aside(&self, count: usize) -> String {
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

    fn room_used(&self, used: f64, allowed: f64) -> String {
        format!("{} used of the {} that this browser allows.", room(used), room(allowed))
    }

    fn delete_means(&self, questions: usize, submissions: usize, interviews: usize) -> String {
        format!(
            "This takes from this browser: your work on {} with drafts, versions, answers, notes and \
             schedule; {}; {}; and your settings. It cannot be undone.",
            counted(questions, "question", "questions"),
            counted(submissions, "submission", "submissions"),
            counted(interviews, "mock interview", "mock interviews"),
        )
    }

    fn data_sum(&self, questions: usize, submissions: usize, interviews: usize) -> String {
        format!(
            "Work on {}, {}, {}.",
            counted(questions, "question", "questions"),
            counted(submissions, "submission", "submissions"),
            counted(interviews, "mock interview", "mock interviews"),
        )
    }

    fn unfetched(&self, reason: &Unfetched) -> String {
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

    fn due_count(&self, count: usize) -> String {
        format!("{count} due")
    }

    fn review_lead(&self, due: usize, new: usize) -> String {
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

    fn review_next(&self, title: &str, day: Day, today: Day) -> String {
        format!("That is all for today. Next is “{title}”, {}.", self.back_on(day, today))
    }

    fn new_left(&self, count: usize) -> String {
        match count {
            1 => "One more question has never been graded.".to_owned(),
            _ => format!("{count} more questions have never been graded."),
        }
    }

    fn and_more(&self, count: usize) -> String {
        format!("and {count} more")
    }

    fn why(&self, why: Why) -> String {
        match why {
            Why::Overdue(1) => "due since yesterday".to_owned(),
            Why::Overdue(days) => format!("due for {days} days"),
            Why::Due => "due today".to_owned(),
            Why::New => "new".to_owned(),
            Why::Begun => "begun, not graded".to_owned(),
        }
    }

    fn recall(&self, share: f64) -> String {
        format!("about {} % likely still known", percent(share))
    }

    fn put_off(&self, title: &str) -> String {
        format!("Not now: {title}")
    }

    fn course(&self, course: Course) -> &'static str {
        match course {
            Course::Review => ENGLISH.review,
            Course::Plan => ENGLISH.plan,
        }
    }

    fn course_page(&self, course: Course) -> &'static str {
        match course {
            Course::Review => "The queue",
            Course::Plan => "The plan",
        }
    }

    fn left(&self, left: usize) -> String {
        match left {
            0 => "This is the last one for today.".to_owned(),
            1 => "One more after this.".to_owned(),
            _ => format!("{left} more after this."),
        }
    }

    fn grade(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::Again => "Again",
            Grade::Hard => "Hard",
            Grade::Good => "Good",
            Grade::Easy => "Easy",
        }
    }

    fn proposal(&self, proposal: &Proposal) -> String {
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
        format!("{} is proposed, because {reasons}.", self.grade(proposal.grade))
    }

    fn graded(&self, given: Grade, day: Day, today: Day) -> String {
        format!("Graded {}. It comes back {}.", self.grade(given), self.back_on(day, today))
    }

    fn next_on(&self, title: &str) -> String {
        format!("Next: {title}")
    }

    fn back_on(&self, day: Day, today: Day) -> String {
        match today.until(day) {
            ..=0 => "later today".to_owned(),
            1 => "tomorrow".to_owned(),
            days @ 2..=13 => format!("in {days} days"),
            _ => format!("on {}", self.date(day, today)),
        }
    }

    fn month(&self, day: Day) -> &'static str {
        MONTHS[day.month0() % 12]
    }

    fn date(&self, day: Day, today: Day) -> String {
        let (month, number) = (self.month(day), day.of_month());
        match day.year() == today.year() {
            true => format!("{month} {number}"),
            false => format!("{month} {number}, {}", day.year()),
        }
    }

    fn day(&self, day: Day, today: Day) -> String {
        match today.until(day) {
            0 => "Today".to_owned(),
            1 => "Tomorrow".to_owned(),
            2..=6 => WEEKDAYS[day.of_week() % 7].to_owned(),
            _ => self.date(day, today),
        }
    }

    fn practice_time(&self, is_last_day: bool) -> &'static str {
        match is_last_day {
            true => "Time from now on",
            false => "Time each day, from now on today",
        }
    }

    fn interview_on(&self, interview: Day, today: Day) -> String {
        match today.until(interview) {
            ..0 => format!("The interview was on {}. How did it go?", self.date(interview, today)),
            0 => "The interview is today.".to_owned(),
            1 => "The interview is tomorrow.".to_owned(),
            days => format!("The interview is in {days} days, on {}.", self.date(interview, today)),
        }
    }

    fn plan_of_day(&self, questions: usize, minutes: u32) -> String {
        format!("{}, {}", self.questions(questions), length(minutes))
    }

    fn time_left(&self, minutes: u32) -> String {
        format!("{} left for today.", length(minutes))
    }

    fn done_today(&self, count: usize) -> String {
        match count {
            1 => "One question done today.".to_owned(),
            _ => format!("{count} questions done today."),
        }
    }

    fn left_out(&self, count: usize) -> String {
        match count {
            1 => "One more question that needs practice does not fit.".to_owned(),
            _ => format!("{count} more questions that need practice do not fit."),
        }
    }

    fn need(&self, need: Need) -> String {
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

    fn activity(&self, count: usize, days: usize) -> String {
        let days = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
        match count {
            1 => format!("1 submission or graded answer on {days} of the last 26 weeks."),
            _ => format!("{count} submissions and graded answers on {days} of the last 26 weeks."),
        }
    }

    fn activity_of(&self, day: Day, count: usize, today: Day) -> String {
        format!("{}: {count}", self.date(day, today))
    }

    fn weekday_short(&self, of_week: usize) -> &'static str {
        WEEKDAYS[of_week % 7].split_at(3).0
    }

    fn graded_of(&self, graded: usize, questions: usize) -> String {
        format!("{graded} of {questions} graded")
    }

    fn forecast(&self, count: usize, days: usize) -> String {
        match count {
            0 => format!("No review becomes due in the next {days} days."),
            1 => format!("One review becomes due in the next {days} days."),
            _ => format!("{count} reviews become due in the next {days} days."),
        }
    }

    fn days(&self, days: usize) -> String {
        format!("{days} days")
    }

    fn calibration(&self, calibration: &Calibration) -> String {
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

    fn right_of(&self, level: &Level) -> String {
        format!("{} of {} right", level.right, level.answers)
    }

    fn took(&self, seconds: u64, enough: u8) -> String {
        format!("{} min, {enough} are enough", seconds.div_ceil(60))
    }

    fn interview_holds(&self, count: usize, minutes: u32) -> String {
        format!("{}, about {}.", self.questions(count), self.whole_minutes(minutes))
    }

    fn whole_minutes(&self, minutes: u32) -> String {
        match minutes {
            1 => "1 minute".to_owned(),
            minutes => format!("{minutes} minutes"),
        }
    }

    fn question_of(&self, number: usize, count: usize) -> String {
        format!("Question {number} of {count}")
    }

    fn milestone(&self, milestone: Milestone) -> String {
        match milestone {
            Milestone::Half => "Half of the time is over.".to_owned(),
            Milestone::Left(minutes) => format!("{} left.", self.whole_minutes(minutes)),
            Milestone::Over => {
                "The time is over. Finish your thought; nothing is cut off.".to_owned()
            }
        }
    }

    fn interview_sum(&self, date: &str, seconds: u64, minutes: u32, count: usize) -> String {
        format!(
            "{date}: {}, {} of {}.",
            self.questions(count),
            time_taken(seconds),
            self.whole_minutes(minutes)
        )
    }

    fn interview_good(&self, good: usize, count: usize) -> String {
        format!("{good} of {count} went well.")
    }

    fn interview_outcome(&self, item: &InterviewItem, is_code: bool) -> String {
        let InterviewItem { passed, total, .. } = item;
        match (item.outcome, is_code) {
            (InterviewOutcome::Skipped, _) => "Left out".to_owned(),
            (InterviewOutcome::Answered, true) => "Written, never submitted".to_owned(),
            (InterviewOutcome::Answered, false) => "Answered, not compared yet".to_owned(),
            (InterviewOutcome::Passed, true) => format!("Solved: {passed} of {total} tests passed"),
            (InterviewOutcome::Failed, true) => {
                format!("Not solved: {passed} of {total} tests passed")
            }
            (InterviewOutcome::Passed | InterviewOutcome::Failed, false) => {
                format!("{passed} of {total} points made")
            }
        }
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Code => "Code",
            Kind::Words => "In words",
            Kind::Design => "System design",
            Kind::Story => "A story of yours",
        }
    }

    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::New => "New",
            Status::Draft => "With a draft",
            Status::Done => "Solved or answered",
            Status::Due => "Due today",
        }
    }

    fn topics(&self, topics: &[String]) -> String {
        format!("Topics: {}.", topics.join(", "))
    }

    fn found(&self, count: usize) -> String {
        match count {
            0 => "No question found".to_owned(),
            1 => "1 question found".to_owned(),
            count => format!("{count} questions found"),
        }
    }

    fn due_today(&self, count: usize) -> String {
        match count {
            1 => "Due today".to_owned(),
            count => format!("{count} due today"),
        }
    }

    fn demands(&self, difficulty: u8, minutes: u8) -> String {
        let difficulty = match difficulty {
            0 | 1 => "A warm-up",
            2 => "Of the usual difficulty",
            _ => "Hard",
        };
        format!("{difficulty}, about {minutes} minutes.")
    }

    fn spoken_minutes(&self, minutes: u8) -> String {
        match minutes {
            1 => "about a minute aloud".to_owned(),
            _ => format!("about {minutes} minutes aloud"),
        }
    }

    fn questions(&self, count: usize) -> String {
        match count {
            1 => "1 question".to_owned(),
            _ => format!("{count} questions"),
        }
    }

    fn done_of(&self, done: usize, questions: usize) -> String {
        format!("{done} of {questions} done")
    }

    fn embed_show_code(&self, host: &str) -> String {
        match host {
            "" | "null" => "Show my code to the page around with each result".to_owned(),
            host => format!("Show my code to {host} with each result"),
        }
    }

    fn embed_theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => "As the reader’s browser has it",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        }
    }

    fn embed_part(&self, part: usize) -> String {
        match part {
            1 => "The task".to_owned(),
            2 => "The follow-up".to_owned(),
            part => format!("Part {part}"),
        }
    }

    fn embedding_obstacle(&self, obstacle: &Obstacle) -> String {
        match obstacle {
            Obstacle::Script(lack) => {
                format!("{} keeps the element’s script out. Write in the policy:", lack.decided_by)
            }
            Obstacle::Frame(lack) => {
                format!("{} keeps frames of Rehearse out. Write in the policy:", lack.decided_by)
            }
            Obstacle::Nonce => "The policy trusts scripts by a nonce alone. Give the element’s \
                script the one that your server makes for each answer:"
                .to_owned(),
            Obstacle::Sandbox(_) => "The policy puts your page, and with it every frame, into a \
                sandbox. Add there:"
                .to_owned(),
            Obstacle::Isolation => "Cross-Origin-Embedder-Policy keeps out every frame that does \
                not send it too. Leave it out on pages with questions."
                .to_owned(),
        }
    }

    fn stage_cue(&self, stage: usize) -> String {
        match stage {
            1 => "Interviewer, following up".to_owned(),
            _ => "Interviewer, once more".to_owned(),
        }
    }

    fn next_hint(&self, number: usize, total: usize) -> String {
        format!("Hint {number} of {total}")
    }

    fn ticked(&self, ticked: usize, total: usize) -> String {
        format!("{ticked} of {total}")
    }

    fn loading(&self, loading: &Loading) -> String {
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
                format!(
                    "Preparing Python: {} of {} MB",
                    megabytes(loading.loaded),
                    megabytes(total)
                )
            }
            (LoadStage::Compile, _) => "Preparing Python…".to_owned(),
            (LoadStage::Start, _) => "Starting Python…".to_owned(),
        }
    }

    fn running(&self, done: usize, total: usize) -> String {
        match total {
            1 => "Running 1 case…".to_owned(),
            _ => format!("Running case {} of {total}…", (done + 1).min(total)),
        }
    }

    fn trouble(&self, trouble: &Trouble) -> String {
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

    fn verdict(&self, verdict: Verdict) -> &'static str {
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

    fn headline(&self, report: &Report, scope: Scope) -> String {
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
                _ => self.verdict(report.verdict).to_owned(),
            },
            (other, _) => self.verdict(other).to_owned(),
        }
    }

    fn counts(&self, report: &Report, scope: Scope) -> Option<String> {
        let Report { passed, total, .. } = report;
        let noun = if *total == 1 { "test" } else { "tests" };
        match scope {
            _ if report.rejection.is_some() => Some(format!("None of {total} {noun} was run")),
            Scope::Samples if report.verdict == Verdict::Passed => None,
            Scope::Samples | Scope::Everything => {
                Some(format!("{passed} of {total} {noun} passed"))
            }
        }
    }

    fn not_reached(&self, report: &Report) -> Option<String> {
        match missed(report) {
            0 => None,
            1 => Some("One more test was not reached.".to_owned()),
            missing => Some(format!("{missing} more tests were not reached.")),
        }
    }

    fn explanation(&self, report: &Report, scope: Scope, limits: &Limits) -> String {
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
                self.grouped(limits.steps)
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

    fn line(&self, line: u32) -> String {
        format!("line {line}")
    }

    fn in_function(&self, function: &str, repeated: u32) -> String {
        let place = match function {
            "<module>" => "outside any function".to_owned(),
            _ => format!("in {function}"),
        };
        match repeated {
            0 | 1 => place,
            _ => format!("{place}, {} times", self.grouped(repeated.into())),
        }
    }

    fn places_left_out(&self, places: usize) -> String {
        format!("… {places} more places …")
    }

    fn grouped(&self, number: u64) -> String {
        grouped_by(',', number)
    }

    fn steps(&self, steps: u64) -> String {
        match steps {
            1 => "1 step".to_owned(),
            _ => format!("{} steps", self.grouped(steps)),
        }
    }
}

fn growth_name(class: GrowthClass) -> &'static str {
    match class {
        GrowthClass::Constant => "constant",
        GrowthClass::Logarithmic => "logarithmic",
        GrowthClass::Linear => "linear",
        GrowthClass::Linearithmic => "linearithmic",
        GrowthClass::Quadratic => "quadratic",
        GrowthClass::Cubic => "cubic",
        GrowthClass::Exponential => "exponential",
    }
}

fn will_come(count: usize) -> String {
    match count {
        1 => "1 question is new".to_owned(),
        _ => format!("{count} questions are new"),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

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
        Reason::GrowsTooFast => "its work grows faster than was asked".to_owned(),
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

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn not_python(exception: &Exception) -> String {
    let message = message_of(exception);
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

fn seconds(seconds: u32) -> String {
    match seconds {
        1 => "a second".to_owned(),
        _ => format!("{seconds} seconds"),
    }
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
            assert_eq!(English.grouped(number), text);
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
            assert_eq!(English.loading(&Loading { stage, loaded, total }), text);
        }
    }

    #[test]
    fn the_running_case_is_never_past_the_last() {
        assert_eq!(English.running(0, 15), "Running case 1 of 15…");
        assert_eq!(English.running(15, 15), "Running case 15 of 15…");
    }

    #[test]
    fn a_pass_says_what_it_is_worth() {
        let samples = report(Verdict::Passed, 3, 3);
        assert_eq!(English.headline(&samples, Scope::Samples), "All 3 samples pass");
        assert_eq!(English.headline(&samples, Scope::Everything), "Solved");
        assert_eq!(English.counts(&samples, Scope::Samples), None);
        let wrong = report(Verdict::WrongAnswer, 9, 15);
        assert_eq!(
            English.counts(&wrong, Scope::Everything).as_deref(),
            Some("9 of 15 tests passed")
        );
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
            assert_eq!(English.headline(&report, Scope::Samples), expected);
            let text = English.explanation(&report, Scope::Samples, &Limits::default());
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
            assert_eq!(English.own_tests_note(tests, mistakes).as_deref(), expected);
        }
    }

    #[test]
    fn a_proposal_is_one_sentence_with_its_reasons() {
        let proposal = |grade, reasons: &[Reason], is_failure| {
            English.proposal(&Proposal { grade, reasons: reasons.to_vec(), is_failure })
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
            assert_eq!(English.back_on(on(text), today), back);
            assert_eq!(English.day(on(text), today), name);
        }
        for (minutes, text) in [(0, "0 min"), (60, "1 h"), (95, "1 h 35 min")] {
            assert_eq!(length(minutes), text);
        }
    }

    #[test]
    fn cases_not_reached_are_counted() {
        assert_eq!(English.not_reached(&report(Verdict::TimedOut, 0, 0)), None);
        assert_eq!(
            English.not_reached(&report(Verdict::TimedOut, 0, 2)).as_deref(),
            Some("2 more tests were not reached.")
        );
        let rejection = Rejection::EntryMissing {
            entry: Entry { name: "f".into(), kind: EntryKind::Function },
            defined: Vec::new(),
        };
        assert_eq!(English.not_reached(&rejected(rejection)), None);
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
        let text = English.explanation(&report, Scope::Everything, &Limits::default());
        assert!(text.starts_with("Python cannot read line 4: expected ':'."), "{text}");
        assert_eq!(
            English.counts(&report, Scope::Everything).as_deref(),
            Some("None of 15 tests was run")
        );
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
            let text = English.explanation(&report(verdict, 0, 1), Scope::Everything, &limits);
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn recursion_is_told_once() {
        assert_eq!(English.in_function("<module>", 1), "outside any function");
        assert_eq!(English.in_function("fib", 1000), "in fib, 1,000 times");
    }
}

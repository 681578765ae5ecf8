//! Checks a question's files against each other and builds the question from them.

mod cases;
mod design;
pub(crate) mod fields;
mod story;

use std::collections::BTreeSet;

use toml::Spanned;

use crate::behaviours::{behaviours_inputs_digest, digest};
use crate::diagnostic::Diagnostic;
use crate::file::source_file::{Review, SourceFile};
use crate::file::toml_form::read_form;
use crate::file::{
    AnswerForm, BehaviourForm, BehavioursForm, CasesForm, DrillForm, LimitsForm, QuestionForm,
    SourceForm, Tables, Texts,
};
use crate::load::{AcceptedSolution, AuthoredQuestion, BehavioursState, Files, RejectedSolution};
use crate::markdown::{count_words, to_html};
use crate::model::{
    Answer, Drill, Engine, FollowUp, Generator, GrowthClass, Limits, Misconception, Question,
    RubricPoint, Section, Source, Stage, Visibility,
};
use crate::nearest::nearest;
use crate::python_source::{line_with_tab, rejected_header, top_level_definitions, without_header};
use fields::Place;

/// The verdict of a solution that is rejected for its growth alone.
const PASSED: &str = "passed";

/// Verdicts that a rejected solution may get, as the checks' JSON writes them.
const FAILING_VERDICTS: [&str; 9] = [
    "wrong_answer",
    "raised",
    "too_many_steps",
    "timed_out",
    "out_of_memory",
    "too_deep",
    "crashed",
    "does_not_compile",
    "entry_missing",
];

const DRILL_FILES: [&str; 3] = ["starter.py", "solution.py", "cases.toml"];

/// Checks one folder. `listed_in` is the section under which `catalog.toml` lists it, `ids` are
/// the names of all folders.
pub(crate) fn check_question(
    id: &str,
    path: &str,
    files: &Files,
    listed_in: Option<Section>,
    ids: &[&str],
    found: &mut Vec<Diagnostic>,
) -> AuthoredQuestion {
    for file in files.values().filter(|file| file.path.ends_with(".py")) {
        check_python(file, found);
    }
    let accepted = solutions(files, "accepted/")
        .map(|(name, file)| AcceptedSolution { name, source: file.text.clone() })
        .collect();
    let rejected: Vec<_> = solutions(files, "rejected/")
        .map(|(name, file)| rejected_solution(name, file, found))
        .collect();
    let cases = files.get("cases.toml").map_or("", |file| file.text.as_str());
    let named = rejected.iter().map(|solution| (solution.name.as_str(), solution.source.as_str()));
    let mut authored = AuthoredQuestion {
        id: id.to_owned(),
        question: None,
        accepted,
        behaviours: BehavioursState::NotNeeded,
        inputs_digest: behaviours_inputs_digest(cases, named),
        rejected,
    };
    let prompt = prose(files, path, "prompt.md", "it asks the interviewer's question", found);
    let model = prose(files, path, "answer.md", "it is the model answer", found);
    if let Some(file) = files.get("answer.md") {
        check_length(file, found);
    }
    let weak = match files.get(story::WEAK_FILE) {
        Some(_) => prose(files, path, story::WEAK_FILE, "it is the weak sample", found),
        None => String::new(),
    };
    let Some(file) = files.get("question.toml") else {
        report_missing(path, "question.toml", "it says what the question is", found);
        check_drill_files(path, files, None, &mut authored, found);
        return authored;
    };
    let mut review = Review::new(file, found);
    let Some(form) = read_form::<QuestionForm>(&mut review) else {
        check_drill_files(path, files, None, &mut authored, found);
        return authored;
    };
    let section = check_section(&mut review, &form, listed_in);
    let hint = "say in a few words what the question is; the list shows it";
    let title = fields::text(&mut review, &form.title, "title", &None, hint);
    let hint = "1 is a warm-up, 2 the usual, 3 hard";
    let difficulty =
        fields::number(&mut review, &form.difficulty, "difficulty", &None, 1..=3, hint);
    let hint = "say how long a prepared candidate needs";
    let minutes = fields::number(&mut review, &form.minutes, "minutes", &None, 1..=90, hint);
    let topics = check_topics(&mut review, &form.topics);
    let related = check_related(&mut review, id, &form.related, ids);
    // Where the two disagree, which is reported above, the list decides what is missing.
    let kind = listed_in.or(section);
    let is_story = form.story.is_some() || kind == Some(Section::Behavioral);
    let answer = check_answer(&mut review, &form.answer, model, is_story);
    let story = story::check_story(&mut review, &form.story, kind, weak);
    let design = design::check_design(&mut review, &form.design, kind);
    let sources = check_sources(&mut review, &form.source);
    let drill = match &form.drill {
        Some(table) => {
            let head = check_drill_head(&mut review, table, authored.rejected.len());
            Some(check_drill_files(path, files, Some(head), &mut authored, found))
        }
        None if review.excuses("drill", &None) => {
            check_drill_files(path, files, None, &mut authored, found);
            None
        }
        None => {
            check_no_drill(files, found);
            None
        }
    };
    if is_story && !files.contains_key(story::WEAK_FILE) {
        report_missing(path, story::WEAK_FILE, "it is the weak sample", found);
    }
    story::check_weak_sample(files, |file| count_words(&file.text), is_story, found);
    authored.question = section.map(|section| Question {
        id: id.to_owned(),
        title,
        section,
        difficulty: u8::try_from(difficulty).unwrap_or(1),
        minutes: u8::try_from(minutes).unwrap_or(1),
        topics,
        prompt,
        answer,
        story,
        design,
        drill,
        sources,
        related,
        digest: question_digest(files, &form),
    });
    authored
}

/// The Python files of a subfolder by name.
fn solutions<'a>(
    files: &'a Files,
    folder: &'a str,
) -> impl Iterator<Item = (String, &'a SourceFile)> {
    files.iter().filter_map(move |(name, file)| {
        let stem = name.strip_prefix(folder)?.strip_suffix(".py")?;
        Some((stem.to_owned(), file))
    })
}

fn check_python(file: &SourceFile, found: &mut Vec<Diagnostic>) {
    let mut review = Review::new(file, found);
    if file.text.trim().is_empty() {
        review.whole("the file is empty", "write Python here, or remove the file");
    }
    if let Some(line) = line_with_tab(&file.text) {
        review.on_line(
            line,
            "there is a tab in the code",
            "indent with four spaces; in a string write \\t",
        );
    }
}

/// The class with this id; an unknown one is reported.
fn growth_class(
    review: &mut Review<'_>,
    id: &str,
    report: impl FnOnce(&mut Review<'_>, String, String),
) -> Option<GrowthClass> {
    let class = GrowthClass::from_id(id);
    if class.is_none() {
        let ids = GrowthClass::ALL.map(GrowthClass::id);
        let hint = match nearest(id, ids) {
            Some(known) => format!("did you mean {known}?"),
            None => format!("the classes are {}", ids.join(", ")),
        };
        report(review, format!("{id:?} is no class of growth"), hint);
    }
    class
}

fn rejected_solution(
    name: String,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) -> RejectedSolution {
    let header = rejected_header(&file.text);
    let mut review = Review::new(file, found);
    let verdicts = FAILING_VERDICTS.join(", ");
    let expect = match header.expect {
        None => {
            review.whole(
                "the line `# expect:` is missing",
                format!("begin the file with # expect: and one of {verdicts}"),
            );
            String::new()
        }
        Some((_, verdict)) if FAILING_VERDICTS.contains(&verdict.as_str()) => verdict,
        Some((_, verdict)) if verdict == PASSED && header.growth.is_some() => verdict,
        Some((line, verdict)) => {
            let hint = match nearest(&verdict, FAILING_VERDICTS) {
                _ if verdict == PASSED => {
                    "a solution that passes belongs under accepted/; one that passes and is too \
                     slow says how it grows: # growth: quadratic"
                        .to_owned()
                }
                Some(known) => format!("did you mean {known}?"),
                None => format!("the verdicts are {verdicts}"),
            };
            review.on_line(line, format!("{verdict:?} is no verdict of a wrong solution"), hint);
            String::new()
        }
    };
    let why = match header.why {
        None => {
            review.whole(
                "the line `# why:` is missing",
                "after # expect: write # why: and the sentence for a reader who wrote the same",
            );
            String::new()
        }
        Some((line, why)) => {
            if why.chars().count() < 20 {
                review.on_line(
                    line,
                    "the sentence after `# why:` is too short to help anyone",
                    "say what the code does and what to ask oneself, in 20 characters or more",
                );
            }
            why
        }
    };
    let growth = header.growth.and_then(|(line, id)| {
        let class = growth_class(&mut review, &id, |review, message, hint| {
            review.on_line(line, message, hint);
        });
        if class.is_some() && !expect.is_empty() && expect != PASSED {
            review.on_line(
                line,
                format!("growth does not matter for a solution that gets {expect}"),
                "remove the line, or write # expect: passed",
            );
        }
        class
    });
    RejectedSolution { name, source: file.text.clone(), expect, growth, why }
}

/// The HTML of a Markdown file that must be there.
fn prose(
    files: &Files,
    path: &str,
    name: &str,
    purpose: &str,
    found: &mut Vec<Diagnostic>,
) -> String {
    let Some(file) = files.get(name) else {
        report_missing(path, name, purpose, found);
        return String::new();
    };
    let mut review = Review::new(file, found);
    if file.text.trim().is_empty() {
        review.whole("the file is empty", format!("{purpose}; write it in Markdown"));
    }
    let (html, refusals) = to_html(&file.text);
    for refusal in refusals {
        review.on_line(refusal.line, refusal.message, refusal.hint);
    }
    html
}

fn report_missing(path: &str, name: &str, purpose: &str, found: &mut Vec<Diagnostic>) {
    let path = format!("{path}/{name}");
    // A file that is there but cannot be read has been reported already.
    if !found.iter().any(|diagnostic| diagnostic.path == path) {
        found.push(Diagnostic {
            path,
            line: None,
            message: "the file is missing".to_owned(),
            hint: format!("{purpose}; content/README.md shows how to write it"),
        });
    }
}

fn check_length(file: &SourceFile, found: &mut Vec<Diagnostic>) {
    let words = count_words(&file.text);
    if words == 0 || (120..=500).contains(&words) {
        return;
    }
    let hint = if words < 120 {
        "a spoken answer of two minutes has about 250; say why, give an example, name a limit"
    } else {
        "a candidate cannot say that much; move details to follow-up questions"
    };
    let message = format!("the answer has {words} words outside code, it needs 120 to 500");
    Review::new(file, found).whole(message, hint);
}

fn check_no_drill(files: &Files, found: &mut Vec<Diagnostic>) {
    let drill_files = files.iter().filter(|(name, _)| {
        DRILL_FILES.contains(&name.as_str())
            || name.contains('/')
            || matches!(name.as_str(), "behaviours.toml" | "generator.py")
    });
    for (_, file) in drill_files {
        Review::new(file, found).whole(
            "the file belongs to a drill, but question.toml has no [drill]",
            "add [drill] with engine and hints, or remove the file",
        );
    }
}

fn check_section(
    review: &mut Review<'_>,
    form: &QuestionForm,
    listed_in: Option<Section>,
) -> Option<Section> {
    let section = fields::section(review, &form.section, &None);
    if let (Some(section), Some(listed), Some(field)) = (section, listed_in, &form.section)
        && section != listed
    {
        review.at(
            field.span(),
            format!(
                "the section is {:?}, but catalog.toml lists it under {:?}",
                section.id(),
                listed.id()
            ),
            "make the two agree",
        );
    }
    section.or(listed_in)
}

fn check_topics(review: &mut Review<'_>, field: &Texts) -> Vec<String> {
    let hint = "readers search for them: topics = [\"hash map\"]";
    let topics = fields::texts(review, field, "topics", hint);
    match field {
        None => fields::missing(review, &None, "topics", hint),
        Some(field) if field.get_ref().is_empty() => {
            review.at(field.span(), "`topics` lists none", hint);
        }
        Some(_) => {}
    }
    for topic in field.iter().flat_map(Spanned::get_ref) {
        if topic.get_ref().chars().any(char::is_uppercase) {
            review.at(
                topic.span(),
                format!("the topic {:?} has capital letters", topic.get_ref()),
                "write topics in small letters, so that equal ones are equal",
            );
        }
    }
    topics
}

fn check_related(review: &mut Review<'_>, id: &str, field: &Texts, ids: &[&str]) -> Vec<String> {
    let mut related: Vec<String> = Vec::new();
    for name in field.iter().flat_map(Spanned::get_ref) {
        let other = name.get_ref();
        if other == id {
            review.at(
                name.span(),
                "the question names itself as related",
                "name other questions that a reader should do next",
            );
        } else if !ids.contains(&other.as_str()) {
            let others = ids.iter().copied().filter(|known| *known != id);
            let hint = match nearest(other, others) {
                Some(known) => format!("did you mean {known:?}?"),
                None => "name questions that have a folder under content/".to_owned(),
            };
            review.at(name.span(), format!("there is no question {other:?}"), hint);
        } else if related.contains(other) {
            review.at(
                name.span(),
                format!("{other:?} is named twice as related"),
                "remove one of the two",
            );
        } else {
            related.push(other.clone());
        }
    }
    related
}

fn check_answer(
    review: &mut Review<'_>,
    field: &Option<Spanned<AnswerForm>>,
    model: String,
    is_story: bool,
) -> Answer {
    let Some(table) = field else {
        let hint = "every question has a table [answer], with asks, minutes, myth, a rubric and \
                    follow-ups";
        fields::missing(review, &None, "answer", hint);
        return Answer {
            asks: String::new(),
            minutes: 1,
            model,
            rubric: Vec::new(),
            myth: String::new(),
            follow_ups: Vec::new(),
        };
    };
    let place = Some(table.span());
    let form = table.get_ref();
    let asks = fields::text(
        review,
        &form.asks,
        "asks",
        &place,
        "say what the interviewer wants to find out",
    );
    let hint = "say how long a spoken answer should take";
    let minutes = fields::number(review, &form.minutes, "minutes", &place, 1..=15, hint);
    let hint = "name the popular mistake and correct it, in Markdown";
    let myth = match &form.myth {
        None if is_story => String::new(),
        myth => fields::markdown(review, myth, "myth", &place, hint),
    };
    let rubric = check_rubric(review, form, &place);
    let follow_ups = check_follow_ups(review, form, &place);
    Answer { asks, minutes: u8::try_from(minutes).unwrap_or(1), model, rubric, myth, follow_ups }
}

fn check_rubric(review: &mut Review<'_>, form: &AnswerForm, place: &Place) -> Vec<RubricPoint> {
    if !(5..=8).contains(&form.rubric.len()) {
        fields::report(
            review,
            place,
            format!("the number of rubric points is {}, it needs 5 to 8", form.rubric.len()),
            "each [[answer.rubric]] is one fact, checkable in one look",
        );
    }
    let mut points = Vec::new();
    for table in &form.rubric {
        let place = Some(table.span());
        let point = table.get_ref();
        let hint = "state one fact, checkable in one look";
        let text = fields::text(review, &point.text, "text", &place, hint);
        let hint = "name words in an answer that suggest the fact: terms = [\"…\"]";
        let terms = fields::texts(review, &point.terms, "terms", hint);
        if terms.is_empty() && !review.excuses("terms", &place) {
            fields::report(review, &place, "the rubric point has no terms", hint);
        }
        points.push(RubricPoint { text, terms });
    }
    points
}

fn check_follow_ups(review: &mut Review<'_>, form: &AnswerForm, place: &Place) -> Vec<FollowUp> {
    if !(2..=4).contains(&form.follow_up.len()) {
        fields::report(
            review,
            place,
            format!(
                "the number of follow-up questions is {}, it needs 2 to 4",
                form.follow_up.len()
            ),
            "each [[answer.follow_up]] is a question that an interviewer would ask next",
        );
    }
    let mut follow_ups = Vec::new();
    for table in &form.follow_up {
        let place = Some(table.span());
        let follow_up = table.get_ref();
        let hint = "ask what an interviewer would ask next";
        let question = fields::text(review, &follow_up.question, "question", &place, hint);
        let hint = "answer it in a sentence or two";
        let answer = fields::text(review, &follow_up.answer, "answer", &place, hint);
        follow_ups.push(FollowUp { question, answer });
    }
    follow_ups
}

fn check_sources(review: &mut Review<'_>, tables: &Tables<SourceForm>) -> Vec<Source> {
    if tables.len() < 2 {
        review.whole(
            format!("the number of sources is {}, it needs 2 or more", tables.len()),
            "each [[source]] has the title and the https address of a page that proves a claim",
        );
    }
    let mut seen = BTreeSet::new();
    let mut sources = Vec::new();
    for table in tables {
        let place = Some(table.span());
        let hint = "say what the page is";
        let title = fields::text(review, &table.get_ref().title, "title", &place, hint);
        let hint = "give the page's address: url = \"https://…\"";
        let url = fields::text(review, &table.get_ref().url, "url", &place, hint);
        if let Some(field) = &table.get_ref().url
            && !url.is_empty()
        {
            if !is_https(&url) {
                review.at(
                    field.span(),
                    format!("{url:?} is no https address"),
                    "readers follow it from a page served over https: begin with https://",
                );
            }
            if !seen.insert(url.trim_end_matches('/').to_owned()) {
                review.at(
                    field.span(),
                    format!("the source {url:?} is named twice"),
                    "two sources are two pages; find another one",
                );
            }
        }
        sources.push(Source { title, url });
    }
    sources
}

fn is_https(url: &str) -> bool {
    let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| host.contains('.') && !host.starts_with('.') && !host.ends_with('.'))
        && !url.contains(|letter: char| letter.is_whitespace() || "\"<>".contains(letter))
}

/// What question.toml says of a drill.
struct DrillHead {
    engine: Engine,
    hints: Vec<String>,
    limits: Limits,
    growth: Option<GrowthClass>,
    stages: Vec<Stage>,
}

fn check_drill_head(
    review: &mut Review<'_>,
    table: &Spanned<DrillForm>,
    rejected: usize,
) -> DrillHead {
    let form = table.get_ref();
    let place = Some(table.span());
    let engine = check_engine(review, form, &place);
    let hints = check_hints(review, form, &place);
    let limits = check_limits(review, form);
    let growth = check_growth(review, form);
    let mut stages = vec![Stage::default()];
    for stage in &form.stage {
        let place = Some(stage.span());
        let hint = "say in a few words what the stage adds";
        let title = fields::text(review, &stage.get_ref().title, "title", &place, hint);
        let hint = "say in Markdown what the stage asks for";
        let prompt = fields::markdown(review, &stage.get_ref().prompt, "prompt", &place, hint);
        stages.push(Stage { title, prompt, entries: Vec::new() });
    }
    if rejected < 3 {
        review.at(
            table.span(),
            format!(
                "the number of wrong solutions under rejected/ is {rejected}, it needs 3 or more"
            ),
            "write down the mistakes that people make, each with the sentence that helps",
        );
    }
    DrillHead { engine, hints, limits, growth, stages }
}

/// Checks the files that only a drill has. Without a readable question.toml nobody knows whether
/// there is one, so then only what is there is checked.
fn check_drill_files(
    path: &str,
    files: &Files,
    head: Option<DrillHead>,
    authored: &mut AuthoredQuestion,
    found: &mut Vec<Diagnostic>,
) -> Drill {
    let purposes = [
        "it is what the editor holds at first",
        "it is the reference solution",
        "it holds the tests",
    ];
    for (name, purpose) in DRILL_FILES.into_iter().zip(purposes) {
        if head.is_some() && !files.contains_key(name) {
            report_missing(path, name, purpose, found);
        }
    }
    let mut cases = Vec::new();
    let mut stages = head.as_ref().map(|head| head.stages.clone()).unwrap_or_default();
    if let Some(file) = files.get("cases.toml") {
        let mut review = Review::new(file, found);
        if let Some(form) = read_form::<CasesForm>(&mut review) {
            if head.is_none() {
                stages = cases::stages_named(&form);
            }
            let starter = files.get("starter.py").map(|file| file.text.as_str());
            cases = cases::check_cases(&mut review, &form, &mut stages, starter);
        }
    }
    // Samples first; the sort keeps the author's order within each group.
    cases.sort_by_key(|case| case.visibility == Visibility::Hidden);
    let has_drill = head.is_some() || files.contains_key("cases.toml");
    let misconceptions =
        if has_drill { check_behaviours(path, files, authored, found) } else { Vec::new() };
    let source = |name: &str| files.get(name).map_or("", |file| file.text.as_str()).to_owned();
    let (engine, hints, limits, target) = match head {
        Some(head) => (head.engine, head.hints, head.limits, head.growth),
        None => (Engine::Python, Vec::new(), Limits::default(), None),
    };
    let generator = check_generator(path, files, target, found);
    check_slow_solutions(files, target, authored, found);
    Drill {
        engine,
        starter: source("starter.py"),
        solution: source("solution.py"),
        hints,
        stages,
        cases,
        limits,
        growth: target,
        generator,
        misconceptions,
    }
}

fn check_engine(review: &mut Review<'_>, form: &DrillForm, place: &Place) -> Engine {
    let hint = "write engine = \"python\" or engine = \"django\"";
    let engine = fields::text(review, &form.engine, "engine", place, hint);
    match (engine.as_str(), &form.engine) {
        ("django", _) => return Engine::Django,
        ("python" | "", _) | (_, None) => {}
        (other, Some(field)) => {
            let hint = match nearest(other, ["python", "django"]) {
                Some(known) => format!("did you mean {known:?}?"),
                None => hint.to_owned(),
            };
            review.at(field.span(), format!("there is no engine {other:?}"), hint);
        }
    }
    Engine::Python
}

fn check_hints(review: &mut Review<'_>, form: &DrillForm, place: &Place) -> Vec<String> {
    let advice = "write three: a nudge, a bigger one, an outline of the solution";
    let count = form.hints.as_ref().map_or(0, |hints| hints.get_ref().len());
    if count != 3 && !review.excuses("hints", place) {
        let place = form.hints.as_ref().map(Spanned::span).or(place.clone());
        fields::report(
            review,
            &place,
            format!("the number of hints is {count}, it needs 3"),
            advice,
        );
    }
    fields::texts(review, &form.hints, "hints", advice);
    let hints = form.hints.iter().flat_map(Spanned::get_ref);
    hints.map(|hint| fields::rendered(review, hint)).collect()
}

fn check_limits(review: &mut Review<'_>, form: &DrillForm) -> Limits {
    let mut limits = Limits::default();
    let Some(table) = &form.limits else {
        return limits;
    };
    let LimitsForm { steps, memory_mib, output_bytes, wall_seconds } = table.get_ref();
    let place = Some(table.span());
    if steps.is_some() {
        let hint = "a case counts virtual-machine instructions; the default is 10_000_000";
        let steps = fields::number(review, steps, "steps", &place, 1_000..=200_000_000, hint);
        limits.steps = u64::try_from(steps).unwrap_or(limits.steps);
    }
    let small = |number: i64, default: u32| u32::try_from(number).unwrap_or(default);
    if memory_mib.is_some() {
        let hint = "a phone has to hold it; the default is 128";
        let number = fields::number(review, memory_mib, "memory_mib", &place, 8..=512, hint);
        limits.memory_mib = small(number, limits.memory_mib);
    }
    if output_bytes.is_some() {
        let hint = "it is shown with each case; the default is 16384";
        let number =
            fields::number(review, output_bytes, "output_bytes", &place, 256..=1_048_576, hint);
        limits.output_bytes = small(number, limits.output_bytes);
    }
    if wall_seconds.is_some() {
        let hint = "it is a net, the limit that people meet is steps; the default is 10";
        let number = fields::number(review, wall_seconds, "wall_seconds", &place, 1..=30, hint);
        limits.wall_seconds = small(number, limits.wall_seconds);
    }
    limits
}

fn check_growth(review: &mut Review<'_>, form: &DrillForm) -> Option<GrowthClass> {
    let table = form.growth.as_ref()?;
    let place = Some(table.span());
    let hint = "name the fastest growth that is right: target = \"linear\"";
    let id = fields::text(review, &table.get_ref().target, "target", &place, hint);
    if id.is_empty() {
        return None;
    }
    growth_class(review, &id, |review, message, hint| {
        fields::report(review, &place, message, hint);
    })
}

/// The generator: it must make what the drill asks of it, and be of some use.
fn check_generator(
    path: &str,
    files: &Files,
    target: Option<GrowthClass>,
    found: &mut Vec<Diagnostic>,
) -> Option<Generator> {
    let Some(file) = files.get("generator.py") else {
        if target.is_some() {
            report_missing(path, "generator.py", "it makes inputs of growing size", found);
        }
        return None;
    };
    let defined = top_level_definitions(&file.text);
    let defines = |name: &str| defined.iter().any(|(defined, _)| defined == name);
    let random = defines("random_case");
    let mut review = Review::new(file, found);
    if target.is_some() && !defines("generate") {
        review.whole(
            "the file does not define `generate`, but a growth is asked for",
            "define generate(size, seed), which makes an input of that size",
        );
    } else if target.is_none() && !random {
        review.whole(
            "nobody uses the file",
            "define random_case(draw), or add [drill.growth] with a target to question.toml",
        );
    }
    Some(Generator { source: file.text.clone(), random })
}

/// A solution can be too slow only where there is a target, and slower than that.
fn check_slow_solutions(
    files: &Files,
    target: Option<GrowthClass>,
    authored: &AuthoredQuestion,
    found: &mut Vec<Diagnostic>,
) {
    for solution in &authored.rejected {
        let Some(class) = solution.growth else { continue };
        let Some(file) = files.get(&format!("rejected/{}.py", solution.name)) else { continue };
        let mut review = Review::new(file, found);
        match target {
            None => review.whole(
                "the solution is rejected for its growth, which is not measured here",
                "add [drill.growth] to question.toml and generator.py",
            ),
            Some(target) if class <= target => review.whole(
                format!("{} is no slower than what is asked for", class.id()),
                format!("the target is {}", target.id()),
            ),
            Some(_) => {}
        }
    }
}

/// Compares `behaviours.toml` with the rejected solutions and joins the two.
fn check_behaviours(
    path: &str,
    files: &Files,
    authored: &mut AuthoredQuestion,
    found: &mut Vec<Diagnostic>,
) -> Vec<Misconception> {
    let hint = format!("run ./dev check {} --update", authored.id);
    let Some(file) = files.get("behaviours.toml") else {
        authored.behaviours = BehavioursState::Missing;
        let path = format!("{path}/behaviours.toml");
        if !found.iter().any(|diagnostic| diagnostic.path == path) {
            let message = "the file is missing".to_owned();
            found.push(Diagnostic { path, line: None, message, hint });
        }
        return Vec::new();
    };
    authored.behaviours = BehavioursState::Stale;
    let mut review = Review::new(file, found);
    let Some(form) = read_form::<BehavioursForm>(&mut review) else {
        return Vec::new();
    };
    let mut misconceptions = Vec::new();
    let mut names = BTreeSet::new();
    for table in &form.rejected {
        let BehaviourForm { name, behaviour } = table.get_ref();
        let place = Some(table.span());
        let name = fields::text(&mut review, name, "name", &place, &hint);
        let behaviour = fields::text(&mut review, behaviour, "behaviour", &place, &hint);
        let is_hex = behaviour.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_hex {
            fields::report(
                &mut review,
                &place,
                format!("the behaviour of {name:?} is no digest"),
                &hint,
            );
        }
        let solution = authored.rejected.iter().find(|solution| solution.name == name);
        if let Some(solution) = solution
            && is_hex
            && !behaviour.is_empty()
            && names.insert(name.clone())
        {
            misconceptions.push(Misconception {
                name,
                verdict: solution.expect.clone(),
                behaviour,
                growth: solution.growth,
                sentence: solution.why.clone(),
                source: without_header(&solution.source).to_owned(),
            });
        }
    }
    let inputs = form.inputs.as_ref().map(|inputs| inputs.get_ref().as_str());
    let complete = names.len() == authored.rejected.len() && names.len() == form.rejected.len();
    if inputs == Some(authored.inputs_digest.as_str()) && complete {
        authored.behaviours = BehavioursState::Fresh;
    } else {
        review.whole(
            "the file is out of date: cases.toml or a rejected solution has changed since",
            &hint,
        );
    }
    misconceptions
}

/// Digest of the texts that a reader's draft and ticks depend on.
fn question_digest(files: &Files, form: &QuestionForm) -> String {
    let mut texts = Vec::new();
    for name in ["prompt.md", "starter.py", "cases.toml"] {
        texts.push(files.get(name).map_or("", |file| file.text.as_str()));
    }
    if let Some(drill) = &form.drill {
        for stage in &drill.get_ref().stage {
            for text in [&stage.get_ref().title, &stage.get_ref().prompt] {
                texts.push(text.as_ref().map_or("", |text| text.get_ref()));
            }
        }
    }
    if let Some(answer) = &form.answer {
        for point in &answer.get_ref().rubric {
            texts.push(point.get_ref().text.as_ref().map_or("", |text| text.get_ref()));
        }
    }
    digest(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_https_addresses() {
        for good in ["https://docs.python.org/3.14/", "https://e.org", "https://e.org?x#y"] {
            assert!(is_https(good), "{good}");
        }
        for bad in
            ["", "http://e.org", "https://", "https://localhost/", "https://e.org/a b", "e.org"]
        {
            assert!(!is_https(bad), "{bad}");
        }
    }
}

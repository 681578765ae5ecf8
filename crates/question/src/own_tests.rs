//! Tests that a reader writes, one on a line, in the language of case files.
//!
//! A line calls a function, `find_pairs([1, 3], 4) -> [(1, 3)]`, or makes an object and calls its
//! methods, `LRUCache(1); put(1, 1); get(1) -> 1`. Lines that are empty or begin with `#` are
//! skipped, and a line that cannot be read does not stop the others.

use std::collections::BTreeSet;

use crate::literal::{LiteralError, TestStep, excerpt, parse_test};
use crate::model::{
    Action, Case, Compare, Drill, Entry, EntryKind, Expected, Invocation, Visibility,
};
use crate::nearest::nearest;
use crate::objection::{
    Objection, counted, node_among_arguments, node_of_no_chain, unknown_exception,
};
use crate::value::Value;

/// How many own tests run.
pub const MAX_OWN_TESTS: usize = 20;
/// Characters of an own test that are read.
pub const MAX_OWN_TEST_LENGTH: usize = 2_000;
/// Characters of a test that serve as its label.
const LABEL: usize = 80;

/// What a reader's lines amount to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnTests {
    /// The lines that can be read, as cases named `own-1`, `own-2` and so on.
    pub cases: Vec<Case>,
    /// What is wrong with the others, in order.
    pub mistakes: Vec<OwnTestMistake>,
}

/// Why a line is no test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTestMistake {
    /// Counted from 1.
    pub line: usize,
    /// Where in the line, counted in characters from 1; `None` when it is about the whole line.
    pub column: Option<usize>,
    /// What is wrong, with code between backticks.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// Reads a reader's tests for the stages of a drill up to one, counted from 0.
pub fn read_own_tests(text: &str, drill: &Drill, stage: usize) -> OwnTests {
    let rules = Rules::of(drill, stage);
    let mut tests = OwnTests::default();
    for (index, line) in text.lines().enumerate() {
        let (number, test) = (index + 1, line.trim());
        if test.is_empty() || test.starts_with('#') {
            continue;
        }
        if tests.cases.len() == MAX_OWN_TESTS {
            tests.mistakes.push(OwnTestMistake {
                line: number,
                column: None,
                message: format!("there are {MAX_OWN_TESTS} tests above this line already"),
                hint: "no more than that are run; remove some, or begin their lines with #"
                    .to_owned(),
            });
            break;
        }
        // Columns count what stands before the test too, as the reader sees it.
        let indent = line.chars().take_while(|letter| letter.is_whitespace()).count();
        match rules.read(test) {
            Ok((action, stage)) => {
                let compare = rules.compare(&action);
                tests.cases.push(Case {
                    id: format!("own-{}", tests.cases.len() + 1),
                    label: label(test),
                    visibility: Visibility::Own,
                    stage,
                    action,
                    compare,
                    input: Vec::new(),
                });
            }
            Err(Wrong { column, objection: Objection { message, hint } }) => {
                let column = column.map(|column| column + indent);
                tests.mistakes.push(OwnTestMistake { line: number, column, message, hint });
            }
        }
    }
    tests
}

/// The line that a reader would write for a case. Input lines have no place in it.
pub fn own_test_line(case: &Case, drill: &Drill) -> String {
    let result = |expected: &Expected| match expected {
        Expected::Value(value) => format!(" -> {value}"),
        Expected::Raises(kind) => format!(" raises {kind}"),
    };
    match &case.action {
        Action::Call { call, expected, after } => {
            let mut line = format!("{call}{}", result(expected));
            if let Some(after) = after.as_ref().filter(|after| !after.is_empty()) {
                let values: Vec<String> = after.iter().map(ToString::to_string).collect();
                line.push_str(&format!(" leaves {}", values.join(", ")));
            }
            line
        }
        Action::Sequence { create, calls } => {
            let speaking = speaking_methods(&drill.cases);
            let steps = calls.iter().map(|(call, expected)| match expected {
                Expected::Value(Value::None) if !speaking.contains(call.name.as_str()) => {
                    format!("; {call}")
                }
                _ => format!("; {call}{}", result(expected)),
            });
            std::iter::once(create.to_string()).chain(steps).collect()
        }
    }
}

/// The methods that give something else than `None` in one of the cases. Of the others `None` goes
/// without saying.
pub fn speaking_methods<'a>(cases: impl IntoIterator<Item = &'a Case>) -> BTreeSet<&'a str> {
    let speaks = |(_, expected): &&(Invocation, Expected)| {
        !matches!(expected, Expected::Value(Value::None) | Expected::Raises(_))
    };
    method_calls(cases).filter(speaks).map(|(call, _)| call.name.as_str()).collect()
}

fn method_calls<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
) -> impl Iterator<Item = &'a (Invocation, Expected)> {
    cases.into_iter().flat_map(|case| match &case.action {
        Action::Call { .. } => [].iter(),
        Action::Sequence { calls, .. } => calls.iter(),
    })
}

fn entry_name(action: &Action) -> &str {
    match action {
        Action::Call { call, .. } => &call.name,
        Action::Sequence { create, .. } => &create.name,
    }
}

fn label(test: &str) -> String {
    if test.chars().nth(LABEL).is_none() {
        return test.to_owned();
    }
    let beginning: String = test.chars().take(LABEL - 1).collect();
    format!("{beginning}…")
}

/// What a drill lets its readers test.
struct Rules<'a> {
    /// The cases of the stages reached.
    cases: Vec<&'a Case>,
    /// What those stages ask for, each with the first stage that does.
    entries: Vec<(usize, &'a Entry)>,
    methods: BTreeSet<&'a str>,
    speaking: BTreeSet<&'a str>,
}

struct Wrong {
    column: Option<usize>,
    objection: Objection,
}

impl<'a> Rules<'a> {
    fn of(drill: &'a Drill, stage: usize) -> Self {
        let cases: Vec<&Case> = drill.cases.iter().filter(|case| case.stage <= stage).collect();
        let stages = drill.stages.iter().enumerate().take(stage.saturating_add(1));
        let entries = stages
            .flat_map(|(index, stage)| stage.entries.iter().map(move |entry| (index, entry)))
            .fold(Vec::new(), |mut entries: Vec<(usize, &Entry)>, (index, entry)| {
                if !entries.iter().any(|(_, known)| known.name == entry.name) {
                    entries.push((index, entry));
                }
                entries
            });
        Self {
            methods: method_calls(cases.iter().copied())
                .map(|(call, _)| call.name.as_str())
                .collect(),
            speaking: speaking_methods(cases.iter().copied()),
            cases,
            entries,
        }
    }

    /// Results are compared as in the drill's own cases of the same function or class.
    fn compare(&self, action: &Action) -> Compare {
        let name = entry_name(action);
        let alike = self.cases.iter().find(|case| entry_name(&case.action) == name);
        alike.map_or(Compare::Exact, |case| case.compare)
    }

    /// What a line does, and the stage it belongs to.
    fn read(&self, test: &str) -> Result<(Action, usize), Wrong> {
        let length = test.chars().count();
        if length > MAX_OWN_TEST_LENGTH {
            return Err(whole(
                format!("the test has {length} characters, at most {MAX_OWN_TEST_LENGTH} are read"),
                "try a smaller one; small tests show a mistake best",
            ));
        }
        let mut steps = parse_test(test).map_err(|error| unreadable(test, &error))?.into_iter();
        let Some(first) = steps.next() else {
            return Err(whole("the line has no call".to_owned(), "write a call"));
        };
        let rest: Vec<TestStep> = steps.collect();
        let (stage, entry) = self.entry(&first)?;
        let action = match entry.kind {
            EntryKind::Function => function_call(first, &rest)?,
            EntryKind::Class => self.sequence(first, rest)?,
        };
        Ok((action, stage))
    }

    fn entry(&self, first: &TestStep) -> Result<(usize, &'a Entry), Wrong> {
        let name = first.call.name.as_str();
        if let Some(found) = self.entries.iter().find(|(_, entry)| entry.name == name) {
            return Ok(*found);
        }
        let names = || self.entries.iter().map(|(_, entry)| entry.name.as_str());
        let hint = match nearest(name, names()) {
            Some(known) => format!("did you mean `{known}`?"),
            None if self.methods.contains(name) => {
                format!("begin with the object: `{}(…); {name}(…)`", names().next().unwrap_or("A"))
            }
            None => format!("begin with {}", listed(names())),
        };
        Err(at(first, format!("the task asks for no `{name}`"), hint))
    }

    fn sequence(&self, create: TestStep, steps: Vec<TestStep>) -> Result<Action, Wrong> {
        let name = &create.call.name;
        if create.expected.is_some() || create.leaves.is_some() || steps.is_empty() {
            let hint = "make an object, then call its methods, with semicolons between them";
            let message = match steps.is_empty() && create.expected.is_none() {
                true => format!("the line makes a `{name}` and calls none of its methods"),
                false => format!("`{name}` is a class, and making one gives no result to name"),
            };
            return Err(at(&create, message, hint.to_owned()));
        }
        check_arguments(&create)?;
        let calls = steps.into_iter().map(|step| self.method(step)).collect::<Result<_, _>>()?;
        Ok(Action::Sequence { create: create.call, calls })
    }

    fn method(&self, step: TestStep) -> Result<(Invocation, Expected), Wrong> {
        let name = step.call.name.as_str();
        if !self.methods.contains(name) {
            let hint = match nearest(name, self.methods.iter().copied()) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("it has {}", listed(self.methods.iter().copied())),
            };
            return Err(at(&step, format!("the task asks for no method `{name}`"), hint));
        }
        if step.leaves.is_some() {
            let message = "`leaves` belongs to a call of a function".to_owned();
            return Err(at(&step, message, "remove it from this method's call".to_owned()));
        }
        check_arguments(&step)?;
        check_expected(&step)?;
        match step.expected {
            Some(expected) => Ok((step.call, expected)),
            None if self.speaking.contains(name) => {
                let hint = format!("write `{} -> …`, or `raises` and an exception", step.call);
                Err(at(&step, format!("the line does not say what `{name}` gives"), hint))
            }
            None => Ok((step.call, Expected::Value(Value::None))),
        }
    }
}

fn function_call(first: TestStep, rest: &[TestStep]) -> Result<Action, Wrong> {
    let name = &first.call.name;
    if let Some(second) = rest.first() {
        let message = format!("`{name}` is a function, and a test calls it once");
        return Err(at(second, message, "write each call on a line of its own".to_owned()));
    }
    check_arguments(&first)?;
    check_expected(&first)?;
    if let Some(leaves) = &first.leaves {
        if leaves.len() != first.call.args.len() {
            let message = format!(
                "`leaves` names {}, the call has {}",
                counted(leaves.len(), "value"),
                counted(first.call.args.len(), "positional argument"),
            );
            let hint = "write what each positional argument is afterwards, in order";
            return Err(at(&first, message, hint.to_owned()));
        }
        for value in leaves {
            refuse(&first, node_of_no_chain(value, &first.call))?;
        }
    }
    let Some(expected) = first.expected.clone() else {
        let message = format!("the line does not say what `{name}` gives");
        let hint = "write `->` and the value, or `raises` and an exception, after the call";
        return Err(at(&first, message, hint.to_owned()));
    };
    Ok(Action::Call { call: first.call, expected, after: first.leaves })
}

fn check_arguments(step: &TestStep) -> Result<(), Wrong> {
    refuse(step, node_among_arguments(&step.call))
}

fn check_expected(step: &TestStep) -> Result<(), Wrong> {
    match &step.expected {
        Some(Expected::Value(value)) => refuse(step, node_of_no_chain(value, &step.call)),
        Some(Expected::Raises(name)) => refuse(step, unknown_exception(name)),
        None => Ok(()),
    }
}

fn refuse(step: &TestStep, objection: Option<Objection>) -> Result<(), Wrong> {
    match objection {
        None => Ok(()),
        Some(objection) => Err(Wrong { column: Some(step.column), objection }),
    }
}

fn at(step: &TestStep, message: String, hint: String) -> Wrong {
    Wrong { column: Some(step.column), objection: Objection { message, hint } }
}

fn whole(message: String, hint: &str) -> Wrong {
    Wrong { column: None, objection: Objection { message, hint: hint.to_owned() } }
}

fn unreadable(test: &str, error: &LiteralError) -> Wrong {
    let letter = test.chars().nth(error.column.saturating_sub(1));
    let hint = match letter {
        // Phones put these in by themselves.
        Some('“' | '”' | '‘' | '’') => "Python's quotes are straight: ' or \"".to_owned(),
        _ => format!("the text is `{}`", excerpt(test, error.column)),
    };
    let objection = Objection { message: error.message.clone(), hint };
    Wrong { column: Some(error.column), objection }
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::model::Catalog;

    fn catalog() -> Catalog {
        let (catalog, mistakes) =
            crate::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"));
        assert_eq!(mistakes, []);
        catalog
    }

    fn drill(id: &str) -> Drill {
        let question = catalog().questions.into_iter().find(|question| question.id == id);
        question.and_then(|question| question.drill).unwrap()
    }

    fn mistakes(id: &str, stage: usize, text: &str) -> Vec<(usize, Option<usize>, String, String)> {
        let tests = read_own_tests(text, &drill(id), stage);
        tests
            .mistakes
            .into_iter()
            .map(|mistake| (mistake.line, mistake.column, mistake.message, mistake.hint))
            .collect()
    }

    #[test]
    fn every_case_of_the_collection_can_be_written_as_a_test() {
        for question in catalog().questions {
            let Some(drill) = question.drill else { continue };
            for case in &drill.cases {
                let line = own_test_line(case, &drill);
                if line.chars().count() > MAX_OWN_TEST_LENGTH {
                    continue;
                }
                let tests = read_own_tests(&line, &drill, drill.stages.len() - 1);
                assert_eq!(tests.mistakes, [], "{line}");
                // NaN differs from itself, so the lines are compared.
                assert_eq!(own_test_line(&tests.cases[0], &drill), line);
                assert_eq!(tests.cases[0].visibility, Visibility::Own);
                assert_eq!(tests.cases[0].compare, case.compare, "{line}");
            }
        }
    }

    #[test]
    fn lines_that_cannot_be_read_do_not_stop_the_others() {
        let text = "# mine\n\nfind_pairs([1, 3], 4) -> [(1, 3)]\r\n  find_pairs([1, 3]\n\
                    find_pairs(None, 4) raises TypeError\n";
        let tests = read_own_tests(text, &drill("pair-sum"), 0);
        let cases: Vec<(&str, &str)> =
            tests.cases.iter().map(|case| (case.id.as_str(), case.label.as_str())).collect();
        assert_eq!(
            cases,
            [
                ("own-1", "find_pairs([1, 3], 4) -> [(1, 3)]"),
                ("own-2", "find_pairs(None, 4) raises TypeError"),
            ]
        );
        assert_eq!(
            tests.mistakes,
            [OwnTestMistake {
                line: 4,
                column: Some(20),
                message: "expected `,` or `)`, found the end of the text".to_owned(),
                hint: "the text is `find_pairs([1, 3] ⟨here⟩`".to_owned(),
            }]
        );
        assert_eq!(read_own_tests(" \n# nothing\n", &drill("pair-sum"), 0), OwnTests::default());
    }

    #[test]
    fn a_method_without_a_result_gives_none_where_it_never_gives_more() {
        let drill = drill("lru-cache");
        let tests = read_own_tests("LRUCache(2); put(1, 1); get(1) -> 1", &drill, 0);
        let [case] = &tests.cases[..] else { panic!("{:?}", tests.mistakes) };
        let Action::Sequence { create, calls } = &case.action else { panic!("{case:?}") };
        assert_eq!(create.to_string(), "LRUCache(2)");
        assert_eq!(calls[0].1, Expected::Value(Value::None));
        assert_eq!(calls[1].1, Expected::Value(Value::Int("1".to_owned())));
    }

    #[test]
    fn what_is_wrong_is_told_with_a_way_out() {
        let table = [
            (
                "pair-sum",
                "find_pair([], 1) -> []",
                1,
                "the task asks for no `find_pair`",
                "did you mean `find_pairs`?",
            ),
            (
                "pair-sum",
                "solve([], 1) -> []",
                1,
                "the task asks for no `solve`",
                "begin with `find_pairs`",
            ),
            (
                "pair-sum",
                "find_pairs([], 1)",
                1,
                "the line does not say what `find_pairs` gives",
                "write `->` and the value, or `raises` and an exception, after the call",
            ),
            (
                "pair-sum",
                "find_pairs([], 1) -> []; find_pairs([], 2) -> []",
                26,
                "`find_pairs` is a function, and a test calls it once",
                "write each call on a line of its own",
            ),
            (
                "pair-sum",
                "find_pairs([], 1) raises TypError",
                1,
                "\"TypError\" is no exception built into Python 3.14",
                "did you mean TypeError?",
            ),
            (
                "pair-sum",
                "find_pairs([“a”], 1) -> []",
                13,
                "expected a value, found `“`",
                "Python's quotes are straight: ' or \"",
            ),
            (
                "pair-sum",
                "find_pairs([], 1) -> [] leaves []",
                1,
                "`leaves` names 1 value, the call has 2 positional arguments",
                "write what each positional argument is afterwards, in order",
            ),
            (
                "lru-cache",
                "LRUCache(2) -> None",
                1,
                "`LRUCache` is a class, and making one gives no result to name",
                "make an object, then call its methods, with semicolons between them",
            ),
            (
                "lru-cache",
                "LRUCache(2)",
                1,
                "the line makes a `LRUCache` and calls none of its methods",
                "make an object, then call its methods, with semicolons between them",
            ),
            (
                "lru-cache",
                "LRUCache(2); gett(1) -> 1",
                14,
                "the task asks for no method `gett`",
                "did you mean `get`?",
            ),
            (
                "lru-cache",
                "LRUCache(2); remove(1)",
                14,
                "the task asks for no method `remove`",
                "it has `get` or `put`",
            ),
            (
                "lru-cache",
                "LRUCache(2); get(1)",
                14,
                "the line does not say what `get` gives",
                "write `get(1) -> …`, or `raises` and an exception",
            ),
            (
                "lru-cache",
                "get(1) -> 1",
                1,
                "the task asks for no `get`",
                "begin with the object: `LRUCache(…); get(…)`",
            ),
            (
                "lru-cache",
                "LRUCache(2); put(1, 1) leaves 1, 1",
                14,
                "`leaves` belongs to a call of a function",
                "remove it from this method's call",
            ),
            (
                "linked-list-cycle",
                "cycle_start(chain([1], loop=0)) -> node(1)",
                1,
                "there is no node(1), the chain has 1 node",
                "nodes are counted from 0 at the head",
            ),
            (
                "linked-list-cycle",
                "cycle_start(node(0)) -> None",
                1,
                "`node(…)` stands among the arguments",
                "node(i) names a node that is returned; pass a list with chain([…])",
            ),
        ];
        for (id, text, column, message, hint) in table {
            let expected = (1, Some(column), message.to_owned(), hint.to_owned());
            assert_eq!(mistakes(id, 0, text), [expected], "{text}");
        }
    }

    #[test]
    fn a_follow_up_is_tested_once_it_is_open() {
        let later = "reverse_words(['h', 'i']) -> None leaves ['h', 'i']";
        assert_eq!(
            mistakes("reverse-in-place", 0, later),
            [(
                1,
                Some(1),
                "the task asks for no `reverse_words`".to_owned(),
                "begin with `reverse_in_place`".to_owned()
            )]
        );
        let text = format!("reverse_in_place([]) -> None leaves []\n{later}");
        let tests = read_own_tests(&text, &drill("reverse-in-place"), 1);
        let stages: Vec<usize> = tests.cases.iter().map(|case| case.stage).collect();
        assert_eq!((stages, tests.mistakes), (vec![0, 1], vec![]));
    }

    #[test]
    fn too_many_and_too_long_are_told() {
        let line = "find_pairs([1], 1) -> []\n";
        assert_eq!(mistakes("pair-sum", 0, &line.repeat(MAX_OWN_TESTS)), []);
        let text = format!("find_pairs(\n{}", line.repeat(MAX_OWN_TESTS + 5));
        let tests = read_own_tests(&text, &drill("pair-sum"), 0);
        assert_eq!(tests.cases.len(), MAX_OWN_TESTS);
        let [first, last] = &tests.mistakes[..] else { panic!("{:?}", tests.mistakes) };
        assert_eq!((first.line, last.line, last.column), (1, MAX_OWN_TESTS + 2, None));
        assert_eq!(last.message, "there are 20 tests above this line already");

        let fitting = format!("find_pairs([{}], 1) -> []", "1, ".repeat(600));
        let long = format!("find_pairs([{}], 1) -> []", "1, ".repeat(700));
        assert_eq!(mistakes("pair-sum", 0, &fitting), []);
        let [(_, None, message, _)] = &mistakes("pair-sum", 0, &long)[..] else {
            panic!("a long test was read");
        };
        assert_eq!(message, "the test has 2123 characters, at most 2000 are read");
        let tests = read_own_tests(&fitting, &drill("pair-sum"), 0);
        assert_eq!(tests.cases[0].label.chars().count(), LABEL);
    }
}

//! One sentence on what an exception means and what usually leads to it.
//!
//! Python's own messages are precise but terse. The sentences here say what is certain from the
//! exception's built-in type, its message and the line it happened on; a cause that is only likely
//! is called so. Code stands between backticks. An exception that the program raises on purpose
//! gets no sentence, because its author knows better.

mod names;
mod rules;
mod syntax;

use crate::source;
use crate::wire::Exception;
use rules::{LIBRARY, RULES};

pub use syntax::explain_syntax;

/// Characters of a name or value that a sentence repeats.
const REPEATED: usize = 60;
/// From so many frames of one function in a row on it is named as the one that calls itself.
const RECURSION: u32 = 10;

/// A message, with `{}` where anything may stand, and the sentence for it. There `{1}` is what the
/// first `{}` stood for.
struct Rule {
    kind: &'static str,
    message: &'static str,
    sentence: &'static str,
}

/// What an exception from a run of `source` means, if there is something to say that its message
/// does not say.
pub fn explain(exception: &Exception, source: &str) -> Option<String> {
    let is_builtin = exception.builtin_bases.first() == Some(&exception.kind);
    let line = exception.frames.last().and_then(|frame| source::line(source, frame.line));
    let line = line.map(source::without_texts).unwrap_or_default();
    let line_has = |word| source::words(&line).any(|other| other == word);
    if !is_builtin {
        let is_own = names::is_defined_class(source, &exception.kind);
        return if is_own { None } else { from_rules(LIBRARY, exception) };
    }
    let is_deliberate = match exception.kind.as_str() {
        // Whoever writes `assert` or has a library check something gets this one.
        "AssertionError" => !line_has("assert"),
        _ => line_has("raise") && !is_about_raising(exception),
    };
    if is_deliberate {
        return None;
    }
    names::explain(exception, source)
        .or_else(|| recursion(exception))
        .or_else(|| from_rules(RULES, exception))
}

/// Whether the exception says something about a `raise` itself, or about raising it at all.
fn is_about_raising(exception: &Exception) -> bool {
    let message = exception.message.as_str();
    match exception.kind.as_str() {
        "SystemExit" | "KeyboardInterrupt" => true,
        "NotImplementedError" => message.is_empty(),
        "TypeError" => message.starts_with("exceptions must "),
        "RuntimeError" => {
            ["No active exception to reraise", "generator raised StopIteration"].contains(&message)
        }
        _ => false,
    }
}

fn recursion(exception: &Exception) -> Option<String> {
    if exception.kind != "RecursionError" {
        return None;
    }
    let frame = exception
        .frames
        .iter()
        .filter(|frame| frame.repeated >= RECURSION && frame.function != "<module>")
        .max_by_key(|frame| frame.repeated)?;
    let function = repeated(&frame.function);
    Some(format!(
        "`{function}` kept calling itself on line {}: either no call reaches a case that returns \
         without a further one, or the input leads deeper than Python's calls can go and needs a \
         loop.",
        frame.line
    ))
}

fn from_rules(rules: &[Rule], exception: &Exception) -> Option<String> {
    let message = exception.message.trim_end();
    rules
        .iter()
        .filter(|rule| rule.kind == exception.kind)
        .find_map(|rule| Some(filled(rule.sentence, &holes(rule.message, message)?)))
}

/// What stands in a message at each `{}` of a pattern, if the rest is the same.
fn holes<'a>(pattern: &str, message: &'a str) -> Option<Vec<&'a str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = message.strip_prefix(pieces.next()?)?;
    let mut pieces: Vec<&str> = pieces.collect();
    let Some(last) = pieces.pop() else {
        return rest.is_empty().then(Vec::new);
    };
    let mut found = Vec::new();
    for piece in pieces {
        let (hole, after) = rest.split_once(piece)?;
        found.push(hole);
        rest = after;
    }
    found.push(rest.strip_suffix(last)?);
    Some(found)
}

fn filled(sentence: &str, holes: &[&str]) -> String {
    let mut sentence = sentence.to_owned();
    for (index, hole) in holes.iter().enumerate() {
        sentence = sentence.replace(&format!("{{{}}}", index + 1), &repeated(hole));
    }
    sentence
}

/// A qualified name without the functions that it is local to.
fn local(name: &str) -> &str {
    name.rsplit("<locals>.").next().unwrap_or(name)
}

/// A piece of a message as a sentence may repeat it.
fn repeated(piece: &str) -> String {
    let piece = local(piece);
    let is_plain = piece.chars().count() <= REPEATED
        && !piece.contains(|character: char| character == '`' || character.is_control());
    if is_plain && !piece.is_empty() { piece.to_owned() } else { "…".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::rules::SYNTAX;
    use super::*;
    use crate::wire::Frame;

    fn raised(kind: &str, message: &str, frames: &[(u32, &str, u32)]) -> Exception {
        let frame = |(line, function, repeated): &(u32, &str, u32)| Frame {
            line: *line,
            function: (*function).to_owned(),
            repeated: *repeated,
        };
        Exception {
            kind: kind.to_owned(),
            builtin_bases: vec![kind.to_owned(), "Exception".to_owned()],
            message: message.to_owned(),
            frames: frames.iter().map(frame).collect(),
        }
    }

    /// The sentence for an exception on the second line of a function.
    fn sentence(kind: &str, message: &str) -> String {
        let source = "def f():\n    work()\n";
        explain(&raised(kind, message, &[(2, "f", 1)]), source).unwrap_or_default()
    }

    #[track_caller]
    fn assert_is_a_sentence(text: &str) {
        assert!(text.ends_with(['.', '?']), "{text}");
        assert!(text.matches('`').count().is_multiple_of(2), "{text}");
        assert!(!text.contains("  "), "{text}");
        assert!(!(1..9).any(|hole| text.contains(&format!("{{{hole}}}"))), "{text}");
        let first = text.chars().next().unwrap();
        assert!(first == '`' || first.is_uppercase() || first.is_ascii_digit(), "{text}");
    }

    #[test]
    fn common_messages_get_their_sentence() {
        let rows = [
            (
                "TypeError",
                "'<' not supported between instances of 'NoneType' and 'int'",
                "The left side of the comparison is `None`",
            ),
            (
                "TypeError",
                "'>' not supported between instances of 'int' and 'NoneType'",
                "The right side of the comparison is `None`",
            ),
            (
                "TypeError",
                "unsupported operand type(s) for +: 'NoneType' and 'int'",
                "left of `+` is `None`",
            ),
            (
                "TypeError",
                "unsupported operand type(s) for +: 'int' and 'NoneType'",
                "right of `+` is `None`",
            ),
            ("TypeError", "'NoneType' object is not subscriptable", "before `[` is `None`"),
            ("TypeError", "'NoneType' object is not iterable", "gone through is `None`"),
            (
                "TypeError",
                "cannot unpack non-iterable NoneType object",
                "spread over several names is `None`",
            ),
            ("TypeError", "object of type 'NoneType' has no len()", "`len` was asked about `None`"),
            (
                "AttributeError",
                "'NoneType' object has no attribute 'next'",
                "before `.next` is `None`",
            ),
            (
                "AttributeError",
                "'NoneType' object has no attribute 'next' and no __dict__ for setting new attributes",
                "`.next` is set on `None`",
            ),
            ("RuntimeError", "dictionary changed size during iteration", "loop over `list(d)`"),
            ("RuntimeError", "Set changed size during iteration", "A set got or lost an item"),
            ("RuntimeError", "deque mutated during iteration", "A `deque` was changed"),
            ("TypeError", "unhashable type: 'list'", "use `tuple(...)`"),
            (
                "TypeError",
                "cannot use 'list' as a set element (unhashable type: 'list')",
                "use `tuple(...)`",
            ),
            ("TypeError", "unhashable type: 'dict'", "A dict can change"),
            ("TypeError", "cannot use 'C' as a set element (unhashable type: 'C')", "`__hash__`"),
            ("IndexError", "list index out of range", "a step one too far"),
            ("IndexError", "list assignment index out of range", "`append` adds a new one"),
            ("IndexError", "string index out of range", "no character at this index"),
            ("IndexError", "pop from empty list", "a list with nothing in it"),
            ("IndexError", "pop from an empty deque", "a deque with nothing in it"),
            ("IndexError", "index out of range", "`heappop`"),
            ("KeyError", "'name'", "The key `'name'` is not there"),
            ("KeyError", "(1, 2)", "The key `(1, 2)` is not there"),
            ("KeyError", "'popitem(): dictionary is empty'", "`popitem`"),
            ("KeyError", "slice(0, 1, None)", "A dict has no order"),
            (
                "UnboundLocalError",
                "local variable 'total' referenced before assignment",
                "`total` is given a value somewhere in this function",
            ),
            ("NameError", "name 'zebra' is not defined", "Nothing named `zebra` exists"),
            ("TypeError", "A() takes no arguments", "two underscores"),
            ("TypeError", "f() missing 1 required positional argument: 'b'", "leaves out `b`"),
            (
                "TypeError",
                "f() missing 2 required positional arguments: 'a' and 'b'",
                "leaves out 2 arguments",
            ),
            (
                "TypeError",
                "Stack.push() missing 1 required positional argument: 'self'",
                "on the class instead of on an object",
            ),
            (
                "TypeError",
                "f() missing 1 required keyword-only argument: 'k'",
                "must be passed by name",
            ),
            (
                "TypeError",
                "f() takes 1 positional argument but 2 were given",
                "called with 2 positional arguments",
            ),
            (
                "TypeError",
                "f() takes from 1 to 2 positional arguments but 3 were given",
                "allows 1 to 2",
            ),
            (
                "TypeError",
                "f() got an unexpected keyword argument 'color'",
                "no parameter named `color`",
            ),
            ("TypeError", "f() got multiple values for argument 'a'", "filled twice"),
            ("TypeError", "append expected 1 argument, got 2", "takes exactly 1 and was given 2"),
            ("TypeError", "get expected at least 1 argument, got 0", "takes at least 1"),
            ("TypeError", "sort expected 0 arguments, got 1", "by name only"),
            ("TypeError", "'int' object is not callable", "such as `sum` or `max`"),
            ("TypeError", "'list' object is not callable", "an item is taken by `[i]`"),
            ("TypeError", "'module' object is not callable", "A module was called"),
            ("TypeError", "can only concatenate str (not \"int\") to str", "`str(number)`"),
            (
                "TypeError",
                "unsupported operand type(s) for +: 'int' and 'str'",
                "A number and a text cannot be added",
            ),
            ("TypeError", "Cannot add list and int", "`append` adds a single item"),
            ("TypeError", "can only concatenate tuple (not 'list') to tuple", "`(item,)`"),
            (
                "TypeError",
                "can't multiply sequence by non-int of type 'float'",
                "is of type `float`",
            ),
            (
                "TypeError",
                "unsupported operand type(s) for /: 'str' and 'int'",
                "between a text and a number",
            ),
            (
                "TypeError",
                "unsupported operand type(s) for +: 'A' and 'int'",
                "type `A` and one of type `int`",
            ),
            (
                "TypeError",
                "'<' not supported between instances of 'dict' and 'dict'",
                "Dicts have no order",
            ),
            (
                "TypeError",
                "'<' not supported between instances of 'A' and 'A'",
                "in a heap a number",
            ),
            ("TypeError", "'int' object is not iterable", "`range(n)`"),
            ("TypeError", "cannot unpack non-iterable int object", "`enumerate(...)`"),
            (
                "TypeError",
                "list indices must be integers or slices, not float",
                "`//` gives a whole number",
            ),
            (
                "TypeError",
                "list indices must be integers or slices, not str",
                "this index is a text",
            ),
            (
                "TypeError",
                "string indices must be integers, not 'str'",
                "a loop over a dict gave the key",
            ),
            ("TypeError", "'set' object is not subscriptable", "A set has no order"),
            ("TypeError", "'dict_keys' object is not subscriptable", "`list(d.keys())[0]`"),
            (
                "TypeError",
                "'str' object does not support item assignment",
                "A text cannot be changed in place",
            ),
            (
                "TypeError",
                "'tuple' object does not support item assignment",
                "A tuple cannot be changed",
            ),
            (
                "ValueError",
                "too many values to unpack (expected 2, got 3)",
                "3 values are there for 2 names",
            ),
            (
                "ValueError",
                "too many values to unpack (expected 2)",
                "more values than the 2 names",
            ),
            (
                "ValueError",
                "not enough values to unpack (expected 2, got 1)",
                "2 names wait for values and only 1 came",
            ),
            ("ZeroDivisionError", "division by zero", "The divisor"),
            ("ValueError", "invalid literal for int() with base 10: 'abc'", "`'abc'` is none"),
            ("ValueError", "invalid literal for int() with base 10: ''", "an empty text"),
            ("ValueError", "'1' is not in list", "no item equal to `'1'`"),
            ("ValueError", "substring not found", "`find` gives -1"),
            ("ValueError", "tuple.index(x): x not in tuple", "no such item in the tuple"),
            ("ValueError", "max() iterable argument is empty", "`max` of nothing"),
            ("TypeError", "sequence item 0: expected str instance, int found", "`map(str, items)`"),
            ("RecursionError", "maximum recursion depth exceeded ", "kept calling one another"),
            ("StopIteration", "", "`next(it, None)`"),
            ("RuntimeError", "generator raised StopIteration", "ends by `return`"),
            ("OverflowError", "cannot convert float infinity to integer", "Infinity"),
            ("OverflowError", "math range error", "the largest float"),
            (
                "EOFError",
                "input() has nothing to read: this test gives no (more) input",
                "`input()` asked for more",
            ),
            ("ModuleNotFoundError", "No module named 'numpy'", "no module `numpy` here"),
            (
                "ModuleNotFoundError",
                "No module named 'socket': there is no network in this page",
                "there is no network in this page.",
            ),
            (
                "ImportError",
                "cannot import name 'Mapping' from 'collections' (unknown location)",
                "`collections.abc`",
            ),
            (
                "RuntimeError",
                "threads cannot be started in this page; asyncio works",
                "without threads",
            ),
            (
                "UnicodeEncodeError",
                "'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)",
                "The encoding `ascii`",
            ),
            ("SystemExit", "0", "ended the program itself"),
            ("TypeError", "'coroutine' object is not iterable", "`await`"),
            ("AttributeError", "module 'math' has no attribute 'foo'", "The module `math`"),
            ("AttributeError", "type object 'A' has no attribute 'x'", "The class `A` itself"),
            ("SyntaxError", "invalid syntax (<string>, line 1)", "`eval`, `exec`"),
        ];
        for (kind, message, part) in rows {
            let sentence = sentence(kind, message);
            assert!(sentence.contains(part), "{kind}: {message}: {sentence}");
            assert_is_a_sentence(&sentence);
        }
    }

    #[test]
    fn every_rule_is_reached_and_reads_well() {
        for rules in [RULES, LIBRARY] {
            for rule in rules {
                let exception = raised(rule.kind, &rule.message.replace("{}", "zzz"), &[]);
                let count = rule.message.matches("{}").count();
                let expected = filled(rule.sentence, &vec!["zzz"; count]);
                assert_eq!(from_rules(rules, &exception), Some(expected), "{}", rule.message);
                assert_is_a_sentence(&rule.sentence.replace(['{', '}'], ""));
            }
        }
        for (message, sentence) in SYNTAX {
            let exception = raised("SyntaxError", &message.replace("{}", "zzz"), &[]);
            let count = message.matches("{}").count();
            let expected = filled(sentence, &vec!["zzz"; count]);
            assert_eq!(explain_syntax(&exception, ""), Some(expected), "{message}");
        }
    }

    #[test]
    fn what_is_raised_on_purpose_needs_no_explanation() {
        let source = "class Missing(KeyError): pass\n\
                      def f(d):\n    if not d: raise KeyError('k')\n    d['raise']\n    \
                      assert d\n    check(d)\n";
        let at = |line, kind, message| explain(&raised(kind, message, &[(line, "f", 1)]), source);
        assert_eq!(at(3, "KeyError", "'k'"), None);
        assert!(at(4, "KeyError", "'raise'").is_some(), "a text is no statement");
        assert!(at(3, "TypeError", "exceptions must derive from BaseException, not str").is_some());
        assert!(at(3, "SystemExit", "").is_some());
        assert_eq!(at(6, "AssertionError", "expected call not found"), None);
        let mut own = raised("Missing", "'k'", &[(4, "f", 1)]);
        own.builtin_bases = vec!["KeyError".to_owned()];
        assert_eq!(explain(&own, source), None);
        assert_eq!(at(4, "ValueError", "some words of one's own"), None);
    }

    #[test]
    fn types_of_the_library_are_known_unless_the_submission_defines_its_own() {
        let mut exception = raised("FrozenInstanceError", "cannot assign to field 'x'", &[]);
        exception.builtin_bases = vec!["AttributeError".to_owned()];
        assert!(explain(&exception, "c.x = 2").unwrap().contains("frozen, so `x`"));
        assert_eq!(explain(&exception, "class FrozenInstanceError(AttributeError): pass"), None);
    }

    #[test]
    fn a_function_that_calls_itself_is_named() {
        let frames = [(5, "solve", 1), (2, "fib", 990), (3, "base", 1)];
        let exception = raised("RecursionError", "maximum recursion depth exceeded ", &frames);
        let sentence = explain(&exception, "def fib(n):\n    return fib(n - 1)\n").unwrap();
        assert!(sentence.starts_with("`fib` kept calling itself on line 2:"), "{sentence}");
    }

    #[test]
    fn names_are_looked_up_in_the_submission() {
        let source = "class Stack:\n    def __init__(self):\n        self.items = []\n\n    \
                      def push(item):\n        self.items.append(item)\n\n    \
                      def size(self):\n        return len(self.items)\n\n\
                      def find_pairs(numbers, target):\n    return numbers\n";
        let inside = [(6, "push", 1)];
        let method = [(9, "size", 1)];
        let rows: [(&str, &str, &[_], &str); 22] = [
            ("NameError", "name 'nubmers' is not defined", &inside, "did you mean `numbers`?"),
            ("NameError", "name 'lenght' is not defined", &inside, "exists when this line runs"),
            ("NameError", "name 'sortde' is not defined", &inside, "did you mean `sorted`?"),
            ("NameError", "name 'i' is not defined", &inside, "may be misspelled"),
            ("NameError", "name 'true' is not defined", &inside, "writes `True`"),
            ("NameError", "name 'xrange' is not defined", &inside, "writes `range`"),
            ("NameError", "name 'self' is not defined", &inside, "first parameter"),
            ("NameError", "name 'items' is not defined", &method, "reached as `self.items`"),
            ("NameError", "name 'size' is not defined", &method, "reached as `self.size`"),
            ("NameError", "name 'items' is not defined", &inside, "exists when this line runs"),
            (
                "TypeError",
                "f.<locals>.Stack.push() takes 1 positional argument but 2 were given",
                &inside,
                "needs `self`",
            ),
            (
                "TypeError",
                "Stack.size() takes 1 positional argument but 2 were given",
                &inside,
                "`Stack.size` was called with 2 positional arguments",
            ),
            (
                "NameError",
                "name 'deque' is not defined",
                &inside,
                "`from collections import deque`",
            ),
            (
                "AttributeError",
                "'Stack' object has no attribute 'itmes'",
                &inside,
                "did you mean `items`",
            ),
            (
                "AttributeError",
                "'Stack' object has no attribute 'count'",
                &inside,
                "`self.count = ...`",
            ),
            (
                "AttributeError",
                "'Stack' object has no attribute 'peek'",
                &[],
                "The tests use `peek`",
            ),
            (
                "AttributeError",
                "'Node' object has no attribute 'val'",
                &inside,
                "`value` and `next`",
            ),
            ("AttributeError", "'list' object has no attribute 'push'", &inside, "by `append`"),
            (
                "AttributeError",
                "'list' object has no attribute 'shape'",
                &inside,
                "is of type `list`",
            ),
            (
                "AttributeError",
                "'str' object has no attribute 'append'",
                &inside,
                "`''.join(parts)`",
            ),
            (
                "TypeError",
                "Stack.push() takes 1 positional argument but 2 were given",
                &[],
                "needs `self`",
            ),
            (
                "TypeError",
                "find_pairs() takes 1 positional argument but 2 were given",
                &[],
                "The tests call `find_pairs`",
            ),
        ];
        for (kind, message, frames, part) in rows {
            let sentence = explain(&raised(kind, message, frames), source).unwrap_or_default();
            assert!(sentence.contains(part), "{kind}: {message}: {sentence}");
            assert_is_a_sentence(&sentence);
        }
    }

    #[test]
    fn what_is_not_python_is_told_by_its_line() {
        let rows = [
            ("else if x:", "invalid syntax", "`elif` for `else if`"),
            ("x++", "invalid syntax", "`+= 1`"),
            ("if a && b:", "invalid syntax", "`and`"),
            ("if !a:", "invalid syntax", "`not` for `!`"),
            ("if a != b c:", "invalid syntax", "may be a little before"),
            ("if a => b:", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "`>=`"),
            ("if a = b:", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "write"),
            ("x = a ? b : c", "invalid syntax", "`a if condition else b`"),
            ("x = “a”", "invalid syntax", "typographic quotes"),
            ("x = '&&' y", "invalid syntax", "may be a little before"),
            ("for (i of x) {", "invalid syntax", "not by braces"),
            ("function f():", "invalid syntax", "begins a function by `def`"),
            ("class = 1", "invalid syntax", "`class` is a word of the language"),
            ("def f()", "expected ':'", "ends with a colon"),
            ("x = (1,", "'(' was never closed", "The `(` that is opened on this line"),
            ("x = f'{1'", "f-string: expecting '}'", "opens a value"),
            (
                "print 'x'",
                "Missing parentheses in call to 'print'. Did you mean print(...)?",
                "`print(x)`",
            ),
            ("x = 'a", "unterminated string literal (detected at line 1)", "closing quote"),
        ];
        for (line, message, part) in rows {
            let exception = raised("SyntaxError", message, &[(1, "<module>", 1)]);
            let sentence = explain_syntax(&exception, line).unwrap_or_default();
            assert!(sentence.contains(part), "{line}: {sentence}");
            assert_is_a_sentence(&sentence);
        }
    }

    #[test]
    fn unruly_pieces_of_a_message_are_not_repeated() {
        let long = "x".repeat(200);
        for piece in ["a`b", "a\nb", "", long.as_str()] {
            assert_eq!(repeated(piece), "…");
        }
        assert_eq!(repeated("{2} é"), "{2} é");
        assert_eq!(repeated("f.<locals>.Stack.push"), "Stack.push");
        assert_is_a_sentence(&sentence("KeyError", "'a`b'"));
    }

    #[test]
    fn patterns_match_whole_messages() {
        for (pattern, message, expected) in [
            ("a", "a", Some(vec![])),
            ("a", "ab", None),
            ("a {} c", "a b c", Some(vec!["b"])),
            ("a {} c", "a b cd", None),
            ("'{}' and '{}'", "'x' and 'y'", Some(vec!["x", "y"])),
            ("{}", "", Some(vec![""])),
            ("{}b{}", "aaa", None),
        ] {
            assert_eq!(holes(pattern, message), expected, "{pattern} {message}");
        }
    }
}

//! What can be wrong with a call that reads well, whoever wrote it.

use crate::model::Invocation;
use crate::nearest::nearest;
use crate::value::Value;

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Objection {
    /// What is wrong.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) hint: String,
}

/// Whether a case names an exception that Python does not have.
pub(crate) fn unknown_exception(name: &str) -> Option<Objection> {
    if EXCEPTIONS.contains(&name) {
        return None;
    }
    let hint = match nearest(name, EXCEPTIONS) {
        Some(known) => format!("did you mean {known}?"),
        None => "name the built-in exception itself, or one that it derives from".to_owned(),
    };
    let message = format!("{name:?} is no exception built into Python 3.14");
    Some(Objection { message, hint })
}

/// Whether an argument is a node of a list that is built for the same call, which cannot be.
pub(crate) fn node_among_arguments(call: &Invocation) -> Option<Objection> {
    arguments(call).any(|argument| !nodes(argument).is_empty()).then(|| Objection {
        message: "`node(…)` stands among the arguments".to_owned(),
        hint: "node(i) names a node that is returned; pass a list with chain([…])".to_owned(),
    })
}

/// Whether a node in an expected value belongs to none, or to one of several, of the call's chains.
pub(crate) fn node_of_no_chain(expected: &Value, call: &Invocation) -> Option<Objection> {
    let highest = nodes(expected).into_iter().max()?;
    let mut chains = Vec::new();
    for argument in arguments(call) {
        walk(argument, &mut |part| {
            if let Value::Chain { values, .. } = part {
                chains.push(values.len());
            }
        });
    }
    let (message, hint) = match chains[..] {
        [length] if highest < length => return None,
        [length] => (
            format!("there is no node({highest}), the chain has {}", counted(length, "node")),
            "nodes are counted from 0 at the head",
        ),
        _ => (
            format!(
                "`node({highest})` needs exactly one chain in the call, there are {}",
                chains.len()
            ),
            "pass one chain([…]) in the same call, or expect a value",
        ),
    };
    Some(Objection { message, hint: hint.to_owned() })
}

/// A number and its noun.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Visits a value and all values in it.
fn walk(value: &Value, visit: &mut impl FnMut(&Value)) {
    visit(value);
    match value {
        Value::List(items)
        | Value::Tuple(items)
        | Value::Set(items)
        | Value::FrozenSet(items)
        | Value::Chain { values: items, .. } => items.iter().for_each(|item| walk(item, visit)),
        Value::Dict(pairs) => {
            for (key, value) in pairs {
                walk(key, visit);
                walk(value, visit);
            }
        }
        _ => {}
    }
}

fn arguments(call: &Invocation) -> impl Iterator<Item = &Value> {
    call.args.iter().chain(call.kwargs.iter().map(|(_, value)| value))
}

fn nodes(value: &Value) -> Vec<usize> {
    let mut nodes = Vec::new();
    walk(value, &mut |part| {
        if let Value::Node(index) = part {
            nodes.push(*index);
        }
    });
    nodes
}

/// The exceptions built into Python 3.14, aliases left out.
const EXCEPTIONS: [&str; 68] = [
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EOFError",
    "EncodingWarning",
    "Exception",
    "ExceptionGroup",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "GeneratorExit",
    "ImportError",
    "ImportWarning",
    "IndentationError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "NotADirectoryError",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PendingDeprecationWarning",
    "PermissionError",
    "ProcessLookupError",
    "PythonFinalizationError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeError",
    "RuntimeWarning",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SyntaxWarning",
    "SystemError",
    "SystemExit",
    "TabError",
    "TimeoutError",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "ValueError",
    "Warning",
    "ZeroDivisionError",
];

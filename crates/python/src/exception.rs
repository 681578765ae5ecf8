//! Python exceptions as data.

use judge::wire::{Exception, Frame};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyTypeRef};
use rustpython_vm::{AsObject, VirtualMachine};

use crate::interpreter::Python;

/// The file name of the candidate's code; frames of any other code are the library's.
pub(crate) const SOURCE_NAME: &str = "<your code>";

/// Characters kept of a message.
const MESSAGE_LIMIT: usize = 2_000;

/// Frames kept of a traceback; recursion is folded before counting.
const FRAME_LIMIT: usize = 40;

/// Copies what a reader needs to know of an exception. Its `__str__` may be the candidate's own, so
/// the caller keeps the run's limits up meanwhile.
pub(crate) fn describe(
    python: &Python,
    error: &PyBaseExceptionRef,
    vm: &VirtualMachine,
) -> Exception {
    let class: PyTypeRef = error.class().to_owned();
    let builtin_bases = class
        .mro_collect()
        .iter()
        .filter_map(|base| {
            python
                .exceptions
                .iter()
                .find(|(known, _)| known.is(base.as_object()))
                .map(|(_, name)| name.clone())
        })
        .collect();
    Exception {
        kind: class.name().to_string(),
        builtin_bases,
        message: message(error, vm),
        frames: frames(error),
    }
}

fn message(error: &PyBaseExceptionRef, vm: &VirtualMachine) -> String {
    let text = match error.as_object().str(vm) {
        Ok(text) => text.to_string_lossy().into_owned(),
        Err(_) => String::new(),
    };
    cut(text, MESSAGE_LIMIT)
}

/// Keeps so many characters and says that there were more.
pub(crate) fn cut(text: String, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        None => text,
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// The candidate's frames, outermost first, with runs of the same frame folded into one.
fn frames(error: &PyBaseExceptionRef) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    let Some(traceback) = error.__traceback__() else {
        return frames;
    };
    for entry in traceback.iter() {
        let code = entry.frame.f_code();
        if code.source_path().as_str() != SOURCE_NAME {
            continue;
        }
        let line = u32::try_from(entry.lineno.get()).unwrap_or(u32::MAX);
        let function = code.code.obj_name.as_str().to_owned();
        match frames.last_mut() {
            Some(last) if last.line == line && last.function == function => last.repeated += 1,
            _ => frames.push(Frame { line, function, repeated: 1 }),
        }
    }
    if frames.len() > FRAME_LIMIT {
        frames.drain(FRAME_LIMIT / 2..frames.len() - FRAME_LIMIT / 2);
    }
    frames
}

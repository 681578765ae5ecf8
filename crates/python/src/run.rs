//! Runs a program over its cases.

use judge::wire::{CallOutcome, Exception, Frame, FromWorker, Job, Limit, Outcome, Rejection, Run};
use question::{Entry, EntryKind, Invocation};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyCode, PyDictRef, PyStr, PyType};
use rustpython_vm::compiler::Mode;
use rustpython_vm::function::{FuncArgs, KwArgs, PosArgs};
use rustpython_vm::scope::Scope;
use rustpython_vm::{AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine, fuel};

use crate::exception::{self, SOURCE_NAME};
use crate::host::{self, Streams};
use crate::interpreter::{Python, reset_world};
use crate::memory;
use crate::values::Structures;

/// The candidate's module goes by this name, so that a `__main__` guard keeps its body from running.
const MODULE_NAME: &str = "solution";

/// A program that is ready to run: compiled, and what it imports from the library is imported.
///
/// Each case is to start from this very state. Whoever runs cases therefore runs each of them in a
/// copy of the interpreter's whole memory, and nothing that a case does to it reaches another.
pub struct Program {
    code: PyRef<PyCode>,
    run: Run,
}

impl Python {
    /// Compiles a request's source.
    ///
    /// # Errors
    /// When it does not compile.
    pub fn prepare(&self, run: Run) -> Result<Program, Rejection> {
        self.interpreter.enter(|vm| {
            let code = self.compile(&run.source, vm).map_err(Rejection::DoesNotCompile)?;
            preload(&run.source, vm);
            Ok(Program { code, run })
        })
    }

    /// Runs the case with this index and tells how it ended; once for each copy of the interpreter.
    pub fn case(&self, program: &Program, index: usize) -> FromWorker {
        let Program { code, run } = program;
        let Some(job) = run.jobs.get(index) else { return FromWorker::Finished { run: run.run } };
        match self.interpreter.enter(|vm| self.outcome(code, run, job, vm)) {
            Ok(outcome) => FromWorker::Ended { run: run.run, index, outcome },
            Err(rejection) => FromWorker::Rejected { run: run.run, rejection },
        }
    }

    fn compile(&self, source: &str, vm: &VirtualMachine) -> Result<PyRef<PyCode>, Exception> {
        vm.compile(source, Mode::Exec, SOURCE_NAME.to_owned()).map_err(|error| {
            let error = error.into_pyexception(vm, Some(source));
            let mut exception = exception::describe(self, &error, vm);
            // The text of a syntax error repeats file and line; its `msg` is the message alone.
            let attribute = |name: &'static str| error.as_object().get_attr(name, vm).ok();
            if let Some(message) = attribute("msg").and_then(|it| it.downcast::<PyStr>().ok()) {
                exception.message = message.to_string_lossy().into_owned();
            }
            let line = attribute("lineno").and_then(|it| it.try_into_value::<u32>(vm).ok());
            exception.frames = line
                .map(|line| Frame { line, function: "<module>".to_owned(), repeated: 1 })
                .into_iter()
                .collect();
            exception
        })
    }

    /// Runs one case under the run's limits.
    fn outcome(
        &self,
        code: &PyRef<PyCode>,
        run: &Run,
        job: &Job,
        vm: &VirtualMachine,
    ) -> Result<Outcome, Rejection> {
        reset_world();
        host::replace_streams(Streams {
            input: job.input.iter().cloned().collect(),
            output_limit: usize::try_from(run.limits.output_bytes).unwrap_or(usize::MAX),
            ..Streams::default()
        });
        let mut outcome = Outcome::default();
        let node = match self.node_class(vm) {
            Ok(node) => node,
            Err(error) => {
                outcome.load = Some(exception::describe(self, &error, vm));
                return Ok(outcome);
            }
        };
        // What was there before is no garbage, and must not set the time of the first collection.
        vm.state.gc.freeze();
        memory::limit(run.limits.memory_mib);
        fuel::arm(run.limits.steps);
        let rejection = self.play(code, &node, run, job, &mut outcome, vm);
        // Finalizers of what the case leaves behind run at its own cost.
        vm.state.gc.collect_force(2);
        let (steps, stop) = fuel::disarm();
        memory::lift();

        let streams = host::replace_streams(Streams::default());
        outcome.stdout = streams.output;
        outcome.stdout_cut = streams.output_cut;
        outcome.steps = steps;
        outcome.limit = stop.map(|stop| match stop {
            fuel::Stop::Steps => Limit::Steps,
            fuel::Stop::Memory => Limit::Memory,
        });
        match rejection {
            Some(rejection) if outcome.limit.is_none() => Err(rejection),
            _ => Ok(outcome),
        }
    }

    /// Loads the program and makes the calls, writing down what comes of each. Stops at a limit.
    fn play(
        &self,
        code: &PyRef<PyCode>,
        node: &PyObjectRef,
        run: &Run,
        job: &Job,
        outcome: &mut Outcome,
        vm: &VirtualMachine,
    ) -> Option<Rejection> {
        let (globals, loaded) = self.load(code, node, vm);
        if let Err(error) = loaded {
            outcome.load = self.unless_stopped(&error, vm);
            return None;
        }
        for entry in &run.entries {
            if find(&globals, entry, vm).is_none() {
                return Some(Rejection::EntryMissing {
                    entry: entry.clone(),
                    defined: defined(&globals, entry.kind, vm),
                });
            }
        }
        let mut structures = Structures::default();
        let target = match &job.create {
            None => None,
            Some(create) => match self.call(&globals, None, create, &mut structures, node, vm) {
                Ok((object, _)) => Some(object),
                Err(error) => {
                    outcome.create = self.unless_stopped(&error, vm);
                    return None;
                }
            },
        };
        for call in &job.calls {
            let result = self.call(&globals, target.as_ref(), call, &mut structures, node, vm);
            let came = match result {
                Ok((object, arguments)) => {
                    let value = structures.value(&object, vm);
                    let arguments = job.keep_arguments.then(|| {
                        arguments.iter().map(|object| structures.argument(object, vm)).collect()
                    });
                    Some(CallOutcome::Returned { value, arguments })
                }
                Err(error) => self.unless_stopped(&error, vm).map(CallOutcome::Raised),
            };
            match came {
                Some(came) if fuel::stopped().is_none() => outcome.calls.push(came),
                _ => break,
            }
        }
        None
    }

    /// Describes an error, unless it is the machine's own way of ending a run.
    fn unless_stopped(&self, error: &PyBaseExceptionRef, vm: &VirtualMachine) -> Option<Exception> {
        if fuel::stopped().is_some() {
            return None;
        }
        let exception = exception::describe(self, error, vm);
        fuel::stopped().is_none().then_some(exception)
    }

    /// Executes the program in a new module.
    fn load(
        &self,
        code: &PyRef<PyCode>,
        node: &PyObjectRef,
        vm: &VirtualMachine,
    ) -> (PyDictRef, PyResult<()>) {
        let globals = vm.ctx.new_dict();
        let module = vm.new_module(MODULE_NAME, globals.clone(), None);
        let loaded = (|| {
            globals.set_item("Node", node.clone(), vm)?;
            let modules = vm.sys_module.as_object().get_attr("modules", vm)?;
            modules.set_item(MODULE_NAME, module.into(), vm)?;
            let scope = Scope::with_builtins(None, globals.clone(), vm);
            vm.run_code_obj(code.clone(), scope)?;
            Ok(())
        })();
        (globals, loaded)
    }

    /// Makes one call, of a function or of a method of `target`; gives back the result and the
    /// positional arguments.
    fn call(
        &self,
        globals: &PyDictRef,
        target: Option<&PyObjectRef>,
        call: &Invocation,
        structures: &mut Structures,
        node: &PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<(PyObjectRef, Vec<PyObjectRef>)> {
        let callable = match target {
            Some(target) => target.get_attr(vm.ctx.intern_str(call.name.as_str()), vm)?,
            None => globals.get_item(call.name.as_str(), vm)?,
        };
        // The inputs are the judge's own work, and no code of the candidate's runs in making them.
        let (arguments, keywords) = fuel::uncounted(|| -> PyResult<_> {
            let mut arguments = Vec::new();
            for value in &call.args {
                arguments.push(structures.object(value, node, vm)?);
            }
            let mut keywords = Vec::new();
            for (name, value) in &call.kwargs {
                keywords.push((name.clone().into(), structures.object(value, node, vm)?));
            }
            Ok((arguments, keywords))
        })?;
        let args = FuncArgs::new(
            PosArgs::from(arguments.clone()),
            KwArgs::new(keywords.into_iter().collect()),
        );
        let result = callable.call(args, vm)?;
        Ok((result, arguments))
    }
}

/// Imports the library modules that the source names in its import statements, so that reading the
/// library costs no case any steps. Only frozen modules are imported here, never candidate code.
fn preload(source: &str, vm: &VirtualMachine) {
    for name in imported(source) {
        if vm.state.frozen.contains_key(name) {
            // A module that does not import tells so again where the candidate imports it.
            let _ = vm.import(&vm.ctx.new_str(name), 0);
        }
    }
}

/// Module names in what looks like import statements. One inside a string does no harm.
fn imported(source: &str) -> impl Iterator<Item = &str> {
    source.lines().flat_map(|line| {
        let line = line.trim_start();
        let (modules, separator) = match (line.strip_prefix("import "), line.strip_prefix("from "))
        {
            (Some(modules), _) => (modules, ','),
            (None, Some(module)) => (module, ' '),
            (None, None) => ("", ','),
        };
        let wanted = if separator == ',' { usize::MAX } else { 1 };
        modules.split(separator).take(wanted).filter_map(|part| part.split_whitespace().next())
    })
}

/// The entry point, if the program defines it as the right kind of thing.
fn find(globals: &PyDictRef, entry: &Entry, vm: &VirtualMachine) -> Option<PyObjectRef> {
    let object = globals.get_item_opt(entry.name.as_str(), vm).ok().flatten()?;
    is_kind(&object, entry.kind).then_some(object)
}

fn is_kind(object: &PyObjectRef, kind: EntryKind) -> bool {
    match kind {
        EntryKind::Class => object.downcastable::<PyType>(),
        EntryKind::Function => object.is_callable() && !object.downcastable::<PyType>(),
    }
}

/// Names of that kind which the program itself defines, for a hint.
fn defined(globals: &PyDictRef, kind: EntryKind, vm: &VirtualMachine) -> Vec<String> {
    globals
        .items_vec()
        .into_iter()
        .filter(|(_, object)| {
            is_kind(object, kind)
                && object
                    .get_attr("__module__", vm)
                    .ok()
                    .and_then(|module| module.downcast::<PyStr>().ok())
                    .is_some_and(|module| module.to_string_lossy() == MODULE_NAME)
        })
        .filter_map(|(name, _)| name.downcast::<PyStr>().ok())
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::imported;

    #[test]
    fn import_statements_are_found() {
        let source = "import a, b.c as d\nfrom e.f import g, h\n    import i  # j\nimportant = 1\nfrom . import k\n";
        let names: Vec<&str> = imported(source).collect();
        assert_eq!(names, ["a", "b.c", "e.f", "i", "."]);
    }
}

//! Builds an interpreter with the modules a candidate may import and nothing that reaches outside.

use rustpython_vm::builtins::{PyCode, PyStr, PyType};
use rustpython_vm::common::rc::PyRc;
use rustpython_vm::compiler::Mode;
use rustpython_vm::frozen::FrozenLib;
use rustpython_vm::scope::Scope;
use rustpython_vm::{
    AsObject, Interpreter, PyObjectRef, PyRef, PyResult, Settings, VirtualMachine, fuel,
};

use crate::host;

/// The language version that the interpreter implements.
pub const VERSION: &str = "3.14";

/// Made by the build script from `stdlib/frozen.toml`.
static FROZEN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/frozen.bin"));

/// The class that linked structures are made of.
const NODE: &str = include_str!("node.py");

/// Modules of the virtual machine's own that are of no use to a candidate, or that would hand out
/// parts of the machine itself. `time` and `_thread` are replaced by frozen modules.
const REMOVED: [&str; 7] = [
    "_interpchannels",
    "_interpqueues",
    "_interpreters",
    "_testinternalcapi",
    "_queue",
    "_thread",
    "time",
];

/// Python frames that may be active at once: what CPython allows by default.
const RECURSION_LIMIT: usize = 1000;

/// Calls from native code into native code that may be active at once: what the smallest stack of a
/// browser's worker holds, with room to spare.
const NATIVE_RECURSION_LIMIT: usize = 200;

/// Every run starts its virtual clock here: 2026-01-05 09:00 UTC, a Monday.
const CLOCK_START_NANOS: u64 = 1_767_603_600_000_000_000;

/// One interpreter. It serves one submission and is then thrown away.
pub struct Python {
    pub(crate) interpreter: Interpreter,
    pub(crate) exceptions: Vec<(PyObjectRef, String)>,
    pub(crate) node_code: PyRef<PyCode>,
}

impl Python {
    /// Builds an interpreter.
    ///
    /// # Errors
    /// When the frozen library does not start; the text is the Python error. That is a fault of the
    /// build, which the tests would show.
    pub fn new() -> Result<Self, String> {
        reset_world();
        fuel::set_recursion_limits(RECURSION_LIMIT, NATIVE_RECURSION_LIMIT);
        let settings = {
            let mut settings = Settings::default();
            settings.hash_seed = Some(0);
            settings.isolated = true;
            settings.import_site = false;
            settings.install_signal_handlers = false;
            settings.write_bytecode = false;
            settings.user_site_directory = false;
            settings.ignore_environment = true;
            settings.allow_external_library = false;
            settings
        };
        let builder = Interpreter::builder(settings);
        let stdlib = rustpython_stdlib::stdlib_module_defs(&builder.ctx);
        let host = host::module_def(&builder.ctx);
        let interpreter = builder
            .add_native_modules(&stdlib)
            .add_native_module(host)
            .add_frozen_modules(FrozenLib::from_ref(FROZEN))
            .init_hook(|vm| {
                if let Some(state) = PyRc::get_mut(&mut vm.state) {
                    state.module_defs.retain(|name, _| !REMOVED.contains(name));
                }
            })
            .build();
        interpreter.enter(|vm| vm.recursion_limit.set(RECURSION_LIMIT));
        let (exceptions, node_code) = interpreter.enter(|vm| {
            furnish(vm).map_err(|error| {
                let mut text = String::new();
                let _ = vm.write_exception(&mut text, &error);
                text
            })
        })?;
        Ok(Self { interpreter, exceptions, node_code })
    }
}

impl Python {
    /// A new class for the nodes of a case's linked structures, which no earlier case has touched.
    pub(crate) fn node_class(&self, vm: &VirtualMachine) -> PyResult {
        let globals = vm.ctx.new_dict();
        globals.set_item("__name__", vm.ctx.new_str("rehearse").into(), vm)?;
        let scope = Scope::with_builtins(None, globals.clone(), vm);
        vm.run_code_obj(self.node_code.clone(), scope)?;
        globals.get_item("Node", vm)
    }
}

/// Puts clock and entropy back to where every run begins.
pub(crate) fn reset_world() {
    fuel::set_clock(CLOCK_START_NANOS);
    fuel::set_entropy(0);
}

type Furniture = (Vec<(PyObjectRef, String)>, PyRef<PyCode>);

/// Imports what every run needs, so that no candidate pays for it, and notes the built-in exception
/// types by identity, so that a candidate's class of the same name is not taken for one.
fn furnish(vm: &VirtualMachine) -> PyResult<Furniture> {
    let mut names: Vec<PyObjectRef> = Vec::new();
    for name in vm.state.module_defs.keys() {
        names.push(vm.ctx.new_str(*name).into());
    }
    for name in ["builtins", "posix", "sys"] {
        names.push(vm.ctx.new_str(name).into());
    }
    let sys = vm.sys_module.as_object();
    sys.set_attr("builtin_module_names", vm.ctx.new_tuple(names), vm)?;
    // The largest index of a 64-bit machine, which people take for infinity; on 32 bits it would be
    // a number that a drill's inputs exceed.
    sys.set_attr("maxsize", vm.ctx.new_int(i64::MAX), vm)?;
    sys.set_attr("platform", vm.ctx.new_str("page"), vm)?;
    sys.set_attr("dont_write_bytecode", vm.ctx.new_bool(true), vm)?;
    let streams = vm.import("_streams", 0)?;
    for (name, label) in [("stdout", "<stdout>"), ("stderr", "<stderr>")] {
        let stream = vm.call_method(&streams, "Output", (vm.ctx.new_str(label),))?;
        sys.set_attr(name, stream.clone(), vm)?;
        sys.set_attr(vm.ctx.intern_str(format!("__{name}__")), stream, vm)?;
    }
    let stdin = vm.call_method(&streams, "Input", ())?;
    sys.set_attr("stdin", stdin.clone(), vm)?;
    sys.set_attr("__stdin__", stdin, vm)?;
    vm.import("_outside", 0)?;
    let node_code = vm
        .compile(NODE, Mode::Exec, "<node>".to_owned())
        .map_err(|error| error.into_pyexception(vm, Some(NODE)))?;

    let mut exceptions = Vec::new();
    for (name, object) in vm.builtins.dict() {
        let is_exception = object
            .downcast_ref::<PyType>()
            .is_some_and(|class| class.fast_issubclass(vm.ctx.exceptions.base_exception_type));
        if is_exception && let Some(name) = name.downcast_ref::<PyStr>() {
            exceptions.push((object, name.to_string_lossy().into_owned()));
        }
    }
    Ok((exceptions, node_code))
}

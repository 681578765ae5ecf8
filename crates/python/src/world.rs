//! What one case must not leave behind for the next: the modules as they were before any
//! candidate code ran.

use rustpython_vm::builtins::{PyDict, PyDictRef};
use rustpython_vm::function::FuncArgs;
use rustpython_vm::{AsObject, PyObjectRef, VirtualMachine};

use crate::interpreter::{RECURSION_LIMIT, reset_world};

/// The modules that were imported when it was made, each with its names. What hangs deeper inside
/// a library object, as an attribute of one of its classes does, is not covered.
pub(crate) struct World {
    modules: Option<Names>,
    contents: Vec<Names>,
    /// The hidden generator of the module `random` and the function that seeds it.
    generator: Option<(PyObjectRef, PyObjectRef)>,
}

/// A dictionary and what it held.
struct Names {
    of: PyDictRef,
    held: Vec<(PyObjectRef, PyObjectRef)>,
}

impl World {
    /// Remembers the modules. To be called before any candidate code has run.
    pub fn remember(vm: &VirtualMachine) -> Self {
        let sys = vm.sys_module.dict();
        let modules = sys.get_item_opt("modules", vm).ok().flatten();
        let modules = modules.and_then(|modules| modules.downcast::<PyDict>().ok()).map(Names::of);
        let imported =
            |name: &str| modules.as_ref()?.of.get_item_opt(name, vm).ok().flatten()?.dict();
        let generator = || {
            let instance = imported("random")?.get_item_opt("_inst", vm).ok()??;
            let class = imported("_random")?.get_item_opt("Random", vm).ok()??;
            Some((instance, class.get_attr("seed", vm).ok()?))
        };
        let generator = generator();
        let held = modules.iter().flat_map(|modules| &modules.held);
        let contents = held.filter_map(|(_, module)| module.dict()).map(Names::of).collect();
        Self { modules, contents, generator }
    }

    /// Puts the modules, the clock and everything random back to where every case begins. What is
    /// thrown away may have finalizers, so the case's limits must still be up: they run at its cost.
    pub fn restore(&self, vm: &VirtualMachine) {
        vm.use_tracing.set(false);
        vm.trace_func.replace(vm.ctx.none());
        vm.profile_func.replace(vm.ctx.none());
        vm.recursion_limit.set(RECURSION_LIMIT);
        // Twice, because the finalizers of what goes the first time may write to modules again.
        for _ in 0..2 {
            for names in self.contents.iter().chain(&self.modules) {
                names.restore(vm);
            }
            vm.state.gc.collect_force(2);
        }
        reset_world();
        if let Some((generator, seed)) = &self.generator {
            // Neither call reaches Python code, so neither can fail.
            let _ = seed.call(FuncArgs::from(vec![generator.clone()]), vm);
            if let Some(state) = generator.dict() {
                let _ = state.set_item("gauss_next", vm.ctx.none(), vm);
            }
        }
    }
}

impl Names {
    fn of(dict: PyDictRef) -> Self {
        let held = dict.items_vec();
        Self { of: dict, held }
    }

    fn restore(&self, vm: &VirtualMachine) {
        let now = self.of.items_vec();
        let same = |(one, other): (&(PyObjectRef, PyObjectRef), &(PyObjectRef, PyObjectRef))| {
            one.0.is(&other.0) && one.1.is(&other.1)
        };
        if now.len() == self.held.len() && now.iter().zip(&self.held).all(same) {
            return;
        }
        PyDict::clear(&self.of);
        for (key, value) in &self.held {
            // The keys are plain strings, whose hashing and comparing cannot fail.
            let _ = self.of.set_item(&**key, value.clone(), vm);
        }
    }
}

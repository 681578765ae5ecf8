//! Values into the interpreter and objects out of it.
//!
//! Objects are read through their storage, never through their methods: what a candidate's class
//! says of itself counts for nothing. An instance of a subclass of a built-in type counts as the
//! built-in value it stores.

use question::Value;
use rustpython_vm::builtins::{
    PyBaseExceptionRef, PyBytes, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyStr, PyTuple,
};
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyPayload, PyResult, VirtualMachine};

use crate::exception::cut;

/// Objects deeper than this are not a plain value any more; a message could not carry them.
const DEPTH_LIMIT: usize = judge::wire::VALUE_DEPTH;

/// A result of more parts than this is not copied out.
const SIZE_LIMIT: usize = 200_000;

/// A longer integer is described rather than written out.
const INTEGER_BITS_LIMIT: u64 = 100_000;

/// Characters kept of the description of an opaque object.
const TEXT_LIMIT: usize = 200;

/// The linked structures built for one call.
#[derive(Default)]
pub(crate) struct Structures {
    nodes: Vec<PyObjectRef>,
}

impl Structures {
    /// Builds an object for a value.
    pub(crate) fn object(
        &mut self,
        value: &Value,
        node: &PyObject,
        vm: &VirtualMachine,
    ) -> PyResult {
        Ok(match value {
            Value::None => vm.ctx.none(),
            Value::Bool(value) => vm.ctx.new_bool(*value).into(),
            Value::Int(digits) => {
                let number = digits
                    .parse::<malachite_bigint::BigInt>()
                    .map_err(|_| vm.new_value_error(format!("{digits} is no integer")))?;
                vm.ctx.new_bigint(&number).into()
            }
            Value::Float(value) => vm.ctx.new_float(*value).into(),
            Value::Str(text) => vm.ctx.new_str(text.as_str()).into(),
            Value::Bytes(bytes) => vm.ctx.new_bytes(bytes.clone()).into(),
            Value::List(items) => vm.ctx.new_list(self.objects(items, node, vm)?).into(),
            Value::Tuple(items) => vm.ctx.new_tuple(self.objects(items, node, vm)?).into(),
            Value::Set(items) => {
                let set = PySet::default().into_ref(&vm.ctx);
                for item in self.objects(items, node, vm)? {
                    set.add(item, vm)?;
                }
                set.into()
            }
            Value::FrozenSet(items) => {
                let items = self.objects(items, node, vm)?;
                PyFrozenSet::from_iter(vm, items)?.into_ref(&vm.ctx).into()
            }
            Value::Dict(pairs) => {
                let dict = vm.ctx.new_dict();
                for (key, value) in pairs {
                    let key = self.object(key, node, vm)?;
                    let value = self.object(value, node, vm)?;
                    dict.set_item(key.as_object(), value, vm)?;
                }
                dict.into()
            }
            Value::Chain { values, loop_to } => self.chain(values, *loop_to, node, vm)?,
            Value::Node(index) => match self.nodes.get(*index) {
                Some(node) => node.clone(),
                None => return Err(vm.new_value_error(format!("there is no node {index}"))),
            },
            Value::Opaque { type_name, .. } => {
                return Err(vm.new_value_error(format!("a {type_name} cannot be an argument")));
            }
        })
    }

    fn objects(
        &mut self,
        values: &[Value],
        node: &PyObject,
        vm: &VirtualMachine,
    ) -> PyResult<Vec<PyObjectRef>> {
        values.iter().map(|value| self.object(value, node, vm)).collect()
    }

    /// Links new nodes, first to last.
    fn chain(
        &mut self,
        values: &[Value],
        loop_to: Option<usize>,
        node: &PyObject,
        vm: &VirtualMachine,
    ) -> PyResult {
        let start = self.nodes.len();
        for value in values {
            let value = self.object(value, node, vm)?;
            self.nodes.push(node.call((value,), vm)?);
        }
        for (index, here) in self.nodes.iter().enumerate().skip(start) {
            let next = match self.nodes.get(index + 1) {
                Some(next) => Some(next.clone()),
                None => loop_to.and_then(|index| self.nodes.get(start + index).cloned()),
            };
            here.set_attr("next", vm.unwrap_or_none(next), vm)?;
        }
        Ok(self.nodes.get(start).cloned().unwrap_or_else(|| vm.ctx.none()))
    }

    /// Copies an object out.
    pub(crate) fn value(&self, object: &PyObject, vm: &VirtualMachine) -> Value {
        Reading { structures: self, left: SIZE_LIMIT, nodes: NodeReading::Identity, vm }
            .value(object, 0)
    }

    /// Copies an argument out after the call, with linked structures followed rather than named.
    pub(crate) fn argument(&self, object: &PyObject, vm: &VirtualMachine) -> Value {
        Reading { structures: self, left: SIZE_LIMIT, nodes: NodeReading::Chain, vm }
            .value(object, 0)
    }
}

/// How a node of a linked structure is written down.
enum NodeReading {
    /// By its place: a result is compared by identity.
    Identity,
    /// With all that hangs on it: an argument is compared by content.
    Chain,
}

struct Reading<'a> {
    structures: &'a Structures,
    left: usize,
    nodes: NodeReading,
    vm: &'a VirtualMachine,
}

impl Reading<'_> {
    fn value(&mut self, object: &PyObject, depth: usize) -> Value {
        if depth > DEPTH_LIMIT || self.left == 0 {
            return opaque(object, "too large or nested in itself");
        }
        self.left -= 1;
        let ctx = &self.vm.ctx;
        if self.vm.is_none(object) {
            Value::None
        } else if object.is(&ctx.true_value) {
            Value::Bool(true)
        } else if object.is(&ctx.false_value) {
            Value::Bool(false)
        } else if let Some(int) = object.downcast_ref::<PyInt>() {
            self.integer(object, int)
        } else if let Some(float) = object.downcast_ref::<PyFloat>() {
            Value::Float(float.to_f64())
        } else if let Some(text) = object.downcast_ref::<PyStr>() {
            Value::Str(text.to_string_lossy().into_owned())
        } else if let Some(bytes) = object.downcast_ref::<PyBytes>() {
            Value::Bytes(bytes.as_bytes().to_vec())
        } else if let Some(list) = object.downcast_ref::<PyList>() {
            let items = list.borrow_vec().to_vec();
            Value::List(self.values(&items, depth))
        } else if let Some(tuple) = object.downcast_ref::<PyTuple>() {
            Value::Tuple(self.values(tuple.as_slice(), depth))
        } else if let Some(set) = object.downcast_ref::<PySet>() {
            Value::Set(self.values(&set.elements(), depth))
        } else if let Some(set) = object.downcast_ref::<PyFrozenSet>() {
            Value::FrozenSet(self.values(&set.elements(), depth))
        } else if let Some(dict) = object.downcast_ref::<PyDict>() {
            self.dict(dict, depth)
        } else if let Some(index) = self.node_index(object) {
            match self.nodes {
                NodeReading::Identity => Value::Node(index),
                NodeReading::Chain => self.chain(object, depth),
            }
        } else {
            self.described(object)
        }
    }

    /// Writing out a very long integer takes time that no step counts.
    fn integer(&self, object: &PyObject, int: &Py<PyInt>) -> Value {
        let bits = int.as_bigint().bits();
        if bits > INTEGER_BITS_LIMIT {
            return opaque(object, &format!("{bits} bits long"));
        }
        Value::Int(int.as_bigint().to_string())
    }

    fn values(&mut self, objects: &[PyObjectRef], depth: usize) -> Vec<Value> {
        objects.iter().map(|object| self.value(object, depth + 1)).collect()
    }

    fn dict(&mut self, dict: &Py<PyDict>, depth: usize) -> Value {
        let pairs = dict.items_vec();
        Value::Dict(
            pairs
                .iter()
                .map(|(key, value)| (self.value(key, depth + 1), self.value(value, depth + 1)))
                .collect(),
        )
    }

    fn node_index(&self, object: &PyObject) -> Option<usize> {
        self.structures.nodes.iter().position(|node| object.is(node))
    }

    /// Follows `next` through the instances' own dictionaries.
    fn chain(&mut self, head: &PyObject, depth: usize) -> Value {
        let mut values = Vec::new();
        let mut seen: Vec<PyObjectRef> = Vec::new();
        let mut here = head.to_owned();
        loop {
            if let Some(loop_to) = seen.iter().position(|node| here.is(node)) {
                return Value::Chain { values, loop_to: Some(loop_to) };
            }
            if self.vm.is_none(&here) {
                return Value::Chain { values, loop_to: None };
            }
            let attributes = here.dict();
            let attribute = |name: &str| {
                attributes.as_ref().and_then(|dict| dict.get_item_opt(name, self.vm).ok().flatten())
            };
            let (Some(value), Some(next)) = (attribute("value"), attribute("next")) else {
                values.push(opaque(&here, "not a node"));
                return Value::Chain { values, loop_to: None };
            };
            if seen.len() > self.structures.nodes.len() {
                values.push(opaque(&here, "more nodes than there were"));
                return Value::Chain { values, loop_to: None };
            }
            values.push(self.value(&value, depth + 1));
            seen.push(here);
            here = next;
        }
    }

    /// An object of no plain type, with what it says of itself for the reader's eye only.
    fn described(&self, object: &PyObject) -> Value {
        match object.repr(self.vm) {
            Ok(text) => Value::Opaque {
                type_name: object.class().name().to_string(),
                text: cut(text.to_string_lossy().into_owned(), TEXT_LIMIT),
            },
            Err(error) => {
                let error: PyBaseExceptionRef = error;
                opaque(object, &format!("its repr raised {}", error.class().name()))
            }
        }
    }
}

fn opaque(object: &PyObject, why: &str) -> Value {
    let type_name = object.class().name().to_string();
    let text = format!("<{type_name}: {why}>");
    Value::Opaque { type_name, text }
}

//! Values into the interpreter and objects out of it.
//!
//! Objects are read through their storage, never through their methods: what a candidate's class
//! says of itself counts for nothing. An instance of a subclass of a built-in type counts as the
//! built-in value it stores. Objects are built without running candidate code either, because who
//! watches a linked structure grow sees where it closes.

use std::cell::Cell;

use question::Value;
use rustpython_vm::builtins::{
    PyBaseExceptionRef, PyBytes, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyStr,
    PyTuple, PyType,
};
use rustpython_vm::{
    AsObject, Py, PyObject, PyObjectRef, PyPayload, PyResult, VirtualMachine, fuel,
};

use crate::exception::cut;

/// Objects deeper than this are not a plain value any more; a message could not carry them.
const DEPTH_LIMIT: usize = judge::wire::VALUE_DEPTH;

/// What may be copied out of one case. A part costs its depth, because every reader of a message
/// pays for each level again, and a long one costs its length too.
const SIZE_LIMIT: usize = 200_000;

/// Characters of a text or bits of an integer that cost as much as one part.
const PIECE: usize = 16;

/// A longer integer is described rather than written out.
const INTEGER_BITS_LIMIT: u64 = 100_000;

/// Characters kept of the description of an opaque object.
const TEXT_LIMIT: usize = 200;

/// The linked structures built for one case, and how much more may be copied out of it.
pub(crate) struct Structures {
    nodes: Vec<PyObjectRef>,
    left: Cell<usize>,
}

impl Default for Structures {
    fn default() -> Self {
        Self { nodes: Vec::new(), left: Cell::new(SIZE_LIMIT) }
    }
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

    /// Links new nodes, first to last, by writing to their dictionaries: neither `__new__`,
    /// `__init__` nor `__setattr__` of a patched class hears of it.
    fn chain(
        &mut self,
        values: &[Value],
        loop_to: Option<usize>,
        node: &PyObject,
        vm: &VirtualMachine,
    ) -> PyResult {
        let Some(class) = node.downcast_ref::<PyType>() else {
            return Err(vm.new_type_error("a node needs a class".to_owned()));
        };
        let start = self.nodes.len();
        let mut attributes = Vec::new();
        for value in values {
            let value = self.object(value, node, vm)?;
            let of_node = vm.ctx.new_dict();
            of_node.set_item("value", value, vm)?;
            self.nodes.push(vm.ctx.new_base_object(class.to_owned(), Some(of_node.clone())));
            attributes.push(of_node);
        }
        for (index, of_node) in attributes.iter().enumerate() {
            let next = match self.nodes.get(start + index + 1) {
                Some(next) => Some(next.clone()),
                None => loop_to.and_then(|index| self.nodes.get(start + index).cloned()),
            };
            of_node.set_item("next", vm.unwrap_or_none(next), vm)?;
        }
        Ok(self.nodes.get(start).cloned().unwrap_or_else(|| vm.ctx.none()))
    }

    /// Copies an object out.
    pub(crate) fn value(&self, object: &PyObject, vm: &VirtualMachine) -> Value {
        Reading { structures: self, nodes: NodeReading::Identity, vm }.value(object, 0)
    }

    /// Copies an argument out after the call, with linked structures followed rather than named.
    pub(crate) fn argument(&self, object: &PyObject, vm: &VirtualMachine) -> Value {
        Reading { structures: self, nodes: NodeReading::Chain, vm }.value(object, 0)
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
    nodes: NodeReading,
    vm: &'a VirtualMachine,
}

impl Reading<'_> {
    fn value(&self, object: &PyObject, depth: usize) -> Value {
        if depth > DEPTH_LIMIT || !self.afford(1, depth) {
            return too_large(object);
        }
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
            let length = text.as_bytes().len();
            self.long(object, length, || Value::Str(text.to_string_lossy().into_owned()))
        } else if let Some(bytes) = object.downcast_ref::<PyBytes>() {
            let length = bytes.as_bytes().len();
            self.long(object, length, || Value::Bytes(bytes.as_bytes().to_vec()))
        } else if let Some(list) = object.downcast_ref::<PyList>() {
            let items = list.borrow_vec().to_vec();
            self.values(&items, depth).map_or_else(|| too_large(object), Value::List)
        } else if let Some(tuple) = object.downcast_ref::<PyTuple>() {
            self.values(tuple.as_slice(), depth).map_or_else(|| too_large(object), Value::Tuple)
        } else if let Some(set) = object.downcast_ref::<PySet>() {
            self.values(&set.elements(), depth).map_or_else(|| too_large(object), Value::Set)
        } else if let Some(set) = object.downcast_ref::<PyFrozenSet>() {
            self.values(&set.elements(), depth).map_or_else(|| too_large(object), Value::FrozenSet)
        } else if let Some(dict) = object.downcast_ref::<PyDict>() {
            self.dict(dict, depth).map_or_else(|| too_large(object), Value::Dict)
        } else if let Some(index) = self.node_index(object) {
            match self.nodes {
                NodeReading::Identity => Value::Node(index),
                NodeReading::Chain => self.chain(object, depth),
            }
        } else {
            self.described(object)
        }
    }

    /// Takes so many parts at this depth off what may still be copied out. Nothing more may be
    /// once the case is over its memory, for which the copies count as well.
    fn afford(&self, parts: usize, depth: usize) -> bool {
        let rest = self.structures.left.get().checked_sub(parts.saturating_mul(depth + 1));
        let rest = rest.filter(|_| fuel::stopped().is_none());
        self.structures.left.set(rest.unwrap_or(0));
        rest.is_some()
    }

    /// A value of one piece, copied out if its length can be afforded.
    fn long(&self, object: &PyObject, length: usize, copy: impl FnOnce() -> Value) -> Value {
        if self.afford(length / PIECE, 0) { copy() } else { too_large(object) }
    }

    /// Writing out a very long integer takes time that no step counts.
    fn integer(&self, object: &PyObject, int: &Py<PyInt>) -> Value {
        let bits = int.as_bigint().bits();
        if bits > INTEGER_BITS_LIMIT {
            return opaque(object, &format!("{bits} bits long"));
        }
        self.long(object, bits as usize, || Value::Int(int.as_bigint().to_string()))
    }

    /// The values of a container's items, unless they are more than may be copied out: a part of
    /// them would be of no use to anybody.
    fn values(&self, objects: &[PyObjectRef], depth: usize) -> Option<Vec<Value>> {
        objects.iter().map(|object| self.item(object, depth)).collect()
    }

    fn dict(&self, dict: &Py<PyDict>, depth: usize) -> Option<Vec<(Value, Value)>> {
        let pairs = dict.items_vec();
        pairs
            .iter()
            .map(|(key, value)| Some((self.item(key, depth)?, self.item(value, depth)?)))
            .collect()
    }

    fn item(&self, object: &PyObject, depth: usize) -> Option<Value> {
        let value = self.value(object, depth + 1);
        (self.structures.left.get() > 0).then_some(value)
    }

    fn node_index(&self, object: &PyObject) -> Option<usize> {
        self.structures.nodes.iter().position(|node| object.is(node))
    }

    /// Follows `next` through the instances' own dictionaries. One of those may be of a class of the
    /// candidate's, so they are searched item by item rather than asked.
    fn chain(&self, head: &PyObject, depth: usize) -> Value {
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
            let attributes = here.dict().map(|dict| dict.items_vec()).unwrap_or_default();
            let attribute = |name: &str| {
                attributes
                    .iter()
                    .find(|(key, _)| {
                        key.downcast_ref_if_exact::<PyStr>(self.vm)
                            .is_some_and(|key| key.to_string_lossy() == name)
                    })
                    .map(|(_, value)| value.clone())
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

fn too_large(object: &PyObject) -> Value {
    opaque(object, "too large or nested in itself")
}

fn opaque(object: &PyObject, why: &str) -> Value {
    let type_name = object.class().name().to_string();
    let text = format!("<{type_name}: {why}>");
    Value::Opaque { type_name, text }
}

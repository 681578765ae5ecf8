//! Plain Python values: the language in which cases are written and results come back.
//!
//! A value is a finished tree with no behaviour. Author text is parsed into it at build time and
//! the interpreter's objects are copied into it after a call, so comparison never runs candidate
//! code.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A Python value without identity or behaviour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// `None`
    None,
    /// `True` or `False`
    Bool(bool),
    /// An integer of any size, as canonical decimal text.
    Int(String),
    /// A float; serialised as text because JSON has neither NaN nor infinity.
    Float(#[serde(with = "float_text")] f64),
    /// A `str`.
    Str(String),
    /// A `bytes`.
    Bytes(Vec<u8>),
    /// A `list`.
    List(Vec<Value>),
    /// A `tuple`.
    Tuple(Vec<Value>),
    /// A `set`, in no particular order.
    Set(Vec<Value>),
    /// A `frozenset`, in no particular order.
    FrozenSet(Vec<Value>),
    /// A `dict`, in insertion order.
    Dict(Vec<(Value, Value)>),
    /// A singly linked list of the judge's `Node` class: `chain([3, 1, 2], loop=1)`.
    Chain {
        /// The `value` of each node from the head on.
        values: Vec<Value>,
        /// Index of the node that the last node's `next` points to, if the list loops.
        loop_to: Option<usize>,
    },
    /// One of the nodes that the judge built for this case, counted from the head: `node(1)`.
    Node(usize),
    /// An object of any other type, by type name and a short description. Equal to nothing.
    Opaque {
        /// The type's name.
        type_name: String,
        /// What to show a reader.
        text: String,
    },
}

//! Sentences for which the message alone is not enough: they look up names in the submission, or
//! know that the call came from the tests.

use std::collections::BTreeSet;

use question::nearest;

use super::{holes, local, repeated};
use crate::source::{KEYWORDS, is_of_a_word, without_texts, words};
use crate::wire::Exception;

/// Names of other languages and of Python 2, with what Python 3 writes.
const FOREIGN: &[(&str, &str)] = &[
    ("true", "True"),
    ("false", "False"),
    ("TRUE", "True"),
    ("FALSE", "False"),
    ("null", "None"),
    ("nil", "None"),
    ("NULL", "None"),
    ("none", "None"),
    ("undefined", "None"),
    ("xrange", "range"),
    ("unicode", "str"),
    ("String", "str"),
    ("raw_input", "input"),
    ("this", "self"),
];

/// Names of the library that are often used before they are imported.
const LIBRARY: &[(&str, &str)] = &[
    ("abstractmethod", "from abc import abstractmethod"),
    ("ABC", "from abc import ABC"),
    ("asyncio", "import asyncio"),
    ("bisect", "import bisect"),
    ("collections", "import collections"),
    ("contextmanager", "from contextlib import contextmanager"),
    ("copy", "import copy"),
    ("Counter", "from collections import Counter"),
    ("dataclass", "from dataclasses import dataclass"),
    ("datetime", "from datetime import datetime"),
    ("Decimal", "from decimal import Decimal"),
    ("deepcopy", "from copy import deepcopy"),
    ("defaultdict", "from collections import defaultdict"),
    ("deque", "from collections import deque"),
    ("Enum", "from enum import Enum"),
    ("functools", "import functools"),
    ("heapq", "import heapq"),
    ("heappop", "from heapq import heappop"),
    ("heappush", "from heapq import heappush"),
    ("itertools", "import itertools"),
    ("json", "import json"),
    ("lru_cache", "from functools import lru_cache"),
    ("math", "import math"),
    ("namedtuple", "from collections import namedtuple"),
    ("operator", "import operator"),
    ("OrderedDict", "from collections import OrderedDict"),
    ("random", "import random"),
    ("re", "import re"),
    ("reduce", "from functools import reduce"),
    ("string", "import string"),
    ("sys", "import sys"),
    ("time", "import time"),
    ("wraps", "from functools import wraps"),
    ("List", "from typing import List"),
    ("Optional", "from typing import Optional"),
];

/// Built-in functions and types that people misspell.
const BUILTINS: &[&str] = &[
    "abs",
    "all",
    "any",
    "bool",
    "bytes",
    "dict",
    "enumerate",
    "False",
    "filter",
    "float",
    "frozenset",
    "getattr",
    "hasattr",
    "input",
    "int",
    "isinstance",
    "iter",
    "len",
    "list",
    "map",
    "max",
    "min",
    "next",
    "None",
    "object",
    "ord",
    "print",
    "property",
    "range",
    "repr",
    "reversed",
    "round",
    "self",
    "set",
    "setattr",
    "sorted",
    "str",
    "sum",
    "super",
    "True",
    "tuple",
    "type",
    "zip",
];

/// What a value of a built-in type lacks and what does that work instead: the type's name, the
/// attributes that people try, the rest of the sentence.
const INSTEAD: &[(&str, &[&str], &str)] = &[
    ("list", &["add", "push", "push_back"], "a list gets a new item by `append`"),
    ("list", &["length", "size", "len", "Length"], "its length is `len(items)`"),
    ("list", &["contains", "includes", "has"], "`item in items` tells whether an item is there"),
    ("list", &["popleft", "appendleft"], "these ends belong to `collections.deque`"),
    ("list", &["get", "items", "keys", "values"], "that belongs to a dict"),
    ("list", &["find", "indexOf"], "a list looks an item up by `index`"),
    ("list", &["discard"], "a list drops an item by `remove`"),
    ("list", &["sorted"], "`sorted(items)` gives a sorted copy and `items.sort()` sorts in place"),
    ("list", &["map", "filter"], "a comprehension such as `[f(x) for x in items]` does that"),
    ("list", &["join"], "`join` is called on the separator, as in `', '.join(items)`"),
    (
        "list",
        &["split", "strip", "lower", "upper", "replace", "startswith", "endswith"],
        "that belongs to a text, so perhaps one item of the list was meant",
    ),
    (
        "dict",
        &["has_key", "contains", "containsKey", "has"],
        "`key in d` tells whether a key is there",
    ),
    ("dict", &["iteritems", "iterkeys", "itervalues"], "Python 3 has `items`, `keys` and `values`"),
    ("dict", &["append", "add", "push", "put", "insert"], "an entry is set by `d[key] = value`"),
    ("dict", &["remove", "delete", "discard"], "an entry goes by `del d[key]` or `d.pop(key)`"),
    ("dict", &["sort"], "`sorted(d)` gives its keys in order"),
    ("dict", &["length", "size"], "its length is `len(d)`"),
    ("str", &["append", "push", "add", "concat"], "texts are joined by `+` or `''.join(parts)`"),
    ("str", &["reverse"], "`text[::-1]` gives it backwards"),
    ("str", &["sort"], "`sorted(text)` gives its characters in order"),
    ("str", &["contains", "includes"], "`part in text` tells whether a part is there"),
    ("str", &["length", "size"], "its length is `len(text)`"),
    ("str", &["trim"], "`strip` takes the blanks off its ends"),
    ("str", &["toUpper", "toUpperCase"], "that is called `upper`"),
    ("str", &["toLower", "toLowerCase"], "that is called `lower`"),
    ("str", &["substring", "substr", "slice"], "`text[start:end]` cuts a part out"),
    ("str", &["decode"], "it is decoded already, only bytes have `decode`"),
    ("str", &["remove", "pop", "insert"], "a text cannot be changed in place"),
    (
        "str",
        &["items", "keys", "values", "get"],
        "that belongs to a dict, and a loop over a dict gives its keys",
    ),
    ("bytes", &["encode"], "it is encoded already, only a text has `encode`"),
    ("set", &["append", "push", "insert"], "a set gets a new item by `add`"),
    ("set", &["get", "index", "sort", "reverse"], "a set has no order and no keys"),
    ("set", &["length", "size"], "its length is `len(s)`"),
    (
        "tuple",
        &["append", "add", "sort", "remove", "pop", "insert", "extend", "reverse"],
        "a tuple cannot be changed, a list can",
    ),
    ("dict_keys", &["sort"], "`sorted(d)` gives the keys in order"),
    ("dict_values", &["sort"], "`sorted(d.values())` gives the values in order"),
    ("dict_items", &["sort"], "`sorted(d.items())` gives the pairs in order"),
    ("dict_keys", &["append", "remove", "index", "pop"], "`list(d)` makes a list of the keys"),
    ("generator", &["next"], "`next(it)` takes the next item"),
    ("list_iterator", &["next"], "`next(it)` takes the next item"),
    (
        "generator",
        &["append", "sort", "reverse", "index", "pop"],
        "`list(...)` makes a list of its items",
    ),
];

pub(super) fn is_defined_class(source: &str, name: &str) -> bool {
    follows(&without_texts(source), "class", name)
}

pub(super) fn explain(exception: &Exception, source: &str) -> Option<String> {
    let message = exception.message.as_str();
    let from_tests = exception.frames.is_empty();
    match exception.kind.as_str() {
        "NameError" => match holes("name '{}' is not defined", message)?.as_slice() {
            [name] => {
                let function = exception.frames.last().map_or("", |frame| &frame.function);
                undefined(name, function, &without_texts(source))
            }
            _ => None,
        },
        "AttributeError" => match holes("'{}' object has no attribute '{}'", message)?.as_slice() {
            [kind, name] if is_name(name) => {
                let kind = kind.rsplit('.').next().unwrap_or_default();
                no_attribute(kind, name, &without_texts(source), from_tests)
            }
            _ => None,
        },
        "TypeError" => {
            let code = without_texts(source);
            no_self(message, &code).or_else(|| if from_tests { other_arity(message) } else { None })
        }
        _ => None,
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_of_a_word)
}

/// Whether two words follow one another.
fn follows(code: &str, first: &str, second: &str) -> bool {
    let words: Vec<&str> = words(code).collect();
    words.windows(2).any(|pair| pair == [first, second])
}

fn undefined(name: &str, function: &str, code: &str) -> Option<String> {
    if !is_name(name) {
        return None;
    }
    if name == "self" {
        return Some(
            "`self` is nothing special: it exists only inside a method that names it as its first \
             parameter."
                .to_owned(),
        );
    }
    if let Some((_, python)) = FOREIGN.iter().find(|(foreign, _)| *foreign == name) {
        return Some(format!("`{name}` is no name of Python 3, which writes `{python}`."));
    }
    if let Some((_, import)) = LIBRARY.iter().find(|(known, _)| *known == name) {
        return Some(format!("`{name}` has to be imported before it is used, as by `{import}`."));
    }
    let is_method = first_parameter(code, function).is_some_and(|first| first == "self");
    if is_method && is_attribute_of_self(code, name) {
        return Some(format!(
            "Inside a method `{name}` alone is not found: what belongs to the object is reached as \
             `self.{name}`."
        ));
    }
    let known = words(code).chain(BUILTINS.iter().copied());
    let close = nearest_of(name, known.filter(|word| !KEYWORDS.contains(word)))?;
    Some(format!("Nothing named `{name}` exists when this line runs: did you mean `{close}`?"))
}

/// The known name closest to another one; short names are close to everything.
fn nearest_of<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let is_long = |word: &str| word.chars().count() >= 3;
    let known: BTreeSet<&str> = known.filter(|word| is_long(word) && *word != name).collect();
    if is_long(name) { nearest(name, known) } else { None }
}

/// What follows each mention of some words that do not go on as another word.
fn mentions<'a>(code: &'a str, words: &str) -> impl Iterator<Item = &'a str> {
    code.match_indices(words)
        .filter_map(|(at, found)| code.get(at + found.len()..))
        .filter(|rest| !rest.starts_with(is_of_a_word))
}

fn is_attribute_of_self(code: &str, name: &str) -> bool {
    let used = mentions(code, &format!("self.{name}")).next().is_some();
    used || first_parameter(code, name).is_some_and(|first| first == "self")
}

/// The first parameter of the first function of that name; empty if it has none. Of a static method
/// nothing is told.
fn first_parameter<'a>(code: &'a str, function: &str) -> Option<&'a str> {
    let definition = format!("def {function}");
    code.match_indices(&definition).find_map(|(at, found)| {
        let rest = code.get(at + found.len()..)?.trim_start().strip_prefix('(')?.trim_start();
        let end = rest.find(|character| !is_of_a_word(character)).unwrap_or(rest.len());
        let is_static = code.get(..at)?.trim_end().ends_with("@staticmethod");
        if is_static { None } else { rest.get(..end) }
    })
}

fn no_attribute(kind: &str, name: &str, code: &str, from_tests: bool) -> Option<String> {
    if let Some((_, _, instead)) =
        INSTEAD.iter().find(|(known, names, _)| *known == kind && names.contains(&name))
    {
        return Some(format!("A `{kind}` has no `{name}`: {instead}."));
    }
    let is_own = follows(code, "class", kind);
    if kind == "Node" && !is_own {
        return Some(format!("A `Node` has the attributes `value` and `next`, and no `{name}`."));
    }
    if !is_own {
        return None;
    }
    if from_tests {
        return Some(format!(
            "The tests use `{name}` of a `{kind}` object, and the class defines no such thing: \
             check its spelling, and that it is indented into the class."
        ));
    }
    let attributes = code
        .split('.')
        .skip(1)
        .filter_map(|rest| rest.get(..rest.find(|c| !is_of_a_word(c)).unwrap_or(rest.len())));
    Some(match nearest_of(name, attributes) {
        Some(close) => format!(
            "This `{kind}` object has no attribute `{name}`: did you mean `{close}`, or is it never \
             set on the way here?"
        ),
        None => format!(
            "This `{kind}` object has no attribute `{name}`: usually `__init__` sets each attribute \
             once, as `self.{name} = ...`."
        ),
    })
}

/// A method whose definition leaves out the object.
fn no_self(message: &str, code: &str) -> Option<String> {
    let found = holes("{}() takes {} positional argument{} but {} w{} given", message)?;
    let (class, method) = local(found.first()?).split_once('.')?;
    let body = mentions(code, &format!("class {class}")).next()?.split("\nclass ").next()?;
    if !is_name(method) || matches!(first_parameter(body, method)?, "self" | "cls") {
        return None;
    }
    Some(format!(
        "A method gets its object as the first argument, so the definition of `{method}` needs \
         `self` as its first parameter."
    ))
}

/// The tests themselves call with other arguments than the definition takes.
fn other_arity(message: &str) -> Option<String> {
    for pattern in [
        "{}() takes {} positional argument{} but {} w{} given",
        "{}() missing {} required positional argument{}: {}",
        "{}() missing {} required keyword-only argument{}: {}",
        "{}() takes no arguments",
        "{}() got an unexpected keyword argument {}",
    ] {
        if let Some([name, ..]) = holes(pattern, message).as_deref() {
            let name = repeated(name);
            return Some(format!(
                "The tests call `{name}` with other arguments than its definition takes: keep the \
                 parameters as the task names them."
            ));
        }
    }
    None
}

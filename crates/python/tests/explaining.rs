//! That the sentences of `judge::explain` fit what the interpreter really says: small programs that
//! go wrong, each with a part of the sentence it must get.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use judge::explain::{explain, explain_syntax};
use judge::wire::{CallOutcome, Exception, FromWorker, Job, Outcome, Rejection, Run};
use python::Python;
use question::{Entry, EntryKind, Invocation, Limits, Value};

#[global_allocator]
static ALLOCATOR: python::memory::Metered = python::memory::Metered;

/// Runs on a thread with the stack that the checker gives its worker.
fn message(run: Run) -> FromWorker {
    std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(move || {
            let python = Python::new().expect("the interpreter starts");
            match python.prepare(run) {
                Ok(program) => python.case(&program, 0),
                Err(rejection) => FromWorker::Rejected { run: 1, rejection },
            }
        })
        .unwrap()
        .join()
        .expect("the interpreter does not panic")
}

fn run(source: &str, entry: Entry, job: Job) -> Vec<FromWorker> {
    let source = source.to_owned();
    vec![message(Run {
        run: 1,
        source,
        entries: vec![entry],
        jobs: vec![job],
        limits: Limits::default(),
    })]
}

fn invocation(name: &str, args: Vec<Value>) -> Invocation {
    Invocation { name: name.to_owned(), args, kwargs: Vec::new() }
}

fn outcome(messages: Vec<FromWorker>) -> Result<Outcome, String> {
    let ended = messages.iter().find_map(|message| match message {
        FromWorker::Ended { outcome, .. } => Some(outcome.clone()),
        _ => None,
    });
    ended.ok_or_else(|| format!("no case ended: {messages:?}"))
}

/// What a source raises when its `f()` is called.
fn raised(source: &str) -> Result<Exception, String> {
    let entry = Entry { name: "f".to_owned(), kind: EntryKind::Function };
    let calls = vec![invocation("f", vec![])];
    let job = Job { create: None, calls, input: Vec::new(), keep_arguments: false };
    let outcome = outcome(run(source, entry, job))?;
    match outcome.calls.as_slice() {
        [CallOutcome::Raised(exception)] => Ok(exception.clone()),
        _ => Err(format!("it did not raise: {outcome:?}")),
    }
}

fn assert_all_explained<'a>(
    table: impl IntoIterator<Item = (String, &'a str)>,
    sentence_of: impl Fn(&str) -> Result<(Exception, Option<String>), String>,
) {
    let mut failures = Vec::new();
    for (source, part) in table {
        match sentence_of(&source) {
            Ok((_, Some(sentence))) if sentence.contains(part) => {}
            Ok((exception, sentence)) => failures.push(format!(
                "{source}\n  {}: {}\n  wanted: {part}\n  got: {sentence:?}",
                exception.kind, exception.message
            )),
            Err(problem) => failures.push(format!("{source}\n  {problem}")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The body of `f`, and a part of its sentence.
const RAISING: &[(&str, &str)] = &[
    ("None < 1", "left side of the comparison is `None`"),
    ("max(3, None)", "is `None`, which is neither smaller nor larger"),
    ("None + 1", "left of `+` is `None`"),
    ("sum([1, None])", "right of `+` is `None`"),
    ("'a' + None", "added to the text is `None`"),
    ("[1] + None", "added to the list is `None`"),
    ("x = [2, 1].sort()\nx[0]", "before `[` is `None`"),
    ("x = None\nx[0] = 1", "has no items"),
    ("for x in [1].reverse(): pass", "gone through is `None`"),
    ("a, b = print()", "spread over several names is `None`"),
    ("len(None)", "`len` was asked about `None`"),
    ("1 in None", "`in` looks into `None`"),
    ("x = None\nx()", "called here is `None`"),
    ("x = None\nx.next", "before `.next` is `None`"),
    ("x = None\nx.next = 1", "`.next` is set on `None`"),
    ("-None", "with which nothing can be computed"),
    ("d = {1: 2}\nfor k in d: d[k + 1] = 1", "A dict got or lost a key"),
    (
        "import collections\nd = collections.defaultdict(list, {1: []})\nfor k in d: d[k + 1]",
        "`defaultdict` adds one too",
    ),
    ("s = {1, 2}\nfor x in s: s.remove(x)", "A set got or lost an item"),
    (
        "import collections\nd = collections.deque([1])\nfor x in d: d.append(x)",
        "A `deque` was changed",
    ),
    (
        "import collections\nd = collections.OrderedDict({1: 1, 2: 2})\nfor k in d: d.pop(k)",
        "An `OrderedDict` was changed",
    ),
    ("{[1]: 2}", "A list can change"),
    ("set([[1]])", "A list can change"),
    ("{1}.add({})", "A dict can change"),
    ("{1}.add({2})", "`frozenset(...)`"),
    ("class P:\n    def __eq__(self, other): return True\n{P()}", "a matching `__hash__`"),
    ("[1, 2][2]", "a step one too far"),
    ("[1, 2][-3]", "a step one too far"),
    ("x = []\nx[0] = 1", "`append` adds a new one"),
    ("(1,)[1]", "The tuple has no item"),
    ("''[0]", "an empty text has none"),
    ("[].pop()", "a list with nothing in it"),
    ("[1].pop(3)", "`pop` was given an index"),
    ("import collections\ncollections.deque().popleft()", "a deque with nothing in it"),
    ("import collections\ncollections.deque()[0]", "The deque has no item"),
    ("import heapq\nheapq.heappop([])", "`heappop`"),
    ("import random\nrandom.choice([])", "`choice` needs"),
    ("{'a': 1}['b']", "The key `'b'` is not there"),
    ("{1}.remove(2)", "`discard` get along without it"),
    ("{}.popitem()", "`popitem` was called on a dict with nothing in it"),
    ("import collections\ncollections.OrderedDict().popitem()", "`popitem` was called on a dict"),
    ("set().pop()", "`pop` was called on a set with nothing in it"),
    ("x = {1: 2}\nx[0:1]", "A dict has no order to cut"),
    ("total += 1", "`total` is given a value somewhere in this function"),
    ("len = len([1])", "`len` is given a value somewhere in this function"),
    ("def g(): return later\ng()\nlater = 1", "The inner function uses `later`"),
    ("numbers = [1]\nnubmers[0]", "did you mean `numbers`?"),
    ("true", "writes `True`"),
    ("deque([1])", "`from collections import deque`"),
    ("self.x", "names it as its first parameter"),
    ("q", "Nothing named `q` exists"),
    ("class A:\n    def m(x): pass\nA().m(1)", "needs `self` as its first parameter"),
    ("class A:\n    def m(): pass\nA().m()", "needs `self` as its first parameter"),
    ("class A:\n    def m(self): pass\nA().m(1)", "called with 2 positional arguments"),
    ("class A: pass\nA(1)", "two underscores"),
    ("class A:\n    def m(self, x): pass\nA.m(x=1)", "on the class instead of on an object"),
    ("def g(a, b): pass\ng(1)", "leaves out `b`"),
    ("def g(a, b): pass\ng()", "leaves out 2 arguments"),
    ("def g(*, k): pass\ng()", "must be passed by name"),
    ("def g(a): pass\ng(1, 2)", "allows 1"),
    ("def g(a, b=1): pass\ng(1, 2, 3)", "allows 1 to 2"),
    ("def g(a): pass\ng(b=1)", "no parameter named `b`"),
    ("def g(a): pass\ng(1, a=1)", "filled twice"),
    ("[].append(1, 2)", "takes exactly 1 and was given 2"),
    ("{}.get()", "takes at least 1 and was given 0"),
    ("[1].sort(lambda x: x)", "by name only"),
    ("sorted([1], lambda x: x)", "by name only"),
    ("sorted([1], cmp=1)", "`functools.cmp_to_key`"),
    ("list.append(1, 2)", "called on the type `list` itself"),
    ("import math\nmath()", "A module was called"),
    ("sum = 5\nsum([1])", "such as `sum` or `max`"),
    ("str = 'a'\nstr(1)", "such as `str`"),
    ("x = [1]\nx(0)", "an item is taken by `[i]`"),
    ("x = {1: 2}\nx(1)", "a value is taken by `[key]`"),
    ("x = (1, 2)\nx(1)", "a comma is missing"),
    ("x = object()\nx()", "of type `object`, which cannot be called"),
    ("x = 1.0\n[1, 2][x]", "`//` gives a whole number"),
    ("x = [1]\nx['a']", "this index is a text"),
    ("x = [[1]]\nx[0, 0]", "`grid[row][column]`"),
    ("x = 'abc'\nx['a']", "a loop over a dict gave the key"),
    ("x = 'abc'\nx[1.0]", "`//` gives a whole number"),
    ("x = (1,)\nx['a']", "A tuple's items are reached by their position"),
    ("[1, 2][1 / 1:]", "The bounds of a slice"),
    ("[1][::0]", "A slice that steps by 0"),
    ("range(1, 5, 0)", "A range that steps by 0"),
    ("x = {1}\nx[0]", "A set has no order"),
    ("x = {}.keys()\nx[0]", "`list(d.keys())[0]`"),
    ("x = map(str, [])\nx[0]", "`map` gives its items one after the other"),
    ("x = (y for y in [])\nx[0]", "A generator gives its items"),
    ("x = 5\nx[0]", "a single number"),
    ("len[1]", "a call needs parentheses"),
    ("x = 'abc'\nx[0] = 'b'", "A text cannot be changed in place"),
    ("x = (1, 2)\nx[0] = 2", "A tuple cannot be changed"),
    ("'a' + 1", "`str(number)`"),
    ("1 + 'a'", "A number and a text cannot be added"),
    ("sum(['a'])", "`sum` starts with the number 0"),
    ("sum([[1]])", "an empty list as a start"),
    ("[1] + 1", "`append` adds a single item"),
    ("(1,) + [2]", "`(item,)`"),
    ("b'a' + 'b'", "Bytes and text do not mix"),
    ("[0] * 1.5", "a whole number of times"),
    ("{} + {}", "Dicts are merged by `|`"),
    ("[1] - [1]", "Lists cannot be subtracted"),
    ("'5' / 2", "between a text and a number"),
    ("f + 1", "a function itself, not its result"),
    ("object() + 1", "type `object` and one of type `int`"),
    ("-'a'", "needs a number"),
    ("sorted([{}, {}])", "Dicts have no order"),
    ("sorted([1, 'a'])", "A text and a number have no common order"),
    (
        "import heapq\nclass A: pass\nh = [(1, A())]\nheapq.heappush(h, (1, A()))",
        "in a heap a number placed before the object",
    ),
    ("for i in 5: pass", "`range(n)`"),
    ("for i in f: pass", "parentheses of the call seem to be missing"),
    ("for i in object(): pass", "no items to go through"),
    ("dict([1])", "Pairs of a key and a value"),
    ("next([1])", "`iter(...)` makes one"),
    ("a, b = 5", "a single value of type `int`"),
    ("for k, v in {1: 2}: pass", "`.items()`"),
    ("1 in 5", "`in` needs something with items"),
    ("1 in 'abc'", "Only a text can be part of a text"),
    ("reversed({1})", "`reversed` needs"),
    ("len(x for x in [])", "`sum(1 for _ in ...)`"),
    ("len(5)", "`len(str(n))`"),
    ("a, b = 1, 2, 3", "3 values are there for 2 names"),
    ("for k, v in ['abc']: pass", "more values than the 2 names"),
    ("a, b = 'x=1'.split(':')", "only 1 came"),
    ("a, *b = []", "Only 0 values are there"),
    ("dict(['abc'])", "has a length of 3"),
    ("1 / 0", "The divisor"),
    ("1 % 0", "The divisor"),
    ("0 ** -1", "the base is 0 here"),
    ("import decimal\ndecimal.Decimal(1) / 0", "A decimal number was divided by 0"),
    ("int(float('inf'))", "Infinity is no whole number"),
    ("int(float('nan'))", "not a number"),
    ("10 ** 400 / 3", "floats only to about"),
    ("float(10 ** 400)", "floats only to about"),
    ("2.0 ** 10000", "larger than the largest float"),
    ("import math\nmath.exp(1000)", "larger than the largest float"),
    ("[1] * 10 ** 30", "far beyond any possible length"),
    ("1 << -1", "Bits cannot be shifted"),
    ("import math\nmath.sqrt(-1)", "should be nonnegative"),
    ("range(2.5)", "`/` always gives a float"),
    ("range('5')", "`int(text)` makes a number"),
    ("range([1])", "perhaps its length"),
    ("int('abc')", "`'abc'` is none"),
    ("int('')", "`int` was given an empty text"),
    ("float('abc')", "`float` makes a number of a text"),
    ("int(None)", "`int` was given `None`"),
    ("int([1])", "was given a value of type `list`"),
    ("float(None)", "`float` was given `None`"),
    ("float([1])", "was given a value of type `list`"),
    ("','.join([1])", "`map(str, items)`"),
    ("','.join(5)", "called on the separator"),
    ("'abc'.index('z')", "`find` gives -1"),
    ("'abc'.split('')", "`list(text)` takes it apart"),
    ("'abc'.replace('a', 1)", "A text is needed here"),
    ("'%s' % (1, 2)", "more values than places"),
    ("'%s %s' % 1", "parentheses around them"),
    ("'{} {}'.format(1)", "than `format` was given"),
    ("f'{\"a\":d}'", "The format `d` is for numbers"),
    ("f'{None:>5}'", "cannot be laid out"),
    ("sum(['a'], '')", "`''.join(texts)` does"),
    ("ord('ab')", "this text has a length of 2"),
    ("chr(-1)", "`chr` knows the numbers"),
    ("'\\ud800'.encode()", "half of a character"),
    ("'é'.encode('ascii')", "The encoding `ascii`"),
    ("b'\\xff'.decode()", "not a text in the encoding `utf-8`"),
    ("[1].remove(2)", "`remove` or `index` fails"),
    ("[1].index(2)", "`remove` or `index` fails"),
    ("(1,).index(2)", "no such item in the tuple"),
    ("range(3).index(7)", "in the range"),
    ("import collections\ncollections.deque().remove(1)", "no such item in the deque"),
    ("max([])", "`max` of nothing has no answer"),
    ("import functools\nfunctools.reduce(max, [])", "`reduce` of nothing"),
    ("import statistics\nstatistics.mean([])", "too little to compute `mean`"),
    ("import collections\ncollections.defaultdict([])", "`defaultdict` takes the function"),
    ("import json\njson.dumps({1})", "JSON knows dicts"),
    ("import json\njson.loads('{')", "The text is not JSON"),
    ("import re\nre.compile('(')", "The regular expression is not valid"),
    ("import re\nre.match('a', 'b').group()", "before `.group` is `None`"),
    ("import datetime\ndatetime.date(2023, 2, 29)", "that month has no day 29"),
    ("import datetime\ndatetime.datetime.strptime('x', '%Y')", "is not written as the format"),
    (
        "from dataclasses import dataclass\n@dataclass\nclass C:\n    x: list = []",
        "All objects would share this default",
    ),
    (
        "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass C:\n    x: int\nC(1).x = 2",
        "The dataclass is frozen",
    ),
    ("import collections\nP = collections.namedtuple('P', 'x')\nP(1).x = 2", "`_replace`"),
    ("[].push(1)", "a list gets a new item by `append`"),
    ("[].length", "its length is `len(items)`"),
    ("{}.has_key(1)", "`key in d` tells"),
    ("{}.append(1)", "an entry is set by `d[key] = value`"),
    ("'a'.append('b')", "`''.join(parts)`"),
    ("(1,).append(2)", "a tuple cannot be changed"),
    ("{1}.append(2)", "a set gets a new item by `add`"),
    ("(x for x in []).next()", "`next(it)` takes the next item"),
    ("(5).foo", "is of type `int`, which has nothing named `foo`"),
    ("class A:\n    def __init__(self): self.items = []\nA().itmes", "did you mean `items`"),
    ("class A: pass\nA().count", "`self.count = ...`"),
    ("class A: pass\nA.count", "The class `A` itself"),
    ("Node(1).val", "A `Node` has the attributes"),
    ("import math\nmath.foo", "The module `math` has nothing named `foo`"),
    ("class A:\n    @property\n    def p(self): return 1\nA().p = 2", "computed by a property"),
    ("(5).x = 1", "take no attributes beyond their own"),
    ("f.append(1)", "a function itself, not its result"),
    ("return f()", "`f` kept calling itself on line 2"),
    ("def g(n): return n * h(n)\ndef h(n): return g(n)\ng(1)", "kept calling one another"),
    ("next(iter([]))", "`next(it, None)`"),
    ("def g():\n    yield next(iter([]))\nlist(g())", "inside a generator"),
    ("assert 1 == 2", "The condition of an `assert`"),
    ("input()", "`input()` asked for more lines"),
    ("import numpy", "There is no module `numpy` here"),
    ("import collection", "check the spelling"),
    ("import socket", "there is no network in this page."),
    ("from collections import Mapping", "`collections.abc`"),
    ("from math import foo", "The module `math` is here but has nothing named `foo`"),
    ("import threading\nthreading.Thread(target=f).start()", "without threads"),
    ("import asyncio\nasyncio.get_running_loop()", "while an event loop runs"),
    ("async def g(): return 1\nreturn g() + 1", "comes from `await`"),
    ("async def g(): return [1]\nfor x in g(): pass", "comes from `await`"),
    ("open('a.txt')", "There are no files in this page"),
    ("raise 'text'", "`raise` takes an exception"),
    ("raise NotImplemented", "`NotImplementedError`"),
    ("raise NotImplementedError", "yet to be written"),
    ("raise", "A bare `raise`"),
    ("with 5: pass", "`__enter__` and `__exit__`"),
    ("isinstance(1, 'int')", "must be a class such as `int`"),
    (
        "import abc\nclass A(abc.ABC):\n    @abc.abstractmethod\n    def m(self): pass\nA()",
        "still has abstract methods",
    ),
    ("class A:\n    def __init__(self): return 1\nA()", "it must not return anything"),
    ("class A:\n    def __str__(self): return 1\nstr(A())", "must return a text"),
    ("exit()", "ended the program itself"),
    ("import sys\nsys.exit(1)", "ended the program itself"),
    ("exec('x = ')", "`eval`, `exec`"),
];

#[test]
fn what_programs_raise_is_explained() {
    let table = RAISING.iter().map(|(body, part)| {
        let body: String = body.lines().map(|line| format!("    {line}\n")).collect();
        (format!("def f():\n{body}"), *part)
    });
    assert_all_explained(table, |source| {
        let exception = raised(source)?;
        let sentence = explain(&exception, source);
        Ok((exception, sentence))
    });
}

#[test]
fn what_programs_raise_on_purpose_is_not() {
    for body in
        ["raise KeyError('k')", "raise ValueError('division by zero')", "if 1: raise IndexError"]
    {
        let source = format!("def f():\n    {body}\n");
        assert_eq!(explain(&raised(&source).unwrap(), &source), None, "{body}");
    }
}

const NOT_PYTHON: &[(&str, &str)] = &[
    ("def f()\n    return 1", "ends with a colon"),
    ("if f\n    pass", "ends with a colon"),
    ("for x in []\n    pass", "ends with a colon"),
    ("if x = 1:\n    pass", "to compare two values"),
    ("if x => 1:\n    pass", "Python writes `>=`"),
    ("x + 1 = 2", "Left of `=` stands what gets the value"),
    ("None = 1", "`None` always means the same"),
    ("x = (1, 2\ny = 3", "The `(` that is opened on this line"),
    ("x = [1)", "A `[` is open here"),
    ("x = 1)", "one `)` too many"),
    ("x = 'abc", "its closing quote is missing"),
    ("x = 'it's'", "its closing quote is missing"),
    ("x = '''abc", "three closing quotes"),
    ("x = f'abc", "An f-string begins on this line"),
    ("x = f'{1'", "A `{` in an f-string opens a value"),
    ("x = f'{}'", "here it is empty"),
    ("x = f'{1}}'", "closes a value, and none is open"),
    ("if 1:\n    pass\nelse if 2:\n    pass", "`elif` for `else if`"),
    ("if 1:\n    pass\nelsif 2:\n    pass", "`elif` for `elsif`"),
    ("print 'hello'", "`print` is a function in Python 3"),
    ("exec 'x'", "`exec` is a function in Python 3"),
    ("def f():\nreturn 1", "(line 1) opens a block"),
    ("def f():\n    x = 1\n      y = 2", "indented further than the one before"),
    ("def f():\n        x = 1\n    y = 2", "lines up with no line further up"),
    ("def f():\n\tx = 1\n        y = 2", "Tabs and spaces are mixed"),
    ("return 1", "A `return` belongs inside a function"),
    ("yield 1", "A `yield` belongs inside a function"),
    ("def f():\n    await x", "defined by `async def`"),
    ("break", "`break` ends"),
    ("continue", "`continue` goes on"),
    ("x++", "Python has no `++`"),
    ("x = a && b", "`and`"),
    ("x = a || b", "`or`"),
    ("x = !a", "`not` for `!`"),
    ("x = a ? b : c", "Python has no `?`"),
    ("x = “a”", "typographic quotes"),
    ("x = a – b", "not the minus sign"),
    ("if a <> b: pass", "`!=` for `<>`"),
    ("if a === b: pass", "there is no `===`"),
    ("def f() {\n}", "not by braces"),
    ("function f(): pass", "begins a function by `def`"),
    ("let x = 1", "no word before a new name"),
    ("switch x:\n    pass", "`match` for `switch`"),
    ("class = 1", "cannot be a name"),
    ("x = [1 2]", "a comma or an operator is missing"),
    ("f(a=1, 2)", "come first"),
    ("def f(a=1, b): pass", "Parameters with a default value come last"),
    ("def f(a, a): pass", "have the same name, `a`"),
    ("f(a=1, a=2)", "gives `a` twice"),
    ("def f():\n    nonlocal x", "`nonlocal x` needs a function"),
    ("def f():\n    x = 1\n    global x", "before the first use"),
    ("x = 007", "without zeros in front"),
    ("x = 1abc", "cannot begin with a digit"),
    ("try:\n    x = 1\ny = 2", "needs an `except`"),
    ("x = 1 if y", "needs both of them"),
    ("x = {'a': }", "the value is missing"),
    ("def my-function(x): pass", "letters, digits and `_` only"),
    ("x = b'é'", "plain ASCII only"),
    ("x[]", "an index or a key between them"),
    ("from math import", "is missing"),
    ("x = 1 +", "the slip may be a little before"),
];

#[test]
fn what_is_not_python_is_explained() {
    let table = NOT_PYTHON.iter().map(|(source, part)| (format!("{source}\n"), *part));
    assert_all_explained(table, |source| {
        let entry = Entry { name: "f".to_owned(), kind: EntryKind::Function };
        let job = Job { create: None, calls: vec![], input: Vec::new(), keep_arguments: false };
        match run(source, entry, job).pop() {
            Some(FromWorker::Rejected { rejection: Rejection::DoesNotCompile(it), .. }) => {
                let sentence = explain_syntax(&it, source);
                Ok((it, sentence))
            }
            other => Err(format!("it compiles: {other:?}")),
        }
    });
}

#[test]
fn what_the_tests_call_in_vain_is_told_apart() {
    let class = |source: &str, method: &str, args: Vec<Value>| -> (Exception, Option<String>) {
        let entry = Entry { name: "Stack".to_owned(), kind: EntryKind::Class };
        let job = Job {
            create: Some(invocation("Stack", vec![])),
            calls: vec![invocation(method, args)],
            input: Vec::new(),
            keep_arguments: false,
        };
        let outcome = outcome(run(source, entry, job)).unwrap();
        let exception = match (&outcome.create, outcome.calls.as_slice()) {
            (Some(exception), _) | (None, [CallOutcome::Raised(exception)]) => exception.clone(),
            _ => panic!("it did not raise: {outcome:?}"),
        };
        let sentence = explain(&exception, source);
        (exception, sentence)
    };
    let one = || vec![Value::Int("1".to_owned())];
    for (source, part) in [
        ("class Stack:\n    def psuh(self, x): pass\n", "The tests use `push` of a `Stack` object"),
        ("class Stack:\n    def push(x): pass\n", "needs `self` as its first parameter"),
        (
            "class Stack:\n    def push(self): pass\n",
            "The tests call `Stack.push` with other arguments",
        ),
        (
            "class Stack:\n    def __init__(self, size): pass\n    def push(self, x): pass\n",
            "The tests call `Stack.__init__` with other arguments",
        ),
    ] {
        let (exception, sentence) = class(source, "push", one());
        let sentence = sentence.unwrap_or_default();
        assert!(sentence.contains(part), "{source}{exception:?}\n{sentence}");
    }
}

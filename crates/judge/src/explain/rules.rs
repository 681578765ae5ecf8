//! The sentences themselves. Of several rules that fit a message the first one counts.

use super::Rule;

const fn rule(kind: &'static str, message: &'static str, sentence: &'static str) -> Rule {
    Rule { kind, message, sentence }
}

/// Exceptions of built-in types.
pub(super) const RULES: &[Rule] = &[
    // Forgotten `await` first: the other messages about types would only confuse.
    rule(
        "TypeError",
        "unsupported operand type(s) for {}: 'coroutine' and {}",
        "Calling an `async def` function only prepares it, and its result comes from `await`, \
         which is missing here.",
    ),
    rule(
        "TypeError",
        "'coroutine' object is not {}",
        "Calling an `async def` function only prepares it, and its result comes from `await`, \
         which is missing here.",
    ),
    rule(
        "TypeError",
        "object of type 'coroutine' has no len()",
        "Calling an `async def` function only prepares it, and its result comes from `await`, \
         which is missing here.",
    ),
    rule(
        "AttributeError",
        "'coroutine' object has no attribute '{}'",
        "Calling an `async def` function only prepares it, and its result comes from `await`, \
         which is missing before `.{1}`.",
    ),
    rule(
        "TypeError",
        "'{}' object can't be awaited",
        "`await` needs what an `async def` function, a task or a future gives, and got a value of \
         type `{1}` instead.",
    ),
    rule(
        "TypeError",
        "An asyncio.Future, a coroutine or an awaitable is required",
        "This needs what calling an `async def` function gives, and got something else: perhaps \
         the function itself without its parentheses, or the result of a plain function.",
    ),
    // None.
    rule(
        "TypeError",
        "'{}' not supported between instances of 'NoneType' and '{}'",
        "The left side of the comparison is `None`, which is neither smaller nor larger than \
         anything: look where that value comes from, often a function that ended without \
         `return` or a `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "'{}' not supported between instances of '{}' and 'NoneType'",
        "The right side of the comparison is `None`, which is neither smaller nor larger than \
         anything: look where that value comes from, often a function that ended without \
         `return` or a `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for {}: 'NoneType' and {}",
        "The value left of `{1}` is `None`, with which nothing can be computed: often it comes \
         from a function that ended without `return`, or a `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for {}: {} and 'NoneType'",
        "The value right of `{1}` is `None`, with which nothing can be computed: often it comes \
         from a function that ended without `return`, or a `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "can only concatenate str (not \"NoneType\") to str",
        "The value to be added to the text is `None`: often it comes from a function that ended \
         without `return`, or a `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "Cannot add list and NoneType",
        "The value to be added to the list is `None`: often it comes from a function that ended \
         without `return`, or from a method such as `sort` or `append` that changes the list in \
         place.",
    ),
    rule(
        "TypeError",
        "bad operand type for {}: 'NoneType'",
        "The value here is `None`, with which nothing can be computed: often it comes from a \
         function that ended without `return`, or a `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "'NoneType' object is not subscriptable",
        "The value before `[` is `None`: often it comes from a function that ended without \
         `return`, or from a method such as `sort` or `append` that changes the list in place and \
         gives `None`.",
    ),
    rule(
        "TypeError",
        "'NoneType' object does not support item {}",
        "The value before `[` is `None`, so it has no items: often it comes from a function that \
         ended without `return`, or from a method that changes the list in place and gives `None`.",
    ),
    rule(
        "TypeError",
        "'NoneType' object is not iterable",
        "What is to be gone through is `None`: often it comes from a function that ended without \
         `return`, or from a method such as `sort` or `reverse` that changes the list in place \
         and gives `None`.",
    ),
    rule(
        "TypeError",
        "cannot unpack non-iterable NoneType object",
        "What is to be spread over several names is `None`: often it comes from a function that \
         ended without `return` on one of its paths.",
    ),
    rule(
        "TypeError",
        "object of type 'NoneType' has no len()",
        "`len` was asked about `None`: often it comes from a function that ended without \
         `return`, or from a method such as `sort` that changes the list in place and gives \
         `None`.",
    ),
    rule(
        "TypeError",
        "argument of type 'NoneType' is not {}",
        "`in` looks into `None` here, which holds nothing: often it comes from a function that \
         ended without `return`, or a variable that was not filled yet.",
    ),
    rule(
        "TypeError",
        "'NoneType' object is not callable",
        "What is called here is `None`, not a function: perhaps a name was overwritten with a \
         result, or parentheses follow a call that gives `None`.",
    ),
    rule(
        "AttributeError",
        "'NoneType' object has no attribute '{}' and no __dict__ {}",
        "`.{1}` is set on `None`, not on an object: a chain of nodes or a look-up ended one step \
         earlier than the code assumes.",
    ),
    rule(
        "AttributeError",
        "'NoneType' object has no attribute '{}'",
        "The value before `.{1}` is `None`: a chain of nodes or a look-up ended earlier than the \
         code assumes, or the value comes from a function without `return`.",
    ),
    rule(
        "TypeError",
        "'{}' in <string>' requires string as left operand, not NoneType",
        "`in` looks for `None` in a text here, and only a text can be part of a text.",
    ),
    // Changing what is being gone through.
    rule(
        "RuntimeError",
        "dictionary changed size during iteration",
        "A dict got or lost a key while a loop was going through it (reading a missing key of a \
         `defaultdict` adds one too): loop over `list(d)` instead, or collect the changes and make \
         them afterwards.",
    ),
    rule(
        "RuntimeError",
        "dictionary keys changed during iteration",
        "The keys of a dict were exchanged while a loop was going through it: loop over `list(d)` \
         instead, or collect the changes and make them afterwards.",
    ),
    rule(
        "RuntimeError",
        "OrderedDict mutated during iteration",
        "An `OrderedDict` was changed while a loop was going through it: loop over `list(d)` \
         instead, or collect the changes and make them afterwards.",
    ),
    rule(
        "RuntimeError",
        "Set changed size during iteration",
        "A set got or lost an item while a loop was going through it: loop over `list(s)` instead, \
         or build a new set.",
    ),
    rule(
        "RuntimeError",
        "deque mutated during iteration",
        "A `deque` was changed while a loop was going through it: loop over `list(d)` instead, or \
         use `while d:` and take items off.",
    ),
    // Hashing.
    rule(
        "TypeError",
        "{}unhashable type: 'list'{}",
        "A list can change, so it cannot be a dict's key or a set's item, nor an argument that a \
         cache remembers: use `tuple(...)` of it.",
    ),
    rule(
        "TypeError",
        "{}unhashable type: 'dict'{}",
        "A dict can change, so it cannot be a dict's key or a set's item, nor an argument that a \
         cache remembers: use something fixed made of it, such as `tuple(sorted(d.items()))`.",
    ),
    rule(
        "TypeError",
        "{}unhashable type: 'set'{}",
        "A set can change, so it cannot be a dict's key or another set's item: use `frozenset(...)` \
         of it.",
    ),
    rule(
        "TypeError",
        "{}unhashable type: '{}'{}",
        "Objects of type `{2}` have no hash, so they cannot be a dict's key or a set's item: a \
         class that defines `__eq__` needs a matching `__hash__` for that.",
    ),
    // Indices.
    rule(
        "IndexError",
        "list index out of range",
        "The list has no item at this index: with `n` items the last one is at `n - 1`, so look for \
         a step one too far, or for an empty list.",
    ),
    rule(
        "IndexError",
        "list assignment index out of range",
        "Only an item that is already there can be replaced or deleted by its index: with `n` items \
         the last one is at `n - 1`, and `append` adds a new one.",
    ),
    rule(
        "IndexError",
        "tuple index out of range",
        "The tuple has no item at this index: with `n` items the last one is at `n - 1`.",
    ),
    rule(
        "IndexError",
        "string index out of range",
        "The text has no character at this index: with `n` characters the last one is at `n - 1`, \
         and an empty text has none.",
    ),
    rule(
        "IndexError",
        "deque index out of range",
        "The deque has no item at this index: with `n` items the last one is at `n - 1`, so look \
         for an empty deque or a step one too far.",
    ),
    rule(
        "IndexError",
        "range object index out of range",
        "The range has no number at this index: with `n` numbers the last one is at `n - 1`.",
    ),
    rule(
        "IndexError",
        "pop from empty list",
        "`pop` was called on a list with nothing in it: check that the list is not empty first, as \
         in `if stack:`.",
    ),
    rule(
        "IndexError",
        "pop from an empty deque",
        "`pop` or `popleft` was called on a deque with nothing in it: check first, as in \
         `while queue:`.",
    ),
    rule(
        "IndexError",
        "pop index out of range",
        "`pop` was given an index that the list does not have: with `n` items the last one is at \
         `n - 1`.",
    ),
    rule(
        "IndexError",
        "index out of range",
        "Something without an item at this place was asked for one: often it is empty, as a heap \
         from which `heappop` wants to take.",
    ),
    rule(
        "IndexError",
        "Cannot choose from an empty sequence",
        "`choice` needs at least one item to choose from, and there is none.",
    ),
    rule(
        "IndexError",
        "Replacement index {} out of range for positional args tuple",
        "The text has more `{}` than `format` was given values.",
    ),
    // Keys.
    rule(
        "KeyError",
        "'popitem(): dictionary is empty'",
        "`popitem` was called on a dict with nothing in it: check first that the dict is not empty.",
    ),
    rule(
        "KeyError",
        "'dictionary is empty'",
        "`popitem` was called on a dict with nothing in it: check first that the dict is not empty.",
    ),
    rule(
        "KeyError",
        "'pop from an empty set'",
        "`pop` was called on a set with nothing in it: check first, as in `while s:`.",
    ),
    rule(
        "KeyError",
        "slice({})",
        "A dict has no order to cut a piece from, so `d[a:b]` looks for a key that is a slice: take \
         the piece from `list(d.items())`.",
    ),
    rule(
        "KeyError",
        "{}",
        "The key `{1}` is not there: a dict's `get` and a set's `discard` get along without it, and \
         `in` tells beforehand.",
    ),
    // Names.
    rule(
        "UnboundLocalError",
        "local variable '{}' referenced before assignment",
        "`{1}` is given a value somewhere in this function, which makes it the function's own name \
         everywhere in it, and it has none at this point: set it first, or declare it `nonlocal` or \
         `global` if the outer one is meant.",
    ),
    rule(
        "UnboundLocalError",
        "cannot access local variable '{}' where it is not associated with a value",
        "`{1}` is given a value somewhere in this function, which makes it the function's own name \
         everywhere in it, and it has none at this point: set it first, or declare it `nonlocal` or \
         `global` if the outer one is meant.",
    ),
    rule(
        "NameError",
        "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
        "The inner function uses `{1}` of the function around it, which has not given it a value \
         yet, or has deleted it.",
    ),
    rule(
        "NameError",
        "name '{}' is not defined",
        "Nothing named `{1}` exists when this line runs: it may be misspelled, belong to another \
         function, or get its value only later.",
    ),
    // Calls.
    rule(
        "TypeError",
        "{}() takes no arguments",
        "`{1}` was given arguments, but has no `__init__` that takes them: look for one that is \
         missing or misspelled, with two underscores on either side.",
    ),
    rule(
        "TypeError",
        "object.__init__() takes exactly one argument {}",
        "The base class is plain `object`, whose `__init__` takes nothing but the object itself.",
    ),
    rule(
        "TypeError",
        "{}() missing {} required positional argument{}: 'self'{}",
        "Nothing was passed for `self`: often the method was called on the class instead of on an \
         object, as `Stack.push(1)` instead of `stack.push(1)`.",
    ),
    rule(
        "TypeError",
        "{}() missing 1 required positional argument: '{}'",
        "The call of `{1}` leaves out `{2}`, which has no default value.",
    ),
    rule(
        "TypeError",
        "{}() missing {} required positional arguments: {}",
        "The call of `{1}` leaves out {2} arguments that have no default value: `{3}`.",
    ),
    rule(
        "TypeError",
        "{}() missing {} required keyword-only argument{}: '{}'",
        "`{4}` stands after a `*` in the definition of `{1}`, so it must be passed by name, and \
         this call leaves it out.",
    ),
    rule(
        "TypeError",
        "{}() takes from {} to {} positional arguments but {} w{} given",
        "`{1}` was called with {4} positional arguments, the object itself included if it is a \
         method, and its definition allows {2} to {3}.",
    ),
    rule(
        "TypeError",
        "{}() takes {} positional argument{} but {} w{} given",
        "`{1}` was called with {4} positional arguments, the object itself included if it is a \
         method, and its definition allows {2}.",
    ),
    rule(
        "TypeError",
        "sort expected 0 arguments, got {}",
        "`sort` takes its options by name only, as in `items.sort(key=len, reverse=True)`.",
    ),
    rule(
        "TypeError",
        "sorted expected 1 argument, got {}",
        "`sorted` takes one iterable, and its options by name only, as in \
         `sorted(items, key=len, reverse=True)`.",
    ),
    rule(
        "TypeError",
        "{} expected at {} {} argument{}, got {}",
        "`{1}` takes at {2} {3} and was given {5}; several values for one place need brackets \
         around them.",
    ),
    rule(
        "TypeError",
        "{} expected {} argument{}, got {}",
        "`{1}` takes exactly {2} and was given {4}; several values for one place need brackets \
         around them.",
    ),
    rule(
        "TypeError",
        "sorted() got an unexpected keyword argument 'cmp'",
        "`sorted` compares by `key` only, and `functools.cmp_to_key` turns a comparison into one.",
    ),
    rule(
        "TypeError",
        "{}() got an unexpected keyword argument '{}'",
        "`{1}` has no parameter named `{2}`: compare the spelling with its definition.",
    ),
    rule(
        "TypeError",
        "{}() got multiple values for argument '{}'",
        "The parameter `{2}` of `{1}` is filled twice by this call, by its place and by its name.",
    ),
    rule(
        "TypeError",
        "descriptor '{}' for '{}' objects doesn't apply to {}",
        "`{1}` was called on the type `{2}` itself with something else as its object: call it on an \
         object, as in `items.{1}(...)`.",
    ),
    rule(
        "TypeError",
        "'module' object is not callable",
        "A module was called like a function: the function inside it has to be named too, as in \
         `math.sqrt(2)`.",
    ),
    rule(
        "TypeError",
        "'str' object is not callable",
        "Parentheses follow a text as if it were a function: perhaps a variable has the name of the \
         function that is meant (such as `str`), or a comma or an operator is missing before `(`.",
    ),
    rule(
        "TypeError",
        "'list' object is not callable",
        "Parentheses follow a list as if it were a function: an item is taken by `[i]`, or a \
         variable has the name of the function that is meant (such as `list`).",
    ),
    rule(
        "TypeError",
        "'dict' object is not callable",
        "Parentheses follow a dict as if it were a function: a value is taken by `[key]`, or a \
         variable has the name of the function that is meant (such as `dict`).",
    ),
    rule(
        "TypeError",
        "'tuple' object is not callable",
        "Parentheses follow a tuple as if it were a function: perhaps a comma is missing between \
         two tuples, or an item is meant, which is taken by `[i]`.",
    ),
    rule(
        "TypeError",
        "'int' object is not callable",
        "Parentheses follow a number as if it were a function: perhaps a variable has the name of \
         the function that is meant (such as `sum` or `max`), or the `*` of a product is missing.",
    ),
    rule(
        "TypeError",
        "'{}' object is not callable",
        "What stands before `(` is a value of type `{1}`, which cannot be called: perhaps a \
         variable has the name of the function that is meant.",
    ),
    // Subscripts.
    rule(
        "TypeError",
        "list indices must be integers or slices, not float",
        "A list's index must be a whole number, and this one is a float: `/` always gives a float, \
         `//` gives a whole number.",
    ),
    rule(
        "TypeError",
        "list indices must be integers or slices, not str",
        "A list's items are reached by their position, a whole number, and this index is a text: \
         perhaps one of the dicts inside the list is meant, or a number has to go through `int`.",
    ),
    rule(
        "TypeError",
        "list indices must be integers or slices, not tuple",
        "A list takes one index in its brackets: an item of an inner list is `grid[row][column]`, \
         and two lists next to each other need a comma between them.",
    ),
    rule(
        "TypeError",
        "list indices must be integers or slices, not {}",
        "A list's items are reached by their position, a whole number, and this index is a value of \
         type `{1}`.",
    ),
    rule(
        "TypeError",
        "tuple indices must be integers or slices, not {}",
        "A tuple's items are reached by their position, a whole number, and this index is a value \
         of type `{1}`.",
    ),
    rule(
        "TypeError",
        "string indices must be integers, not 'float'",
        "A text's index must be a whole number, and this one is a float: `/` always gives a float, \
         `//` gives a whole number.",
    ),
    rule(
        "TypeError",
        "string indices must be integers, not 'str'",
        "The value before `[` is a text, whose characters are reached by their position: often a \
         loop over a dict gave the key where the dict or its value was meant.",
    ),
    rule(
        "TypeError",
        "string indices must be integers, not '{}'",
        "A text's characters are reached by their position, a whole number, and this index is a \
         value of type `{1}`.",
    ),
    rule(
        "TypeError",
        "slice indices must be integers or None{}",
        "The bounds of a slice must be whole numbers: `/` always gives a float, `//` gives a whole \
         number.",
    ),
    rule(
        "ValueError",
        "slice step cannot be zero",
        "A slice that steps by 0 would never move: the step must be another number, such as 1 or -1.",
    ),
    rule(
        "ValueError",
        "range() arg 3 must not be zero",
        "A range that steps by 0 would never move: the step must be another number, such as 1 or -1.",
    ),
    rule(
        "TypeError",
        "'set' object is not subscriptable",
        "A set has no order, so it has no first or second item: loop over it, or make a list of it \
         by `sorted(s)`.",
    ),
    rule(
        "TypeError",
        "'dict_{}' object is not subscriptable",
        "What `{1}()` of a dict gives has no positions: make a list of it first, as in \
         `list(d.{1}())[0]`.",
    ),
    rule(
        "TypeError",
        "'function' object is not subscriptable",
        "Square brackets follow a function here: a call needs parentheses.",
    ),
    rule(
        "TypeError",
        "'builtin_function_or_method' object is not subscriptable",
        "Square brackets follow a function here: a call needs parentheses.",
    ),
    rule(
        "TypeError",
        "'generator' object is not subscriptable",
        "A generator gives its items one after the other and has no positions: `next` takes the \
         next one, `list(...)` collects them.",
    ),
    rule(
        "TypeError",
        "'map' object is not subscriptable",
        "`map` gives its items one after the other and has no positions: `list(...)` collects them.",
    ),
    rule(
        "TypeError",
        "'filter' object is not subscriptable",
        "`filter` gives its items one after the other and has no positions: `list(...)` collects \
         them.",
    ),
    rule(
        "TypeError",
        "'zip' object is not subscriptable",
        "`zip` gives its items one after the other and has no positions: `list(...)` collects them.",
    ),
    rule(
        "TypeError",
        "'int' object is not subscriptable",
        "The value before `[` is a single number, not a list or a dict: perhaps there is one `[...]` \
         too many, or a loop already gave the item.",
    ),
    rule(
        "TypeError",
        "'{}' object is not subscriptable",
        "The value before `[` is of type `{1}`, which has no items to reach that way.",
    ),
    rule(
        "TypeError",
        "'str' object does not support item assignment",
        "A text cannot be changed in place: build a new one, or work on `list(text)` and join it at \
         the end.",
    ),
    rule(
        "TypeError",
        "'str' object doesn't support item deletion",
        "A text cannot be changed in place: build a new one, or work on `list(text)` and join it at \
         the end.",
    ),
    rule(
        "TypeError",
        "'tuple' object does not support item assignment",
        "A tuple cannot be changed once it is made: make a new one, or use a list.",
    ),
    rule(
        "TypeError",
        "'tuple' object doesn't support item deletion",
        "A tuple cannot be changed once it is made: make a new one, or use a list.",
    ),
    rule(
        "TypeError",
        "'set' object does not support item assignment",
        "A set has no positions or keys to assign to: `add` puts an item in, and a dict keeps \
         values under keys.",
    ),
    rule(
        "TypeError",
        "'{}' object does not support item assignment",
        "The value before `[` is of type `{1}`, whose items cannot be replaced that way.",
    ),
    // Operators.
    rule(
        "TypeError",
        "can only concatenate str (not \"int\") to str",
        "`+` joins a text only to another text, and here a number follows: `str(number)` or an \
         f-string makes a text of it, `int(text)` a number of the text.",
    ),
    rule(
        "TypeError",
        "can only concatenate str (not \"{}\") to str",
        "`+` joins a text only to another text, and here a value of type `{1}` follows: `str(...)` \
         or an f-string makes a text of it.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for +: 'int' and 'str'",
        "A number and a text cannot be added (`sum` starts with the number 0, too): `int(text)` \
         makes a number of the text, `str(number)` a text of the number.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for +: 'int' and 'list'",
        "A number and a list cannot be added; `sum` starts with the number 0, so it needs an empty \
         list as a start to add lists.",
    ),
    rule(
        "TypeError",
        "Cannot add list and {}",
        "`+` joins a list only to another list, and here a value of type `{1}` follows: `append` \
         adds a single item, `list(...)` makes a list of something with items.",
    ),
    rule(
        "TypeError",
        "can only concatenate list (not \"{}\") to list",
        "`+` joins a list only to another list, and here a value of type `{1}` follows: `append` \
         adds a single item, `list(...)` makes a list of something with items.",
    ),
    rule(
        "TypeError",
        "can only concatenate tuple (not {}) to tuple",
        "`+` joins a tuple only to another tuple; a tuple with a single item needs a comma, as in \
         `(item,)`.",
    ),
    rule(
        "TypeError",
        "a bytes-like object is required, not 'str'",
        "Bytes and text do not mix: `text.encode()` makes bytes of a text, `data.decode()` a text \
         of bytes.",
    ),
    rule(
        "TypeError",
        "can't multiply sequence by non-int of type '{}'",
        "A text or a list can only be repeated a whole number of times, and the other side of `*` \
         is of type `{1}`: perhaps a text still has to go through `int`, or `/` gave a float where \
         `//` was meant.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for +: 'dict' and 'dict'",
        "Dicts are merged by `|` or `{**a, **b}`, not by `+`.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for +: 'set' and 'set'",
        "Sets are united by `|`, not by `+`.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for -: 'list' and 'list'",
        "Lists cannot be subtracted: a comprehension such as `[x for x in a if x not in b]` leaves \
         items out, and sets know `-`.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for {}: 'str' and 'int'",
        "`{1}` does not work between a text and a number: `int(text)` makes a number of a text of \
         digits.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for {}: 'int' and 'str'",
        "`{1}` does not work between a number and a text: `int(text)` makes a number of a text of \
         digits.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for {}: 'function' and {}",
        "The left side of `{1}` is a function itself, not its result: the parentheses of the call \
         seem to be missing.",
    ),
    rule(
        "TypeError",
        "unsupported operand type(s) for {}: '{}' and '{}'",
        "`{1}` is not defined between a value of type `{2}` and one of type `{3}`: print both to \
         see which one is not what you think.",
    ),
    rule(
        "TypeError",
        "bad operand type for {}: '{}'",
        "The operation `{1}` needs a number, and got a value of type `{2}`.",
    ),
    rule(
        "TypeError",
        "'{}' not supported between instances of 'dict' and 'dict'",
        "Dicts have no order: a sort or a heap needs a `key`, and where tuples are compared a dict \
         inside is reached when everything before it is equal.",
    ),
    rule(
        "TypeError",
        "'{}' not supported between instances of 'function' and '{}'",
        "The left side of the comparison is a function itself, not its result: the parentheses of \
         the call seem to be missing.",
    ),
    rule(
        "TypeError",
        "'{}' not supported between instances of 'str' and 'int'",
        "A text and a number have no common order: `int(text)` makes a number of a text of digits.",
    ),
    rule(
        "TypeError",
        "'{}' not supported between instances of 'int' and 'str'",
        "A number and a text have no common order: `int(text)` makes a number of a text of digits.",
    ),
    rule(
        "TypeError",
        "'{}' not supported between instances of '{}' and '{}'",
        "`{1}` does not know an order between a value of type `{2}` and one of type `{3}`: a sort, \
         `min` or `max` can be given a `key`, and in a heap a number placed before the object \
         decides.",
    ),
    rule(
        "TypeError",
        "can't compare offset-naive and offset-aware datetimes",
        "One of the two times knows its time zone and the other does not, so nobody can say which \
         comes first.",
    ),
    // Iteration and unpacking.
    rule(
        "TypeError",
        "'int' object is not iterable",
        "A number has no items to go through: `range(n)` counts up to it, and a single number for \
         something that takes many needs brackets, as in `[n]`.",
    ),
    rule(
        "TypeError",
        "'float' object is not iterable",
        "A number has no items to go through: perhaps the list it came from was meant.",
    ),
    rule(
        "TypeError",
        "'bool' object is not iterable",
        "`True` and `False` have no items to go through: perhaps a comparison stands where the list \
         itself was meant.",
    ),
    rule(
        "TypeError",
        "'function' object is not iterable",
        "A function itself has no items to go through: the parentheses of the call seem to be \
         missing.",
    ),
    rule(
        "TypeError",
        "'builtin_function_or_method' object is not iterable",
        "A function itself has no items to go through: the parentheses of the call seem to be \
         missing, as in `d.items` for `d.items()`.",
    ),
    rule(
        "TypeError",
        "'type' object is not iterable",
        "A class itself has no items to go through: an object of it, or a list, was probably meant.",
    ),
    rule(
        "TypeError",
        "'{}' object is not iterable",
        "An object of type `{1}` has no items to go through: a loop needs a list, a text, a dict or \
         an object with `__iter__`.",
    ),
    rule(
        "TypeError",
        "object is not iterable",
        "Pairs of a key and a value were expected here, and one of the items is no pair.",
    ),
    rule(
        "TypeError",
        "'{}' object is not an iterator",
        "`next` works on an iterator, and a value of type `{1}` is none: `iter(...)` makes one of \
         anything a loop can go through.",
    ),
    rule(
        "TypeError",
        "cannot unpack non-iterable {} object",
        "Several names are to be filled from a single value of type `{1}`: a loop over pairs of a \
         dict needs `.items()`, and one over positions and items `enumerate(...)`.",
    ),
    rule(
        "TypeError",
        "argument of type '{}' is not {}",
        "`in` needs something with items on its right side, and got a value of type `{1}`.",
    ),
    rule(
        "TypeError",
        "'in <string>' requires string as left operand, not {}",
        "Only a text can be part of a text, and the left side of `in` is of type `{1}`: `str(...)` \
         makes a text of it.",
    ),
    rule(
        "TypeError",
        "argument to reversed() must be a sequence",
        "`reversed` needs something with an order and a length: `list(...)` makes a list of \
         anything a loop can go through.",
    ),
    rule(
        "TypeError",
        "object of type 'generator' has no len()",
        "A generator does not know how many items will come: `list(...)` collects them, and \
         `sum(1 for _ in ...)` only counts.",
    ),
    rule(
        "TypeError",
        "object of type 'int' has no len()",
        "A number has no length: `len(str(n))` counts its digits, or the list it came from was \
         meant.",
    ),
    rule(
        "TypeError",
        "object of type '{}' has no len()",
        "A value of type `{1}` does not know its length: `list(...)` collects the items of an \
         iterator, and a class of your own needs `__len__`.",
    ),
    rule(
        "ValueError",
        "too many values to unpack (expected {}, got {})",
        "{2} values are there for {1} names: give each a name, or let one name with a `*` take the \
         rest.",
    ),
    rule(
        "ValueError",
        "too many values to unpack (expected {})",
        "There are more values than the {1} names that wait for them: looping over a dict gives \
         its keys only (`.items()` gives pairs), and a name with a `*` takes the rest.",
    ),
    rule(
        "ValueError",
        "not enough values to unpack (expected at least {}, got {})",
        "Only {2} values are there where at least {1} are needed: the list may be shorter than \
         the code assumes.",
    ),
    rule(
        "ValueError",
        "not enough values to unpack (expected {}, got {})",
        "{1} names wait for values and only {2} came: the list may be shorter than the code \
         assumes, or a `split` found no separator.",
    ),
    rule(
        "ValueError",
        "dictionary update sequence element #{} has length {}; 2 is required",
        "`dict` makes its entries of pairs, and the item at index {1} has a length of {2}.",
    ),
    // Numbers.
    rule(
        "ZeroDivisionError",
        "zero to a negative power",
        "A negative power divides by the base, and the base is 0 here.",
    ),
    rule(
        "ZeroDivisionError",
        "{}",
        "The divisor (right of `/`, `//` or `%`) is 0 here: often it is the length of something \
         empty, or a count that has not begun.",
    ),
    rule(
        "OverflowError",
        "cannot convert float infinity to integer",
        "Infinity is no whole number: often `float('inf')` stands for “none found yet” and was never \
         replaced.",
    ),
    rule(
        "ValueError",
        "cannot convert float NaN to integer",
        "`nan` (not a number) cannot become a whole number: some computation before had no result.",
    ),
    rule(
        "OverflowError",
        "int too large to convert to float",
        "Whole numbers may grow without end, floats only to about `1.8e308`: use `//` instead of \
         `/` to stay with whole numbers.",
    ),
    rule(
        "OverflowError",
        "integer division result too large for a float",
        "Whole numbers may grow without end, floats only to about `1.8e308`: use `//` instead of \
         `/` to stay with whole numbers.",
    ),
    rule(
        "OverflowError",
        "math range error",
        "The result is larger than the largest float, about `1.8e308`; whole numbers have no such \
         limit.",
    ),
    rule(
        "OverflowError",
        "cannot fit 'int' into an index-sized integer",
        "The number is far beyond any possible length or position.",
    ),
    rule(
        "ValueError",
        "negative shift count",
        "Bits cannot be shifted by a negative number of places: `>>` shifts the other way.",
    ),
    rule(
        "ValueError",
        "expected a {} input{}",
        "The mathematical function is not defined for this number, which should be {1}.",
    ),
    rule(
        "TypeError",
        "'float' object cannot be interpreted as an integer",
        "A whole number is needed here, and this is a float: `/` always gives a float, `//` gives a \
         whole number.",
    ),
    rule(
        "TypeError",
        "'str' object cannot be interpreted as an integer",
        "A whole number is needed here, and this is a text: `int(text)` makes a number of a text of \
         digits, `len(text)` counts its characters.",
    ),
    rule(
        "TypeError",
        "'list' object cannot be interpreted as an integer",
        "A whole number is needed here, and this is a list: perhaps its length `len(...)` was meant.",
    ),
    rule(
        "TypeError",
        "'{}' object cannot be interpreted as an integer",
        "A whole number is needed here, and this is a value of type `{1}`.",
    ),
    rule(
        "ValueError",
        "invalid literal for int() with base 10: ''",
        "`int` was given an empty text: a `split` at every single space leaves empty pieces, \
         `split()` without an argument does not.",
    ),
    rule(
        "ValueError",
        "invalid literal for int() with base {}: {}",
        "`int` makes a number of a text only if the whole text is a whole number in base {1}, and \
         `{2}` is none.",
    ),
    rule(
        "ValueError",
        "could not convert string to float: {}",
        "`float` makes a number of a text only if the whole text is a number, and `{1}` is none.",
    ),
    rule(
        "TypeError",
        "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
        "`int` was given `None`: often it comes from a function that ended without `return`, or a \
         `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        "`int` makes a whole number of a text or of another number, and was given a value of type \
         `{1}`.",
    ),
    rule(
        "TypeError",
        "float() argument must be a string or a real number, not 'NoneType'",
        "`float` was given `None`: often it comes from a function that ended without `return`, or a \
         `get` that found nothing.",
    ),
    rule(
        "TypeError",
        "float() argument must be a string or a real number, not '{}'",
        "`float` makes a number of a text or of another number, and was given a value of type `{1}`.",
    ),
    rule(
        "TypeError",
        "int() can't convert non-string with explicit base",
        "A base can be given to `int` only along with a text to read in it.",
    ),
    // Texts.
    rule(
        "TypeError",
        "sequence item {}: expected str instance, {} found",
        "`join` joins texts only, and the item at index {1} is of type `{2}`: `map(str, items)` \
         makes texts of them all.",
    ),
    rule(
        "TypeError",
        "can only join an iterable",
        "`join` is called on the separator and takes the texts to join in one list, as in \
         `', '.join(words)`.",
    ),
    rule(
        "ValueError",
        "substring not found",
        "`index` found no such piece in the text: `in` tells beforehand, and `find` gives -1 \
         instead.",
    ),
    rule(
        "ValueError",
        "empty separator",
        "A text cannot be split at nothing: `list(text)` takes it apart into characters, `split()` \
         at blanks.",
    ),
    rule(
        "TypeError",
        "Expected type 'str' but '{}' found.",
        "A text is needed here, and a value of type `{1}` was given.",
    ),
    rule(
        "TypeError",
        "startswith first arg must be str or a tuple of str, not {}",
        "`startswith` takes a text or a tuple of texts, not a value of type `{1}`.",
    ),
    rule(
        "TypeError",
        "not all arguments converted during string formatting",
        "`%` after a text fills its `%s`, and there are more values than places; if a remainder was \
         meant, the left side still has to go through `int`.",
    ),
    rule(
        "TypeError",
        "not enough arguments for format string",
        "The text has more places such as `%s` than there are values: several values need \
         parentheses around them, as in `% (a, b)`.",
    ),
    rule(
        "ValueError",
        "Unknown format code '{}' for object of type 'str'",
        "The format `{1}` is for numbers, and the value is a text.",
    ),
    rule(
        "TypeError",
        "unsupported format string passed to {}.__format__",
        "A value of type `{1}` cannot be laid out by a format: `str(...)` makes a text of it, in an \
         f-string `!s` does.",
    ),
    rule(
        "TypeError",
        "sum() can't sum strings {}",
        "`sum` does not join texts, `''.join(texts)` does.",
    ),
    rule(
        "TypeError",
        "ord() expected a character, but string of length {} found",
        "`ord` takes a single character, and this text has a length of {1}.",
    ),
    rule(
        "ValueError",
        "chr() arg not in range(0x110000)",
        "`chr` knows the numbers of characters, 0 to 1,114,111, and this is none of them.",
    ),
    rule(
        "UnicodeEncodeError",
        "{}surrogates not allowed",
        "The text holds half of a character, which cannot be encoded: perhaps it was cut out of \
         escaped text.",
    ),
    rule(
        "UnicodeEncodeError",
        "'{}' codec can't encode {}",
        "The encoding `{1}` has no such character, `utf-8` has them all.",
    ),
    rule(
        "UnicodeDecodeError",
        "'{}' codec can't decode {}",
        "The bytes are not a text in the encoding `{1}`: they were written in another one, or are \
         no text.",
    ),
    // Looking for values.
    rule(
        "ValueError",
        "{} is not in list",
        "The list has no item equal to `{1}`, so `remove` or `index` fails: `in` tells beforehand.",
    ),
    rule(
        "ValueError",
        "list.remove(x): x not in list",
        "`remove` found no such item in the list: `in` tells beforehand.",
    ),
    rule(
        "ValueError",
        "tuple.index(x): x not in tuple",
        "`index` found no such item in the tuple: `in` tells beforehand.",
    ),
    rule(
        "ValueError",
        "deque.remove(x): x not in deque",
        "`remove` found no such item in the deque: `in` tells beforehand.",
    ),
    rule(
        "ValueError",
        "{} is not in range",
        "`index` found no `{1}` in the range: `in` tells beforehand.",
    ),
    rule(
        "ValueError",
        "{} is not in deque",
        "`index` found no `{1}` in the deque: `in` tells beforehand.",
    ),
    rule(
        "ValueError",
        "{}() iterable argument is empty",
        "`{1}` of nothing has no answer: `default=` says what to give then, or check that something \
         is there first.",
    ),
    rule(
        "TypeError",
        "reduce() of empty iterable with no initial value",
        "`reduce` of nothing has no answer: its third argument says what to start with.",
    ),
    rule(
        "ValueError",
        "Sample larger than population or is negative",
        "`sample` can draw at most as many items as there are.",
    ),
    rule(
        "ValueError",
        "day {} must be in range {}",
        "The date does not exist: that month has no day {1}.",
    ),
    rule(
        "ValueError",
        "time data {} does not match format {}",
        "The text `{1}` is not written as the format `{2}` says, letter for letter.",
    ),
    rule(
        "ValueError",
        "mutable default {} for field {} is not allowed: use default_factory",
        "All objects would share this default, so a dataclass wants `field(default_factory=...)` \
         for `{2}`.",
    ),
    rule(
        "ValueError",
        "__len__() should return >= 0",
        "A length cannot be negative, and `__len__` gave such a number.",
    ),
    rule(
        "TypeError",
        "first argument must be callable or None",
        "`defaultdict` takes the function that makes a default, such as `list` or `int`, not the \
         default itself.",
    ),
    rule(
        "TypeError",
        "Object of type {} is not JSON serializable",
        "JSON knows dicts, lists, texts, numbers, `true`, `false` and `null` only, and this is a \
         value of type `{1}`.",
    ),
    // Attributes.
    rule(
        "AttributeError",
        "type object '{}' has no attribute '{}'",
        "The class `{1}` itself has nothing named `{2}`: what `__init__` sets belongs to objects of \
         the class, not to the class.",
    ),
    rule(
        "AttributeError",
        "module '{}' has no attribute '{}'",
        "The module `{1}` has nothing named `{2}`: check the spelling, and that the right module is \
         meant.",
    ),
    rule(
        "AttributeError",
        "property '{}' of '{}' object has no setter",
        "`{1}` is computed by a property and cannot be assigned to: it needs a setter, or the \
         attribute behind it a name of its own.",
    ),
    rule(
        "AttributeError",
        "can't set attribute",
        "This attribute is read-only, as the fields of a named tuple are: `_replace` makes a changed \
         copy.",
    ),
    rule(
        "AttributeError",
        "'{}' object has no attribute '{}' and no __dict__ for setting new attributes",
        "Objects of type `{1}` take no attributes beyond their own, so `{2}` cannot be set on one.",
    ),
    rule(
        "AttributeError",
        "'function' object has no attribute '{}'",
        "The value before `.{1}` is a function itself, not its result: the parentheses of the call \
         seem to be missing.",
    ),
    rule(
        "AttributeError",
        "'builtin_function_or_method' object has no attribute '{}'",
        "The value before `.{1}` is a function itself, not its result: the parentheses of the call \
         seem to be missing.",
    ),
    rule(
        "AttributeError",
        "'{}' object has no attribute '{}'",
        "The value before the dot is of type `{1}`, which has nothing named `{2}`: either the name \
         is misspelled, or the value is not what the code takes it for.",
    ),
    // Recursion, generators, limits of the page.
    rule(
        "RecursionError",
        "maximum recursion depth exceeded{}",
        "Functions kept calling one another until there was no room left: either no call reaches a \
         case that returns without a further one, or the input leads deeper than Python's calls \
         can go and needs a loop.",
    ),
    rule(
        "StopIteration",
        "{}",
        "`next` was called on an iterator that has nothing left: a second argument, as in \
         `next(it, None)`, says what to give then.",
    ),
    rule(
        "RuntimeError",
        "generator raised StopIteration",
        "A `StopIteration` came up inside a generator, usually from a `next` with nothing left: a \
         generator ends by `return`.",
    ),
    rule("AssertionError", "{}", "The condition of an `assert` in the code was not true."),
    rule(
        "EOFError",
        "input() has nothing to read{}",
        "`input()` asked for more lines than this test provides: values usually come as arguments, \
         and then no `input()` is needed.",
    ),
    rule("ModuleNotFoundError", "No module named '{}': {}", "`{1}` cannot be imported: {2}."),
    rule(
        "ModuleNotFoundError",
        "No module named '{}'",
        "There is no module `{1}` here: check the spelling, and note that a part of Python's own \
         library is here but no packages from elsewhere are.",
    ),
    rule(
        "ImportError",
        "cannot import name '{}' from 'collections'{}",
        "`collections` has no `{1}`: check the spelling, and note that the abstract types such as \
         `Mapping` live in `collections.abc`.",
    ),
    rule(
        "ImportError",
        "cannot import name '{}' from '{}'{}",
        "The module `{2}` is here but has nothing named `{1}`: check the spelling, and that the \
         right module is meant.",
    ),
    rule(
        "RuntimeError",
        "threads cannot be started in this page{}",
        "Python runs here without threads: `asyncio` can do several things in turns, and most \
         drills need neither.",
    ),
    rule(
        "RuntimeError",
        "asyncio.run() cannot be called from a running event loop",
        "`asyncio.run` starts everything once from outside: inside an `async def` function `await` \
         does it.",
    ),
    rule(
        "RuntimeError",
        "no running event loop",
        "This works only while an event loop runs, that is inside an `async def` function started \
         by `asyncio.run`.",
    ),
    rule(
        "RuntimeError",
        "super(): no arguments",
        "`super()` without arguments works only inside a method whose first parameter is the object.",
    ),
    rule(
        "RuntimeError",
        "No active exception to reraise",
        "A bare `raise` repeats the exception that is being handled, and here none is: name the one \
         to raise.",
    ),
    rule(
        "TypeError",
        "exceptions must {}, not NotImplementedType",
        "`NotImplemented` is a value for comparisons, the exception is called \
         `NotImplementedError`.",
    ),
    rule(
        "TypeError",
        "exceptions must {}, not {}",
        "`raise` takes an exception, as in `raise ValueError('why')`, and got a value of type \
         `{2}`.",
    ),
    rule(
        "TypeError",
        "'{}' object does not support the context manager protocol {}",
        "`with` needs an object with `__enter__` and `__exit__`, and a value of type `{1}` has none.",
    ),
    rule(
        "TypeError",
        "isinstance() arg 2 must be a type, {}",
        "The second argument of `isinstance` must be a class such as `int`, without quotes, or a \
         tuple of classes.",
    ),
    rule(
        "TypeError",
        "issubclass() arg 1 must be a class",
        "A class is needed here, without quotes and not an object of it; after `except` stands the \
         class of the exception.",
    ),
    rule(
        "TypeError",
        "class {} without an implementation for abstract method{}",
        "The class `{1}` still has abstract methods, and no object can be made before each of them \
         is written.",
    ),
    rule(
        "TypeError",
        "__init__() should return None, not '{}'",
        "`__init__` fills the object that exists already, so it must not return anything.",
    ),
    rule(
        "TypeError",
        "{} returned non-string (type {})",
        "`{1}` must return a text, and returned a value of type `{2}`.",
    ),
    rule("NotImplementedError", "", "A part that is marked as yet to be written was reached."),
    rule(
        "SystemExit",
        "{}",
        "The code ended the program itself, by `exit()` or the like: a function that is tested has \
         to return.",
    ),
    rule(
        "KeyboardInterrupt",
        "{}",
        "The code raised the exception that stands for a reader's Ctrl-C, so the test could not go \
         on.",
    ),
    rule(
        "SyntaxError",
        "{} (<string>, line {})",
        "A text that the code gave to `eval`, `exec` or the like is not valid Python.",
    ),
];

/// Exceptions of the library whose types are not built in.
pub(super) const LIBRARY: &[Rule] = &[
    rule(
        "UnsupportedOperation",
        "Couldn't get FileIO{}",
        "There are no files in this page: keep the text in a variable, or in `io.StringIO` where \
         something like a file is needed.",
    ),
    rule(
        "StatisticsError",
        "{} requires at least {} data point{}",
        "There is too little to compute `{1}` of: check that the data is not empty first.",
    ),
    rule(
        "DivisionByZero",
        "{}",
        "A decimal number was divided by 0: often the divisor is a sum or a count of nothing.",
    ),
    rule(
        "FrozenInstanceError",
        "cannot assign to field '{}'",
        "The dataclass is frozen, so `{1}` cannot be changed: `dataclasses.replace` makes a changed \
         copy.",
    ),
    rule(
        "JSONDecodeError",
        "{}: line {} column {} (char {})",
        "The text is not JSON: at line {2}, column {3}, its reader stumbles (JSON wants double \
         quotes, and no comma after the last item).",
    ),
    rule(
        "PatternError",
        "{} at position {}",
        "The regular expression is not valid, its reader stumbles at index {2}: a character such as \
         `(`, `[` or `*` that stands for itself needs a backslash.",
    ),
];

/// Messages of source text that does not compile; their types need no telling apart.
pub(super) const SYNTAX: &[(&str, &str)] = &[
    (
        "expected ':'",
        "A line that opens a block, by `def`, `class`, `if`, `else`, `for`, `while`, `try` or `with`, \
         ends with a colon, and here it is missing.",
    ),
    (
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        "A single `=` gives a name its value; to compare two values Python writes `==`.",
    ),
    (
        "cannot assign to True",
        "`True` always means the same and cannot be given a value; to compare, write `==`.",
    ),
    (
        "cannot assign to False",
        "`False` always means the same and cannot be given a value; to compare, write `==`.",
    ),
    (
        "cannot assign to None",
        "`None` always means the same and cannot be given a value; to compare, write `is None`.",
    ),
    (
        "cannot assign to {}",
        "Left of `=` stands what gets the value: a name, an attribute such as `a.b` or an item such \
         as `a[0]`; to compare two values write `==`.",
    ),
    (
        "'{}' is an illegal expression for augmented assignment",
        "An operator such as `+=` needs a single name, attribute or item on its left, and a value \
         on its right.",
    ),
    (
        "'{}' was never closed",
        "The `{1}` that is opened on this line has no partner: count the brackets from there on.",
    ),
    (
        "closing parenthesis '{}' does not match opening parenthesis '{}'{}",
        "A `{2}` is open here, and a `{1}` cannot close it: one of the two is wrong, or one is \
         missing between them.",
    ),
    ("unmatched '{}'", "There is one `{1}` too many: nothing is open that it could close."),
    (
        "unterminated triple-quoted string literal{}",
        "A text in triple quotes begins here and never ends: its three closing quotes are missing.",
    ),
    (
        "unterminated string literal{}",
        "A text begins on this line and its closing quote is missing: a quote inside it needs the \
         other kind of quotes around, and a text over several lines three quotes.",
    ),
    (
        "unterminated f-string literal{}",
        "An f-string begins on this line and its closing quote is missing.",
    ),
    (
        "f-string: expecting '}'",
        "A `{` in an f-string opens a value, and the `}` after it is missing; a brace that stands for \
         itself is written twice, `{{`.",
    ),
    (
        "f-string: single '}' is not allowed",
        "A `}` in an f-string closes a value, and none is open; a brace that stands for itself is \
         written twice, `}}`.",
    ),
    (
        "f-string: valid expression required before '}'",
        "Between `{` and `}` of an f-string stands the value to show, and here it is empty.",
    ),
    (
        "f-string: {}",
        "What stands between `{` and `}` in an f-string must be an expression, and this one is none.",
    ),
    (
        "Missing parentheses in call to 'print'{}",
        "`print` is a function in Python 3, so what it prints stands in parentheses, as in \
         `print(x)`.",
    ),
    (
        "Missing parentheses in call to '{}'{}",
        "`{1}` is a function in Python 3, so what it is given stands in parentheses.",
    ),
    (
        "expected an indented block after {} on line {}",
        "The line with the colon (line {2}) opens a block, and what follows must be indented further; \
         a block with nothing in it needs `pass`.",
    ),
    (
        "unexpected indent{}",
        "This line is indented further than the one before, which opens no block: line it up with \
         the lines around it.",
    ),
    (
        "unindent does not match any outer indentation level",
        "This line is indented less than the one before, but lines up with no line further up: use \
         four spaces for each level.",
    ),
    (
        "inconsistent use of tabs and spaces in indentation",
        "Tabs and spaces are mixed at the beginning of these lines, and only look the same: use \
         spaces throughout.",
    ),
    (
        "'return' outside function",
        "A `return` belongs inside a function: this one is not indented into the `def` above.",
    ),
    (
        "'yield' outside function",
        "A `yield` belongs inside a function: this one is not indented into the `def` above.",
    ),
    (
        "'await' outside {}function",
        "`await` works only inside a function that is defined by `async def`.",
    ),
    (
        "'async {}' outside async function",
        "`async {1}` works only inside a function that is defined by `async def`.",
    ),
    ("'break' outside loop", "`break` ends a `for` or `while` loop, and this one stands in none."),
    (
        "'continue' not properly in loop",
        "`continue` goes on with a `for` or `while` loop, and this one stands in none.",
    ),
    (
        "invalid syntax. Perhaps you forgot a comma?",
        "Two values follow one another with nothing between them: a comma or an operator is missing.",
    ),
    (
        "positional argument follows keyword argument{}",
        "In a call the arguments without a name come first, those with a name after them.",
    ),
    (
        "parameter without a default follows parameter with a default",
        "Parameters with a default value come last, because arguments are handed out from the left.",
    ),
    (
        "duplicate argument '{}' in function definition",
        "Two parameters of this function have the same name, `{1}`.",
    ),
    ("keyword argument repeated: {}", "The call gives `{1}` twice."),
    (
        "name '{}' is assigned to before global declaration",
        "`global {1}` has to stand before the first use of the name.",
    ),
    (
        "no binding for nonlocal '{}' found",
        "`nonlocal {1}` needs a function around this one that has given `{1}` a value; a name of the \
         whole program is `global`.",
    ),
    (
        "leading zeros in decimal integer literals are not permitted{}",
        "A whole number is written without zeros in front.",
    ),
    (
        "invalid decimal literal",
        "A name cannot begin with a digit, and nothing but digits, `_`, `.` or an exponent can follow \
         one in a number.",
    ),
    (
        "expected 'except' or 'finally' block",
        "A `try` needs an `except` or a `finally` after its block, at the same indentation.",
    ),
    (
        "expected 'else' after 'if' expression",
        "A choice between two values needs both of them, as in `a if condition else b`.",
    ),
    (
        "expression expected after dictionary key and ':'",
        "A dict's key is followed by a colon and its value, and here the value is missing.",
    ),
    (
        "expected '('",
        "After `def` come the function's name, of letters, digits and `_` only, and parentheses, even \
         if there is no parameter.",
    ),
    (
        "unexpected character after line continuation character",
        "A backslash outside a text joins this line to the next one, so nothing may follow it, not \
         even a space.",
    ),
    (
        "Generator expression must be parenthesized",
        "A generator expression beside other arguments needs parentheses of its own.",
    ),
    (
        "bytes can only contain ASCII literal characters",
        "A `b'...'` holds plain ASCII only: for other characters write a text and `encode` it.",
    ),
    (
        "expected index or slice expression",
        "The brackets after a value need an index or a key between them.",
    ),
    (
        "Expected one or more names after 'import'",
        "After `import` the name of what is to be imported is missing.",
    ),
    (
        "unparenthesized tuple expression cannot be used here",
        "A comma is not expected here: an exception takes its text in parentheses, as in \
         `ValueError('why')`.",
    ),
    (
        "illegal target for annotation",
        "A colon after a value is read as a note of its type, which only a name, an attribute or an \
         item can have.",
    ),
    (
        "can't use starred expression here",
        "A `*` spreads items only inside a call, a list, a tuple or a set.",
    ),
    (
        "invalid syntax",
        "Python stumbled here, but the slip may be a little before: look for a missing comma, \
         operator, bracket or quote on this line and at the end of the one above.",
    ),
];

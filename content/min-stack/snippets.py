import itertools

from snippets import block, run

MinStack = run(block(0))["MinStack"]

# Every order of four operations does what a list with min() does.
for operations in itertools.product([1, 2, 3, "pop"], repeat=5):
    stack, plain = MinStack(), []
    for operation in operations:
        if operation != "pop":
            stack.push(operation)
            plain.append(operation)
        elif plain:
            assert stack.pop() == plain.pop()
        if plain:
            assert (stack.top(), stack.get_min()) == (plain[-1], min(plain))

# An empty stack raises by itself, and can be used afterwards.
stack = MinStack()
for method in (stack.pop, stack.top, stack.get_min):
    try:
        method()
        raise AssertionError("an empty stack answered")
    except IndexError:
        pass
stack.push("b")
stack.push("a")
assert stack.get_min() == "a"

# Of equal values every one is recorded.
stack = MinStack()
stack.push(2)
stack.push(2)
stack.pop()
assert stack.get_min() == 2

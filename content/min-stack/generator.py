def generate(size, seed):
    """Pushes, each followed by a look at the minimum, which changes at every second one."""
    calls = [("MinStack",)]
    for index in range(size // 2):
        calls.append(("push", seed - index if index % 2 else seed + index))
        calls.append(("get_min",))
    return calls


def random_case(draw):
    def operation():
        name = draw.choice(["push", "pop", "get_min", "top"])
        return (name, draw.integer(-2, 2)) if name == "push" else (name,)

    return [("MinStack",), *draw.list(operation, 0, 24)]

# Multiples of this number are spread evenly over the slots of a table of every size.
SPREAD = 919

SAME_HASH = 2**61 - 1


def generate(size, seed):
    """Every second new key is deleted again; there are hits and misses, and known keys are written."""
    calls = [("HashMap",)]
    for index in range(size // 8):
        first, second = [(2 * index + which + seed) * SPREAD for which in (0, 1)]
        missing = (index + size) * SPREAD
        calls += [
            ("set", first, index),
            ("set", second, index),
            ("get", first),
            ("get", missing),
            ("delete", second),
            ("get", second),
            ("set", first, -index),
            ("__len__",),
        ]
    return calls


def random_case(draw):
    other = draw.choice(["capacity", "delete"])
    ordered = draw.boolean()
    factor = draw.choice([1, 8, SAME_HASH, -SAME_HASH])
    shift = draw.choice([0, -1, -7])

    def key():
        if draw.integer(0, 5) == 5:
            return draw.choice(["a", None, True, 1.0, ()])
        return shift + factor * draw.integer(0, 11)

    def operation():
        name = draw.choice(["set", "get", "set", other, other, "__len__"])
        if name == "set":
            return ("set", key(), draw.choice([1, 2, None]))
        if name == "get":
            return ("get", key(), 0) if draw.boolean() else ("get", key())
        return ("delete", key()) if name == "delete" else (name,)

    last = [("keys",)] if ordered else []
    return [("HashMap",), *draw.list(operation, 0, 40), *last]

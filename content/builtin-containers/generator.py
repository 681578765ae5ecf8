def generate(size, seed):
    """Different numbers in no order, with a list at either end."""
    count = size - 2
    # Each step visits another number, as it has no factor in common with the modulus.
    numbers = [(index * 7919 + seed) % 16381 for index in range(count)]
    return [("unique_in_order", [["first"], *numbers, ["last"]])]


# Each group holds items that are easily mixed up.
GROUPS = [
    [0, 1, True, 1.0, -1, -2],
    ["", "a", b"a", None, 0, ()],
    [[1], [1.0], (1,), "[1]", 1],
    [{1}, frozenset([1]), {1, 2}, 1],
    [(1, [2]), (1.0, [2]), (1, 2), [2]],
    [{"a": 1}, {"a": [1]}, {}, {1: "a"}],
]


def random_case(draw):
    name = draw.choice(["unique_in_order", "last_in_order"])
    kind = draw.choice([list, tuple, str])
    if kind is str:
        return [(name, draw.text("abn"))]
    group = draw.choice(GROUPS)
    other = draw.choice(GROUPS)
    return [(name, kind(draw.list(lambda: draw.choice(group + other))))]

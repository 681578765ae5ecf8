def generate(size, seed):
    """Two lists of different numbers in no order; the later half of one is the first half of the other."""
    half = size // 2
    # Each step visits another number, as it has no factor in common with the modulus.
    numbers = [(index * 7919 + seed) % 16381 for index in range(size + half)]
    return [("common_in_order", numbers[:size], numbers[half:])]


# Each group holds items that are easily mixed up.
GROUPS = [
    [0, 1, 2, 3],
    [0, 1, True, 1.0, False, -1, -2],
    ["", "a", "ab", "b", None],
    [(1,), (1.0,), 1, "1", frozenset([1])],
]


def random_case(draw):
    name = draw.choice(["common_in_order", "common_with_repeats"])
    group = draw.choice(GROUPS)

    def items():
        kind = draw.choice([list, tuple, str])
        if kind is str:
            return draw.text("abc")
        return kind(draw.list(lambda: draw.choice(group)))

    return [(name, items(), items())]

def generate(size, seed):
    """Even numbers, and a target behind all of them."""
    return [("find_first", [2 * index for index in range(size)], 2 * size + seed)]


def random_case(draw):
    values = sorted(draw.list(lambda: draw.integer(-4, 6)))
    return [(draw.choice(["find_first", "insertion_point"]), values, draw.integer(-5, 7))]

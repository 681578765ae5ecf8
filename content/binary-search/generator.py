def generate(size, seed):
    """Even numbers, and a target behind all of them."""
    return [("find_first", [2 * index for index in range(size)], 2 * size + seed)]

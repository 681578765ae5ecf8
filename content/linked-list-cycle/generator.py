def generate(size, seed):
    """Equal values all along, and a cycle that begins in the middle."""
    return [("cycle_start", {"chain": [seed] * size, "loop_to": size // 2})]


def random_case(draw):
    values = draw.list(lambda: draw.integer(0, 2))
    loop_to = draw.choice([None, *range(len(values))])
    return [("cycle_start", {"chain": values, "loop_to": loop_to})]

def generate(size, seed):
    """Windows of half the list, so that work per window shows."""
    numbers = [(index * 31 + seed) % 101 - 50 for index in range(size)]
    return [("max_window_sum", numbers, size // 2)]


def random_case(draw):
    numbers = draw.list(lambda: draw.integer(-4, 4))
    return [("max_window_sum", numbers, draw.integer(-1, 9))]

def generate(size, seed):
    """Distinct numbers in no order, half of which find a partner."""
    # Steps of the golden ratio, rounded to an odd number, visit every place of a power of two.
    step = int(size * 0.618) | 1
    numbers = [(index * step + seed) % size for index in range(size)]
    return [("find_pairs", numbers, size // 2)]


def random_case(draw):
    numbers = draw.list(lambda: draw.integer(-5, 9))
    return [("find_pairs", numbers, draw.integer(-6, 12))]

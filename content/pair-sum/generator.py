def generate(size, seed):
    """Distinct numbers in no order, half of which find a partner."""
    # Steps of the golden ratio, rounded to an odd number, visit every place of a power of two.
    step = int(size * 0.618) | 1
    numbers = [(index * step + seed) % size for index in range(size)]
    return [("find_pairs", numbers, size // 2)]

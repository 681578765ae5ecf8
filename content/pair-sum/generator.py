def generate(size, seed):
    """Distinct numbers in no order, half of which find a partner."""
    numbers = [(index * 37 + seed) % size for index in range(size)]
    return [("find_pairs", numbers, size // 2)]

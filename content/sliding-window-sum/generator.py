def generate(size, seed):
    """Windows of half the list, so that work per window shows."""
    numbers = [(index * 31 + seed) % 101 - 50 for index in range(size)]
    return [("max_window_sum", numbers, size // 2)]

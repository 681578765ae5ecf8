def generate(size, seed):
    """Equal values all along, and a cycle that begins in the middle."""
    return [("cycle_start", {"chain": [seed] * size, "loop_to": size // 2})]

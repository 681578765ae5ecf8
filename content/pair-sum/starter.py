def find_pairs(numbers, target):
    """Return the sorted list of unique pairs of values that add up to target."""

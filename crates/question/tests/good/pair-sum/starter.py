def find_pair(numbers, target):
    """Return the positions of two numbers whose sum is the target, or None."""

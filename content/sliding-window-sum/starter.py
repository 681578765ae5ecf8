def max_window_sum(numbers, k):
    """Return the largest sum of k neighbors, or None if there is no such window."""

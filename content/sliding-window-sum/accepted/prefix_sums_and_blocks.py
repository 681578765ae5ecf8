from itertools import accumulate


def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    prefix = [0, *accumulate(numbers)]
    return max(prefix[end] - prefix[end - k] for end in range(k, len(prefix)))


def window_maxima(numbers, k):
    """Cut the list into blocks of k; a window is the tail of one block and the head of the next."""
    n = len(numbers)
    if not 1 <= k <= n:
        return []
    from_block_start = list(numbers)
    for i in range(n):
        if i % k:
            from_block_start[i] = max(from_block_start[i - 1], numbers[i])
    to_block_end = list(numbers)
    for i in range(n - 2, -1, -1):
        if (i + 1) % k:
            to_block_end[i] = max(to_block_end[i + 1], numbers[i])
    return [max(to_block_end[i], from_block_start[i + k - 1]) for i in range(n - k + 1)]

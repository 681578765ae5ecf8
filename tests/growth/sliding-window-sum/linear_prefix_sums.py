from itertools import accumulate


def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    sums = [0, *accumulate(numbers)]
    return max(sums[end] - sums[end - k] for end in range(k, len(sums)))

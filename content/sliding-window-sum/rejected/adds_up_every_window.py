# expect: passed
# growth: quadratic
# why: You add up every window from scratch, although two neighbors share all but two of their
#   numbers. What changes in the sum when the window moves on by one?
def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    return max(sum(numbers[start:start + k]) for start in range(len(numbers) - k + 1))


def window_maxima(numbers, k):
    if not 1 <= k <= len(numbers):
        return []
    return [max(numbers[start:start + k]) for start in range(len(numbers) - k + 1)]

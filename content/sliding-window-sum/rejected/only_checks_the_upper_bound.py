# expect: wrong_answer
# why: You check that k is not too large, but not that it is at least 1. Slices accept 0 and
#   negative numbers without complaint, so the function answers for windows that do not exist.
from collections import deque


def max_window_sum(numbers, k):
    if k > len(numbers):
        return None
    current = best = sum(numbers[:k])
    for i in range(k, len(numbers)):
        current += numbers[i] - numbers[i - k]
        best = max(best, current)
    return best


def window_maxima(numbers, k):
    if not 1 <= k <= len(numbers):
        return []
    maxima = []
    # Positions whose values fall from front to back: the front is the window's maximum, the
    # others take over when everything larger has left.
    candidates = deque()
    for i, number in enumerate(numbers):
        while candidates and numbers[candidates[-1]] <= number:
            candidates.pop()
        candidates.append(i)
        if candidates[0] == i - k:
            candidates.popleft()
        if i >= k - 1:
            maxima.append(numbers[candidates[0]])
    return maxima

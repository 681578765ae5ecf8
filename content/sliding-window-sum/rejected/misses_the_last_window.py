# expect: wrong_answer
# why: You stop one window too early. Count the windows of a list of length n: the last one starts
#   at position n - k, and it belongs to them.
from collections import deque


def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    current = best = sum(numbers[:k])
    for start in range(1, len(numbers) - k):
        current += numbers[start + k - 1] - numbers[start - 1]
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

# expect: wrong_answer
# why: You subtract an element that is still in the window. When position i enters, write down
#   which positions the window covers now, and which one has just left.
from collections import deque


def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    current = best = sum(numbers[:k])
    for i in range(k, len(numbers)):
        current += numbers[i] - numbers[i - k + 1]
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

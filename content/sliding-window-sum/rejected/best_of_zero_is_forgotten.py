# expect: wrong_answer
# why: You test the best sum for truth to see whether there is one yet, so a best sum of 0 counts
#   as none, and the next window replaces it even when it is worse. Compare with None instead.
from collections import deque


def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    best = None
    current = sum(numbers[: k - 1])
    for i in range(k - 1, len(numbers)):
        current += numbers[i]
        if not best or current > best:
            best = current
        current -= numbers[i - k + 1]
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

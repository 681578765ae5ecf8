# expect: wrong_answer
# why: You keep values without their positions and drop equal ones, so when the older of two equal
#   maxima leaves the window, the younger one goes with it. Think about storing positions.
from collections import deque
from itertools import islice


def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    current = best = sum(islice(numbers, k))
    for i in range(k, len(numbers)):
        current += numbers[i] - numbers[i - k]
        best = max(best, current)
    return best


def window_maxima(numbers, k):
    if not 1 <= k <= len(numbers):
        return []
    maxima = []
    candidates = deque()
    for i, number in enumerate(numbers):
        if i >= k and candidates[0] == numbers[i - k]:
            candidates.popleft()
        while candidates and candidates[-1] <= number:
            candidates.pop()
        candidates.append(number)
        if i >= k - 1:
            maxima.append(candidates[0])
    return maxima

# expect: wrong_answer
# why: You never take a maximum out when it leaves the window, so one large element rules all later
#   windows. How can you tell from a candidate's position that it is too old?
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
    largest = max(numbers[:k])
    maxima.append(largest)
    for number in numbers[k:]:
        largest = max(largest, number)
        maxima.append(largest)
    return maxima

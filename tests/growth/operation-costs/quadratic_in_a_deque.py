from collections import deque
from collections import Counter


def common_in_order(a, b):
    queue = deque(b)
    return [item for item in dict.fromkeys(a) if item in queue]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

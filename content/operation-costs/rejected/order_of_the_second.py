# expect: wrong_answer
# why: You walk through the second list, so the result has its order. Walk through the one whose order
#   you are asked for, and ask the other one.
from collections import Counter


def common_in_order(a, b):
    wanted = set(a)
    return [item for item in dict.fromkeys(b) if item in wanted]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

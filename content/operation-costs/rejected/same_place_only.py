# expect: wrong_answer
# why: You compare the elements that stand at the same place, and zip() ends with the shorter list. An element
#   of the first list may occur anywhere in the second.
from collections import Counter


def common_in_order(a, b):
    return list(dict.fromkeys(x for x, y in zip(a, b) if x == y))


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

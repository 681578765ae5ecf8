# expect: wrong_answer
# why: You remove what you have found from the second list, and that list belongs to the caller. Besides,
#   each remove() searches it from the front. What could you cross off instead?
from collections import Counter


def common_in_order(a, b):
    common = []
    for item in a:
        if item in b and item not in common:
            common.append(item)
            if isinstance(b, list):
                b.remove(item)
    return common


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

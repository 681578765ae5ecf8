# expect: wrong_answer
# why: You find the right elements in the right order and return the equal ones of the second list. 1 and
#   1.0 are equal and not the same. Whose elements are asked for?
from collections import Counter


def common_in_order(a, b):
    found = {item: item for item in b}
    return [found[item] for item in dict.fromkeys(a) if item in found]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

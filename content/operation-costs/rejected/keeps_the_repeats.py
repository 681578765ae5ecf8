# expect: wrong_answer
# why: You test each element, but an element that comes again passes the test again. How do you notice
#   that it is in the result already, without searching the result?
from collections import Counter


def common_in_order(a, b):
    wanted = set(b)
    return [item for item in a if item in wanted]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

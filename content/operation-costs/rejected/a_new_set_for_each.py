# expect: passed
# growth: quadratic
# why: For each element you do work that grows with the lists: searching a list, or making a set, a slice
#   or a longer list anew. Then twice the elements take four times the work. What can be made once, before
#   the loop?
from collections import Counter


def common_in_order(a, b):
    return [item for item in dict.fromkeys(a) if item in set(b)]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

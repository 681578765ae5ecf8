# expect: wrong_answer
# why: You intersect two sets and sort the result. That is an order, but not that of the first list, and
#   elements of different types cannot even be sorted. Which of the two must be walked through?
from collections import Counter


def common_in_order(a, b):
    return sorted(set(a) & set(b))


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

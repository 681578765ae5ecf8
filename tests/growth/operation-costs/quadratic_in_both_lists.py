from collections import Counter


def common_in_order(a, b):
    a, b = list(a), list(b)
    common = []
    for item in a:
        if item in b and item not in common:
            common.append(item)
    return common


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

from collections import Counter


def common_in_order(a, b):
    left = Counter(set(b))
    return [item for item in a if left.pop(item, 0)]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

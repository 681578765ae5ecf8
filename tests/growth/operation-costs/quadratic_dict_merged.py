from collections import Counter


def common_in_order(a, b):
    wanted, common = set(b), {}
    for item in a:
        if item in wanted and item not in common:
            common = {**common, item: True}
    return list(common)


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

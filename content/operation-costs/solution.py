from collections import Counter


def common_in_order(a, b):
    wanted = set(b)
    # A dict keeps the first of equal keys, at its place.
    return [item for item in dict.fromkeys(a) if item in wanted]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

from collections import Counter


def common_in_order(a, b):
    others = dict(enumerate(b))
    return [item for item in dict.fromkeys(a) if item in others.values()]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

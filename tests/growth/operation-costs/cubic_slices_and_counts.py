from collections import Counter


def common_in_order(a, b):
    a, b = list(a), list(b)
    return [
        item
        for place, item in enumerate(a)
        if any(item in b[:end] for end in range(len(b) + 1)) and item not in a[:place]
    ]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

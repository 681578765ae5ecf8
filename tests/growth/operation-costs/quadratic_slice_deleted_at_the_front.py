from collections import Counter


def common_in_order(a, b):
    rest, wanted, common = list(a), set(b), {}
    while rest:
        if rest[0] in wanted:
            common.setdefault(rest[0])
        rest[:1] = []
    return list(common)


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

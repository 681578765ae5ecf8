from collections import Counter


def common_in_order(a, b):
    a, wanted, common = list(a), set(b), {}
    while a:
        if a[0] in wanted:
            common.setdefault(a[0])
        a = a[1:]
    return list(common)


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

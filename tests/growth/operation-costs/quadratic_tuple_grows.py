from collections import Counter


def common_in_order(a, b):
    wanted, taken, common = set(b), set(), ()
    for item in a:
        if item in wanted and item not in taken:
            taken.add(item)
            common += (item,)
    return list(common)


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

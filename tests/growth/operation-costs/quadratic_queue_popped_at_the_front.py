from collections import Counter


def common_in_order(a, b):
    queue, wanted, common = list(a), set(b), {}
    while queue:
        item = queue.pop(0)
        if item in wanted:
            common.setdefault(item)
    return list(common)


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

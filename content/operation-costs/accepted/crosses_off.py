def common_in_order(a, b):
    missing = set(b)
    common = []
    for item in a:
        if item in missing:
            missing.remove(item)
            common.append(item)
    return common


def common_with_repeats(a, b):
    left = {}
    for item in b:
        left[item] = left.get(item, 0) + 1
    common = []
    for item in a:
        if left.get(item, 0):
            left[item] -= 1
            common.append(item)
    return common

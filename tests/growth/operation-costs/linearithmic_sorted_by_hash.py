from bisect import bisect_left
from collections import Counter


def common_in_order(a, b):
    others = sorted(b, key=hash)
    hashes = [hash(item) for item in others]
    common = {}
    for item in a:
        place = bisect_left(hashes, hash(item))
        while place < len(others) and hashes[place] == hash(item):
            if others[place] == item:
                common.setdefault(item)
            place += 1
    return list(common)


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

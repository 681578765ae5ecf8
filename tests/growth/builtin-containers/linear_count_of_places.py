from collections import Counter


def unique_in_order(items):
    taken = Counter()
    unhashable, unique = [], []
    for item in items:
        try:
            taken[item] += 1
        except TypeError:
            if unique.count(item) == 0:
                unhashable += [item]
                unique += [item]
        else:
            if taken[item] == 1 and unhashable.count(item) == 0:
                unique += [item]
    return unique


def last_in_order(items):
    return list(reversed(unique_in_order(list(reversed(items)))))

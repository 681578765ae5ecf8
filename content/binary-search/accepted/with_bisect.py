from bisect import bisect_left


def insertion_point(values, target):
    return bisect_left(values, target)


def find_first(values, target):
    index = bisect_left(values, target)
    return index if index < len(values) and values[index] == target else None

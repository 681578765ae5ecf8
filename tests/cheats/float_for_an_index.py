# question: binary-search
# trick: Whole floats in place of integers, which Python calls equal.
# ends: wrong_answer

from bisect import bisect_left


def insertion_point(values, target):
    return float(bisect_left(values, target))


def find_first(values, target):
    place = bisect_left(values, target)
    return float(place) if place < len(values) and values[place] == target else None

# question: binary-search
# trick: True and False in place of 1 and 0, which Python calls equal.
# ends: wrong_answer

from bisect import bisect_left


def insertion_point(values, target):
    place = bisect_left(values, target)
    return bool(place) if place < 2 else place


def find_first(values, target):
    place = insertion_point(values, target)
    return place if place < len(values) and values[place] == target else None

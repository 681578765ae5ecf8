# expect: wrong_answer
# why: You compare each item with the one before it only, so an item that comes back later is kept
#   again. groupby() and the like drop repeats from sorted data; here the order is the input's.
from itertools import groupby


def unique_in_order(items):
    return [item for item, _ in groupby(items)]


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

# question: pair-sum
# trick: Lifts the recursion limit and recurses until the stack of the engine itself is gone.
# ends: too_deep

import sys

sys.setrecursionlimit(2**31 - 1)


def find_pairs(numbers, target):
    return find_pairs(numbers, target) or []

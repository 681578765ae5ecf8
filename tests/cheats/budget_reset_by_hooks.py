# question: pair-sum
# trick: Resets tracing, recursion limit, switch interval and collector inside an endless loop.
# ends: too_many_steps

import gc
import sys


def find_pairs(numbers, target):
    while True:
        sys.settrace(None)
        sys.settrace(lambda *arguments: None)
        sys.setrecursionlimit(10_000)
        sys.setswitchinterval(0.001)
        gc.callbacks.append(lambda *arguments: gc.callbacks.clear())
        gc.freeze()

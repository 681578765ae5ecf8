# expect: wrong_answer
# why: Your counts are right, but you put equal elements side by side, and all of them are copies of the
#   first. In the first list they stand at places of their own, perhaps with other types.
from collections import Counter


def common_in_order(a, b):
    wanted = set(b)
    return [item for item in dict.fromkeys(a) if item in wanted]


def common_with_repeats(a, b):
    return list((Counter(a) & Counter(b)).elements())

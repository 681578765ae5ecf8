# question: pair-sum
# trick: Lists in place of tuples whose repr shows round brackets.
# ends: wrong_answer
# misconception: yes

class Pair(list):
    def __repr__(self):
        return repr(tuple(self))


def find_pairs(numbers, target):
    seen, pairs = set(), set()
    for number in numbers:
        if target - number in seen:
            pairs.add((min(number, target - number), max(number, target - number)))
        seen.add(number)
    return [Pair(pair) for pair in sorted(pairs)]

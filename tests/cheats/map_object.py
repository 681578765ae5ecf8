# question: pair-sum
# trick: A map object over the right pairs, which costs nothing until somebody walks it.
# ends: wrong_answer

def find_pairs(numbers, target):
    found = {(min(a, target - a), max(a, target - a)) for i, a in enumerate(numbers) if target - a in numbers[:i]}
    return map(tuple, sorted(found))

# expect: wrong_answer
# why: You report a pair again for each further occurrence of its values. The task asks for pairs
#   of values, so think about a container that keeps each of them once.
def find_pairs(numbers, target):
    seen = set()
    pairs = []
    for number in numbers:
        partner = target - number
        if partner in seen:
            pairs.append((min(number, partner), max(number, partner)))
        seen.add(number)
    return sorted(pairs)

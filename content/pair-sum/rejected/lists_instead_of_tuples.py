# expect: wrong_answer
# why: You return the right pairs as lists. The task asks for tuples, and callers who put pairs
#   into a set or use them as keys depend on it.
def find_pairs(numbers, target):
    seen = set()
    pairs = []
    for number in numbers:
        partner = target - number
        pair = sorted([number, partner])
        if partner in seen and pair not in pairs:
            pairs.append(pair)
        seen.add(number)
    return sorted(pairs)

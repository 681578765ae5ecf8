# expect: wrong_answer
# why: You store each pair in the order in which its values appear. The smaller value belongs
#   first, and without that rule (1, 3) and (3, 1) count as two different pairs.
def find_pairs(numbers, target):
    seen = set()
    pairs = set()
    for number in numbers:
        partner = target - number
        if partner in seen:
            pairs.add((partner, number))
        seen.add(number)
    return sorted(pairs)

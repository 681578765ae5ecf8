# expect: wrong_answer
# why: You look for the partner among all numbers, the current one included, so a value that occurs
#   once is paired with itself. Which elements may a number be compared with?
def find_pairs(numbers, target):
    values = set(numbers)
    pairs = set()
    for value in values:
        partner = target - value
        if partner in values:
            pairs.add((min(value, partner), max(value, partner)))
    return sorted(pairs)

def find_pairs(numbers, target):
    pairs = set()
    for index, number in enumerate(numbers):
        partner = target - number
        if partner in numbers and (partner != number or numbers.count(number) > 1):
            pairs.add((min(number, partner), max(number, partner)))
    return sorted(pairs)

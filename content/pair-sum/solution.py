def find_pairs(numbers, target):
    seen = set()
    pairs = set()
    for number in numbers:
        partner = target - number
        # Only earlier elements are in `seen`, so a number never pairs with itself.
        if partner in seen:
            pairs.add((min(number, partner), max(number, partner)))
        seen.add(number)
    return sorted(pairs)

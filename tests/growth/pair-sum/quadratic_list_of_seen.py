def find_pairs(numbers, target):
    seen = []
    pairs = set()
    for number in numbers:
        if target - number in seen:
            pairs.add((min(number, target - number), max(number, target - number)))
        seen.append(number)
    return sorted(pairs)

from collections import Counter


def find_pairs(numbers, target):
    counts = Counter(numbers)
    pairs = []
    for value in sorted(counts):
        partner = target - value
        if value < partner and partner in counts:
            pairs.append((value, partner))
        elif value == partner and counts[value] > 1:
            pairs.append((value, value))
    return pairs

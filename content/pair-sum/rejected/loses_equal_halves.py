# expect: wrong_answer
# why: You throw away how often a value occurs before you look for pairs, so two equal halves of
#   the target, such as 4 and 4 for 8, are never found.
def find_pairs(numbers, target):
    values = sorted(set(numbers))
    pairs = []
    low, high = 0, len(values) - 1
    while low < high:
        total = values[low] + values[high]
        if total < target:
            low += 1
        elif total > target:
            high -= 1
        else:
            pairs.append((values[low], values[high]))
            low += 1
            high -= 1
    return pairs

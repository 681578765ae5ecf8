# expect: wrong_answer
# why: You find the right pairs, but numbers.sort() reorders the list that belongs to the caller.
#   Think about the difference between sort and sorted.
def find_pairs(numbers, target):
    numbers.sort()
    pairs = set()
    low, high = 0, len(numbers) - 1
    while low < high:
        total = numbers[low] + numbers[high]
        if total < target:
            low += 1
        elif total > target:
            high -= 1
        else:
            pairs.add((numbers[low], numbers[high]))
            low += 1
            high -= 1
    return sorted(pairs)

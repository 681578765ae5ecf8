def find_pairs(numbers, target):
    values = sorted(numbers)
    pairs = []
    low, high = 0, len(values) - 1
    while low < high:
        total = values[low] + values[high]
        if total < target:
            low += 1
        elif total > target:
            high -= 1
        else:
            pair = (values[low], values[high])
            pairs.append(pair)
            while low < high and values[low] == pair[0]:
                low += 1
            while low < high and values[high] == pair[1]:
                high -= 1
    return pairs

def find_pairs(numbers, target):
    ordered = sorted(numbers)
    left, right = 0, len(ordered) - 1
    pairs = []
    while left < right:
        total = ordered[left] + ordered[right]
        if total < target:
            left += 1
        elif total > target:
            right -= 1
        else:
            pair = (ordered[left], ordered[right])
            if not pairs or pairs[-1] != pair:
                pairs.append(pair)
            left += 1
            right -= 1
    return pairs

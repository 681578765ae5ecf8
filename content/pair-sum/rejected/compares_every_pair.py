# expect: passed
# growth: quadratic
# why: You compare every number with every other, so twice the numbers take four times the work. What
#   could you remember of the numbers you have passed, so that each needs only one question?
def find_pairs(numbers, target):
    pairs = set()
    for i, first in enumerate(numbers):
        for second in numbers[i + 1:]:
            if first + second == target:
                pairs.add((min(first, second), max(first, second)))
    return sorted(pairs)

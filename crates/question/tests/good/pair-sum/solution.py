def find_pair(numbers, target):
    if type(target) is not int:
        raise TypeError("the target must be an integer")
    seen = {}
    for index, number in enumerate(numbers):
        if target - number in seen:
            return seen[target - number], index
        seen.setdefault(number, index)
    return None


def find_all(numbers, target):
    return [
        (first, second)
        for second in range(len(numbers))
        for first in range(second)
        if numbers[first] + numbers[second] == target
    ]

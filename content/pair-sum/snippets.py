import itertools

from snippets import block, run

find_pairs = run(block(0))["find_pairs"]


def by_definition(numbers, target):
    pairs = itertools.combinations(numbers, 2)
    return sorted({tuple(sorted(pair)) for pair in pairs if sum(pair) == target})


for length in range(5):
    for numbers in itertools.product(range(-2, 3), repeat=length):
        for target in (-4, -1, 0, 2):
            assert find_pairs(list(numbers), target) == by_definition(numbers, target)

# A number cannot meet itself, and two equal ones still meet.
assert find_pairs([4], 8) == [] and find_pairs([4, 4], 8) == [(4, 4)]

# sorted copies, list.sort reorders the caller's data.
numbers = [3, 1, 2]
assert sorted(numbers) == [1, 2, 3] and numbers == [3, 1, 2]
numbers.sort()
assert numbers == [1, 2, 3]

import itertools

from snippets import block, run

max_window_sum = run(block(0))["max_window_sum"]


def by_definition(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    return max(sum(numbers[i:i + k]) for i in range(len(numbers) - k + 1))


for length in range(6):
    for numbers in itertools.product((-3, -1, 0, 2), repeat=length):
        for k in range(-1, length + 2):
            assert max_window_sum(list(numbers), k) == by_definition(numbers, k)

assert max_window_sum([-4, -2, -3], 2) == -5

# A slice accepts any k, and islice sums without a copy.
assert [1, 2][:5] == [1, 2] and [1, 2][:-1] == [1]
assert sum(itertools.islice([1, 2, 3], 2)) == sum([1, 2, 3][:2])

# With floats, what a large number has rounded away stays lost in the running sum.
numbers = [1e16, 1.0, 1.0, 1.0]
assert by_definition(numbers[1:], 2) == 2.0
current = sum(numbers[:2]) + numbers[2] - numbers[0]
assert current != sum(numbers[1:3])

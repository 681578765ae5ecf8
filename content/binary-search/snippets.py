import itertools
from bisect import bisect_left, bisect_right

from snippets import block, run

names = run(block(0))
insertion_point, find_first = names["insertion_point"], names["find_first"]

for length in range(7):
    for values in itertools.combinations_with_replacement((1, 3, 3, 5), length):
        values = sorted(values)
        for target in range(7):
            assert insertion_point(values, target) == bisect_left(values, target)
            first = values.index(target) if target in values else None
            assert find_first(values, target) == first

assert insertion_point([1, 2], 9) == 2 and find_first([1, 2], 9) is None


# A million elements take about 20 comparisons.
class Counting:
    steps = 0

    def __getitem__(self, index):
        Counting.steps += 1
        return index

    def __len__(self):
        return 1_000_000


for target in (0, 777_777, 999_999):
    Counting.steps = 0
    assert insertion_point(Counting(), target) == target
    assert 19 <= Counting.steps <= 20

# bisect takes a key, and two borders count the equal ones.
assert bisect_left([(1, "a"), (2, "b")], 2, key=lambda pair: pair[0]) == 1
assert bisect_right([1, 3, 3, 5], 3) - bisect_left([1, 3, 3, 5], 3) == 2

import itertools
import sys

from django.conf import settings

from snippets import block, models, run

probes = run(block(0))["probes"]
for hashed in (0, 1, -1, -5, 2**62, hash("fig")):
    for size in (8, 16, 64):
        path = list(itertools.islice(probes(hashed, size), 20 + size))
        assert set(path) == set(range(size)), (hashed, size)
        assert path == list(itertools.islice(probes(hashed, size), 20 + size))
# Without the perturbation, a size of two to some power is one cycle.
slot, seen = 0, []
for _ in range(64):
    seen.append(slot)
    slot = (5 * slot + 1) % 64
assert sorted(seen) == list(range(64))
# Equal low bits, different paths.
first, second = (list(itertools.islice(probes(hashed, 8), 3)) for hashed in (8, 8 + 32 * 3))
assert first[0] == second[0] and first[1] != second[1]

run(block(1))


# The same object is a hit at once; == is called only for equal hashes.
class Key:
    compared = 0

    def __init__(self, hashed):
        self.hashed = hashed

    def __hash__(self):
        return self.hashed

    def __eq__(self, other):
        Key.compared += 1
        return self is other


one, other = Key(1), Key(9)
table = {one: 1, other: 2}
assert Key.compared == 0 and table[one] == 1 and table[other] == 2
assert Key.compared == 0
same = [Key(7) for _ in range(100)]
table = dict.fromkeys(same)
assert len(table) == 100 and Key.compared == 100 * 99 // 2


class Odd:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 1


odd = Odd()
assert {odd: "found"}[odd] == "found" and odd != odd

# Hashes of numbers are known, those of texts are not.
assert hash(5) == 5 and hash(-1) == hash(-2) == -2
if sys.maxsize > 2**32:
    assert all(hash(n * (2**61 - 1)) == 0 for n in range(-5, 20))

# What Django makes of it.
assert settings.DATA_UPLOAD_MAX_NUMBER_FIELDS == 1000
Fruit = models.create("Fruit", name=models.CharField(max_length=10))
fig = Fruit(name="fig")
try:
    hash(fig)
    raise AssertionError("an instance without a key was hashed")
except TypeError:
    pass
fig.save()
assert hash(fig) == hash(fig.pk) and {fig: 1}[Fruit.objects.get()] == 1

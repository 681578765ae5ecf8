from collections import OrderedDict
from collections.abc import Hashable

from snippets import block, models, run

names = run(block(0))
assert names["prices"]["pear", "kg"] == 3
assert names["groups"][frozenset(["bob", "ann"])] == "room 1"
assert list(names["queue"]) == ["second", "third"]


def unhashable(item):
    try:
        hash(item)
    except TypeError:
        return True
    return False


assert unhashable([]) and unhashable({}) and unhashable(set()) and unhashable((1, [2]))
assert not unhashable((1, (2,))) and not unhashable(frozenset({1}))
assert {1: "a", 1.0: "b", True: "c"} == {1: "c"}
assert list(dict.fromkeys([1.0, True])) == [1.0] and type(list({1.0: 0, 1: 0})[0]) is float


# A class with __eq__ alone cannot be hashed, one with neither can.
class Equal:
    def __eq__(self, other):
        return True


class Plain:
    pass


assert unhashable(Equal()) and not isinstance(Equal(), Hashable) and not unhashable(Plain())

# Order counts between two OrderedDicts only.
assert OrderedDict(a=1, b=2) != OrderedDict(b=2, a=1)
assert OrderedDict(a=1, b=2) == dict(b=2, a=1)
assert dict(a=1, b=2) == dict(b=2, a=1)

# in_bulk is a dict; `in` fetches, contains() asks.
from django.db import connection
from django.test.utils import CaptureQueriesContext

Fruit = models.create("Fruit", name=models.CharField(max_length=10))
first, second = Fruit.objects.create(name="fig"), Fruit.objects.create(name="pear")
found = Fruit.objects.in_bulk([second.pk, first.pk])
assert type(found) is dict and found[first.pk] == first

rows = Fruit.objects.all()
with CaptureQueriesContext(connection) as queries:
    assert second in rows
assert len(queries) == 1 and "WHERE" not in queries[0]["sql"] and len(rows._result_cache) == 2
with CaptureQueriesContext(connection) as queries:
    assert rows.contains(second)
assert len(queries) == 0
with CaptureQueriesContext(connection) as queries:
    assert Fruit.objects.all().contains(second)
assert len(queries) == 1 and "WHERE" in queries[0]["sql"]

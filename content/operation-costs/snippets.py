import heapq
import sys
from collections import deque

from django.db import connection
from django.test.utils import CaptureQueriesContext

from snippets import block, models, run

names = run(block(0))
assert names["known_only"](["b", "x", "a"], ["a", "b"]) == "b, a"
assert names["from_both_ends"]([1, 2, 3, 4, 5]) == [1, 5, 2, 4, 3]
jobs = [(2, "mail"), (1, "bill"), (3, "log")]
assert names["by_urgency"](jobs) == sorted(jobs) and jobs[0] == (2, "mail")
assert names["cheaper_than"]([1, 3, 3, 8], 3) == 1


class Item:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        Item.compared += 1
        return self.value == other.value

    def __lt__(self, other):
        Item.compared += 1
        return self.value < other.value


def cost(action):
    Item.compared = 0
    action()
    return Item.compared


def many(count):
    return [Item(value) for value in range(count)]


# `in` and its relatives search; a set asks once.
for method in (list.__contains__, list.count, deque.__contains__):
    container = many(1000) if method is not deque.__contains__ else deque(many(1000))
    assert cost(lambda: method(container, Item(999))) == 1000
assert cost(lambda: many(1000).index(Item(999))) == 1000
assert cost(lambda: Item(999) in set(many(1000))) == 1

# The intersection asks once for each element of the smaller set.
large, small = set(many(1000)), set(many(5))
assert cost(lambda: large & small) == cost(lambda: small & large) == 5
assert cost(lambda: large.intersection(many(5))) == 5
assert cost(lambda: small.intersection(many(1000))) == 5

# heapify is linear, heappop logarithmic.
heap = many(1024)[::-1]
assert cost(lambda: heapq.heapify(heap)) <= 2 * 1024
assert cost(lambda: heapq.heappop(heap)) <= 2 * 10
for name in ("heapify_max", "heappush_max", "heappop_max"):
    assert hasattr(heapq, name)
largest = [3, 9, 1]
heapq.heapify_max(largest)
assert heapq.heappop_max(largest) == 9

# A list reserves room: its memory grows far less often than its length.
grown, sizes = [], set()
for number in range(10_000):
    grown.append(number)
    sizes.add(sys.getsizeof(grown))
assert len(sizes) < 100

# An unevaluated queryset sends a query for each index.
Fruit = models.create("Fruit", name=models.CharField(max_length=10))
for name in ("fig", "pear", "plum"):
    Fruit.objects.create(name=name)
rows = Fruit.objects.order_by("pk")
with CaptureQueriesContext(connection) as queries:
    assert [rows[i].name for i in range(3)] == ["fig", "pear", "plum"]
assert len(queries) == 3
with CaptureQueriesContext(connection) as queries:
    assert [row.name for row in rows] == [rows[i].name for i in range(3)]
assert len(queries) == 1

import asyncio
import functools
import gc
import warnings
import weakref

from django.db import connection, reset_queries
from django.http import StreamingHttpResponse
from django.test import RequestFactory, override_settings
from snippets import block, models, run

# The line that leaks comes first, and work that leaks nothing does not grow.
growth = run(block(0))["growth"]
kept = []


def leaks():
    kept.append(bytearray(10_000))


def fine():
    bytearray(10_000)


[worst, *_] = growth(leaks)
assert worst.size_diff > 400_000
assert all(entry.size_diff < 100_000 for entry in growth(fine))

# The export streams, and takes its rows when they are asked for.
Order = models.create("Order", total=models.IntegerField())
Order.objects.bulk_create(Order(total=total) for total in (5, 7))
response = run(block(1), Order=Order)["export"](RequestFactory().get("/"))
assert response.streaming
assert b"".join(response) == b"1,5\r\n2,7\r\n"

# An evaluated queryset keeps its rows; iterator() does not.
orders = Order.objects.all()
assert list(orders.iterator()) == list(Order.objects.all()) and orders._result_cache is None
assert list(orders) and len(orders._result_cache) == 2
try:
    Order.objects.prefetch_related("nothing").iterator()
    raise AssertionError("iterator() took a prefetch without chunk_size")
except ValueError:
    pass

# The query log is limited, and a request that starts empties it.
assert connection.queries_log.maxlen == 9000
with override_settings(DEBUG=True):
    Order.objects.count()
    assert len(connection.queries) >= 1
reset_queries()
assert connection.queries == []


# A method's cache keeps the instance; a cycle goes.
class Report:
    @functools.lru_cache
    def total(self):
        return 1


report = Report()
report.total()
alive = weakref.ref(report)
del report
gc.collect()
assert alive() is not None
assert Report.total.cache_parameters()["maxsize"] == 128


class Ring:
    def __init__(self):
        self.me = self

    def __del__(self):
        pass


gone = weakref.ref(Ring())
gc.collect()
assert gone() is None

# A plain generator under ASGI is read to its end before anything is sent.
taken = []


def parts():
    for part in ("a", "b"):
        taken.append(part)
        yield part


async def first_part():
    async for part in StreamingHttpResponse(parts()):
        return part, list(taken)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert asyncio.run(first_part()) == (b"a", ["a", "b"])
assert any("synchronous iterators" in str(entry.message) for entry in caught)

import asyncio
import gc
import logging
import threading

from django.db import connection, transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import Signal

from snippets import block, models, run

logging.disable(logging.CRITICAL)
Order = models.create("Order", total=models.IntegerField(default=0))
told = []
names = run(block(0), Order=Order, notify=told.append)

# Nothing before the commit, nothing after a rollback, once after a commit.
with transaction.atomic():
    order = Order.objects.create(total=1)
    assert told == []
assert told == [order.pk]
try:
    with transaction.atomic():
        Order.objects.create(total=2)
        raise KeyError
except KeyError:
    pass
assert told == [order.pk]
order.save()
assert told == [order.pk]

# A fixture is not announced.
Order(pk=77, total=3).save_base(raw=True)
assert told == [order.pk]

# post_save itself fires inside the transaction, in the caller's thread, and its errors come out.
seen = []


def watch(sender, **kwargs):
    seen.append((connection.in_atomic_block, threading.current_thread() is threading.main_thread()))


def fail(sender, **kwargs):
    raise RuntimeError


post_save.connect(watch, sender=Order)
with transaction.atomic():
    Order.objects.create()
    assert seen == [(True, True)]
post_save.connect(fail, sender=Order)
try:
    Order.objects.create()
except RuntimeError:
    pass
else:
    raise AssertionError("save() hid the exception")
assert post_save.disconnect(fail, sender=Order)
assert not post_save.disconnect(fail, sender=Order)

# Bulk work sends no save signals; a queryset's delete sends one per row.
saves, deletes = [], []


def count_saves(sender, **kwargs):
    saves.append(1)


def count_deletes(sender, **kwargs):
    deletes.append(1)


pre_save.connect(count_saves, sender=Order)
post_save.connect(count_saves, sender=Order)
post_delete.connect(count_deletes, sender=Order)
made = Order.objects.bulk_create([Order(total=8), Order(total=8)])
Order.objects.bulk_update(made, ["total"])
Order.objects.filter(total=8).update(total=9)
assert saves == []
Order.objects.filter(total=9).delete()
assert deletes == [1, 1]

# Weak references, duplicates, dispatch_uid.
signal = Signal()


def connect_local(**options):
    def local(sender, **kwargs):
        return "local"

    signal.connect(local, **options)


connect_local()
gc.collect()
assert signal.send(None) == []
connect_local(weak=False)
gc.collect()
assert [response for _, response in signal.send(None)] == ["local"]


class Backend:
    def handle(self, sender, **kwargs):
        return "backend"


signal = Signal()
backends = [Backend(), Backend()]
for backend in backends:
    signal.connect(backend.handle)
    signal.connect(backend.handle)
assert len(signal.send(None)) == 2
signal = Signal()
for backend in backends:
    signal.connect(backend.handle, dispatch_uid="backend")
signal.connect(count_saves)
signal.connect(count_saves)
assert len(signal.send(None)) == 2

# Async receivers run after the synchronous ones, and send waits for them.
signal = Signal()
order_of_calls = []


async def later(sender, **kwargs):
    await asyncio.sleep(0)
    order_of_calls.append("async")


def now(sender, **kwargs):
    order_of_calls.append("sync")


signal.connect(later)
signal.connect(now)
signal.send(None)
assert order_of_calls == ["sync", "async"]
asyncio.run(signal.asend(None))
assert sorted(order_of_calls) == ["async", "async", "sync", "sync"]

# Async receivers run concurrently: neither could go on without the other.
signal = Signal()
meeting = []


async def meets(sender, **kwargs):
    meeting.append(1)
    while len(meeting) < 2:
        await asyncio.sleep(0)


async def meets_too(sender, **kwargs):
    await meets(sender)


signal.connect(meets)
signal.connect(meets_too)
asyncio.run(signal.asend(None))
assert meeting == [1, 1]

# Robust: the exception is the response, and the others are called.
signal = Signal()
signal.connect(fail)
signal.connect(now)
(_, error), (_, response) = signal.send_robust(None)
assert isinstance(error, RuntimeError) and response is None

# A receiver that saves its own sender recurses.
depth = []


def saves_again(sender, instance, **kwargs):
    depth.append(1)
    if len(depth) < 3:
        instance.save()


post_save.connect(saves_again, sender=Order)
Order().save()
assert len(depth) == 3

# expect: wrong_answer
# why: You close the batch when it would reach the limit, and exactly the limit is still allowed. Read the rule
#   again.
from itertools import islice


def in_batches(iterable, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return batches(iter(iterable), size)


def batches(iterator, size):
    while batch := list(islice(iterator, size)):
        yield batch
        del batch


def by_length(texts, limit):
    batch, length = [], 0
    for text in texts:
        if batch and length + len(text) >= limit:
            yield batch
            batch, length = [], 0
        batch.append(text)
        length += len(text)
    if batch:
        yield batch


# ---------------------------------------------------------------------------
# Given: leave the rest as it is. The tests call the functions below, which
# use yours on sources that they watch.

class Row:
    """Knows how many rows are alive, and how many were at the same time."""

    alive = 0
    most = 0

    def __init__(self):
        Row.alive += 1
        Row.most = max(Row.most, Row.alive)

    def __del__(self):
        Row.alive -= 1


def numbers(total, events):
    """0, 1, 2 … up to total, or without end if total is None; notes each one that is taken."""
    number = 0
    while number != total:
        events.append(f"take {number}")
        yield number
        number += 1
    events.append("end")


def broken(good):
    """Some good numbers, then an error."""
    yield from range(good)
    raise OSError("connection lost")


def batches_of(items, size, once=False):
    """All batches in a list. With once=True the source is an iterator that can be read once only."""
    return list(in_batches(iter(items) if once else items, size))


def watch(total, size, times):
    """What happens when in_batches is called, and then asked for a batch some times."""
    events = []
    batches = in_batches(numbers(total, events), size)
    for _ in range(times):
        events.append("next")
        events.append(next(batches, "no more"))
    return events


def most_alive(total, size):
    """How many rows were alive at the same time; each batch is dropped before the next is asked for."""
    Row.alive = Row.most = 0
    batches = in_batches((Row() for _ in range(total)), size)
    while next(batches, None):
        pass
    return Row.most


def until_broken(good, size):
    """The batches that arrive before the source raises."""
    seen = []
    try:
        for batch in in_batches(broken(good), size):
            seen.append(batch)
    except OSError as error:
        seen.append(str(error))
    return seen


def refused(size):
    """What the call itself raises, before anybody asks for a batch."""
    try:
        in_batches([1, 2, 3], size)
    except Exception as error:
        return type(error).__name__
    return "accepted"


def texts_of(items, limit):
    return list(by_length(iter(items), limit))


def watch_texts(items, limit, times):
    """What happens when by_length is called, and then asked for a batch some times."""
    events = []

    def source():
        for item in items:
            events.append(f"take {item}")
            yield item

    batches = by_length(source(), limit)
    for _ in range(times):
        events.append("next")
        events.append(next(batches, "no more"))
    return events

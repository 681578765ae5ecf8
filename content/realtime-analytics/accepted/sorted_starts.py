from bisect import bisect_right, insort
from itertools import groupby


class WindowAggregator:
    """Keeps all values until their window closes, and the numbers of open windows in order."""

    def __init__(self, size, lateness):
        self.size = size
        self.lateness = lateness
        self.values = {}
        self.order = []
        self.mark = None
        self.too_late = 0

    def add(self, time, value):
        number, _ = divmod(time, self.size)
        if self.mark is not None and number < self.mark // self.size:
            self.too_late += 1
            return []
        if number in self.values:
            self.values[number].append(value)
        else:
            self.values[number] = [value]
            insort(self.order, number)
        mark = time - self.lateness
        if self.mark is None or self.mark < mark:
            self.mark = mark
        return self.close_before(self.mark // self.size)

    def close_before(self, number):
        if not self.order or self.order[0] >= number:
            return []
        due = bisect_right(self.order, number - 1)
        closed = []
        for window in self.order[:due]:
            values = self.values.pop(window)
            total = sum(values)
            closed.append((window * self.size, len(values), total, total / len(values)))
        del self.order[:due]
        return closed

    def flush(self):
        if not self.order:
            return []
        last = self.order[-1] + 1
        self.mark = max(self.mark, last * self.size)
        return self.close_before(last)

    def watermark(self):
        return self.mark

    def late(self):
        return self.too_late


def roll_up(windows, size):
    merged = []
    ordered = sorted((window[0] // size * size, window) for window in windows)
    for start, group in groupby(ordered, key=lambda pair: pair[0]):
        parts = [window for _, window in group]
        count = sum(part[1] for part in parts)
        total = sum(part[2] for part in parts)
        merged.append((start, count, total, total / count))
    return merged

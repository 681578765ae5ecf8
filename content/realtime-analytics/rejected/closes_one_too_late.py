# expect: wrong_answer
# why: You wait until the watermark has passed the end of a window. The end belongs to the next window
#   already, so reaching it is enough.
from heapq import heappop, heappush


class WindowAggregator:
    def __init__(self, size, lateness):
        self.size = size
        self.lateness = lateness
        self._windows = {}  # start: (count, total) of the open windows
        self._starts = []  # the same starts as a heap, the earliest on top
        self._watermark = None
        self._late = 0

    def add(self, time, value):
        start = time // self.size * self.size
        if self._watermark is not None and start + self.size < self._watermark:
            self._late += 1
            return []

        if start not in self._windows:
            heappush(self._starts, start)
        count, total = self._windows.get(start, (0, 0))
        self._windows[start] = count + 1, total + value
        return self._advance(time - self.lateness)

    def watermark(self):
        return self._watermark

    def late(self):
        return self._late

    def flush(self):
        if not self._starts:
            return []
        return self._advance(max(self._starts) + self.size)

    def _advance(self, watermark):
        if self._watermark is None or watermark > self._watermark:
            self._watermark = watermark
        closed = []
        while self._starts and self._starts[0] + self.size < self._watermark:
            start = heappop(self._starts)
            closed.append(report(start, *self._windows.pop(start)))
        return closed


def roll_up(windows, size):
    sums = {}
    for start, count, total, _ in windows:
        start = start // size * size
        known_count, known_total = sums.get(start, (0, 0))
        sums[start] = known_count + count, known_total + total
    return [report(start, *sums[start]) for start in sorted(sums)]


def report(start, count, total):
    return start, count, total, total / count

# expect: too_many_steps
# why: You go from window to window up to the watermark, the empty ones included. Between two events may
#   lie a billion of them. Which windows exist at all?
class WindowAggregator:
    def __init__(self, size, lateness):
        self.size = size
        self.lateness = lateness
        self.windows = {}
        self.next = None
        self.mark = None
        self.too_late = 0

    def add(self, time, value):
        start = time // self.size * self.size
        if self.mark is not None and start + self.size <= self.mark:
            self.too_late += 1
            return []
        count, total = self.windows.get(start, (0, 0))
        self.windows[start] = count + 1, total + value
        self.next = start if self.next is None else min(self.next, start)
        mark = time - self.lateness
        self.mark = mark if self.mark is None else max(self.mark, mark)
        return self.close()

    def close(self):
        closed = []
        while self.next + self.size <= self.mark:
            if self.next in self.windows:
                count, total = self.windows.pop(self.next)
                closed.append((self.next, count, total, total / count))
            self.next += self.size
        return closed

    def flush(self):
        if not self.windows:
            return []
        self.mark = max(self.windows) + self.size
        return self.close()

    def watermark(self):
        return self.mark

    def late(self):
        return self.too_late


def roll_up(windows, size):
    sums = {}
    for start, count, total, _ in windows:
        start = start // size * size
        known_count, known_total = sums.get(start, (0, 0))
        sums[start] = known_count + count, known_total + total
    return [(start, *sums[start], sums[start][1] / sums[start][0]) for start in sorted(sums)]

# expect: passed
# growth: quadratic
# why: You look at all open windows for each event, although hardly ever one of them closes. Which single
#   one tells you whether any of them can?
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
        if self._watermark is not None and start + self.size <= self._watermark:
            self._late += 1
            return []

        if start not in self._windows:
            self._starts.append(start)
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
        due = [start for start in self._starts if start + self.size <= self._watermark]
        for start in due:
            self._starts.remove(start)
        return [report(start, *self._windows.pop(start)) for start in sorted(due)]


def roll_up(windows, size):
    sums = {}
    for start, count, total, _ in windows:
        start = start // size * size
        known_count, known_total = sums.get(start, (0, 0))
        sums[start] = known_count + count, known_total + total
    return [report(start, *sums[start]) for start in sorted(sums)]


def report(start, count, total):
    return start, count, total, total / count

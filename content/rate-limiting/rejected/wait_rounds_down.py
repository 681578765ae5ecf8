# expect: wrong_answer
# why: You round the waiting time down, so a client who obeys comes back too early and is refused
#   again. In which direction is a promise to keep?
from collections import deque


def seconds(milliseconds):
    """Whole seconds, rounded up."""
    return max(1, milliseconds // 1000)


def check_cost(cost):
    if cost < 1:
        raise ValueError("a request costs at least 1")


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate = rate
        self.capacity = capacity
        # For each key: thousandths of a token, and the latest time seen. Thousandths keep it exact.
        self._buckets = {}

    def allow(self, key, now, cost=1):
        check_cost(cost)
        level = self.refill(key, now)
        wait = self.wait(level, cost)
        if wait == 0:
            level = self.take(key, cost)
        return wait == 0, level // 1000, wait

    def refill(self, key, now):
        full = self.capacity * 1000
        level, latest = self._buckets.get(key, (full, now))
        now = max(now, latest)
        level = min(full, level + (now - latest) * self.rate)
        self._buckets[key] = level, now
        return level

    def wait(self, level, cost):
        if cost > self.capacity:
            return None
        missing = max(0, cost * 1000 - level)
        return 0 if missing == 0 else max(1, missing // (self.rate * 1000))

    def take(self, key, cost):
        level, latest = self._buckets[key]
        level -= cost * 1000
        self._buckets[key] = level, latest
        return level


class Log:
    def __init__(self):
        self.entries = deque()  # (time, cost) of what was admitted, oldest first
        self.used = 0
        self.latest = None


class SlidingWindow:
    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self._logs = {}

    def allow(self, key, now, cost=1):
        check_cost(cost)
        log = self._logs.setdefault(key, Log())
        log.latest = now = now if log.latest is None else max(now, log.latest)
        while log.entries and log.entries[0][0] <= now - self.window:
            log.used -= log.entries.popleft()[1]

        if cost > self.limit:
            return False, self.limit - log.used, None
        if log.used + cost > self.limit:
            return False, self.limit - log.used, self._wait(log, cost)
        log.entries.append((now, cost))
        log.used += cost
        return True, self.limit - log.used, 0

    def _wait(self, log, cost):
        excess = log.used + cost - self.limit
        for time, freed in log.entries:
            excess -= freed
            if excess <= 0:
                return seconds(time + self.window - log.latest)


class AllBuckets:
    def __init__(self, limits):
        self._buckets = [TokenBucket(rate, capacity) for rate, capacity in limits]

    def allow(self, key, now, cost=1):
        check_cost(cost)
        levels = [bucket.refill(key, now) for bucket in self._buckets]
        waits = [bucket.wait(level, cost) for bucket, level in zip(self._buckets, levels)]
        allowed = all(wait == 0 for wait in waits)
        if allowed:
            levels = [bucket.take(key, cost) for bucket in self._buckets]
        return allowed, min(levels) // 1000, None if None in waits else max(waits)

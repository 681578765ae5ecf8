from bisect import bisect_left


def rounded_up(number, unit):
    return (number + unit - 1) // unit


class TokenBucket:
    """Stores when the bucket will be full again, as the generic cell rate algorithm does.

    Times are multiplied by the rate, so that one token is always 1000 units.
    """

    def __init__(self, rate, capacity):
        self.rate = rate
        self.capacity = capacity
        self.full_at = {}
        self.latest = {}

    def allow(self, key, now, cost=1):
        return allow_all([self], key, now, cost)

    def missing(self, key, now):
        now = self.latest[key] = max(now, self.latest.get(key, now))
        return max(0, self.full_at.get(key, now * self.rate) - now * self.rate)

    def take(self, key, cost):
        now = self.latest[key] * self.rate
        self.full_at[key] = max(now, self.full_at.get(key, now)) + cost * 1000


class AllBuckets:
    def __init__(self, limits):
        self.buckets = [TokenBucket(*limit) for limit in limits]

    def allow(self, key, now, cost=1):
        return allow_all(self.buckets, key, now, cost)


def allow_all(buckets, key, now, cost):
    if cost < 1:
        raise ValueError(cost)
    wait = 0
    for bucket in buckets:
        short = bucket.missing(key, now) + (cost - bucket.capacity) * 1000
        if wait is None or cost > bucket.capacity:
            wait = None
        elif short > 0:
            wait = max(wait, rounded_up(short, bucket.rate * 1000))
    if wait == 0:
        for bucket in buckets:
            bucket.take(key, cost)
    left = min((b.capacity * 1000 - b.missing(key, now)) // 1000 for b in buckets)
    return wait == 0, left, wait


class SlidingWindow:
    """Keeps running totals, so that the wait is found by bisection."""

    def __init__(self, limit, window):
        self.limit = limit
        self.window = window
        self.logs = {}

    def allow(self, key, now, cost=1):
        if cost < 1:
            raise ValueError(cost)
        log = self.logs.setdefault(key, {"latest": now, "times": [], "totals": [0], "start": 0})
        times, totals = log["times"], log["totals"]
        now = log["latest"] = max(now, log["latest"])
        while log["start"] < len(times) and times[log["start"]] + self.window <= now:
            log["start"] += 1
        if log["start"] > len(times) // 2:
            del times[:log["start"]], totals[:log["start"]]
            log["start"] = 0
        left = self.limit - (totals[-1] - totals[log["start"]])
        if cost <= left:
            times.append(now)
            totals.append(totals[-1] + cost)
            return True, left - cost, 0
        if cost > self.limit:
            return False, left, None
        first = bisect_left(totals, totals[log["start"]] + cost - left) - 1
        return False, left, rounded_up(times[first] + self.window - now, 1000)

class TokenBucket:
    def __init__(self, rate, capacity):
        """`rate` tokens per second, at most `capacity` of them at a time."""

    def allow(self, key, now, cost=1):
        """Return (allowed, remaining, retry_after); `now` is in milliseconds."""


class SlidingWindow:
    def __init__(self, limit, window):
        """At most `limit` in any `window` milliseconds."""

    def allow(self, key, now, cost=1):
        """Return (allowed, remaining, retry_after); `now` is in milliseconds."""

class WindowAggregator:
    def __init__(self, size, lateness):
        """Windows of `size`, closed `lateness` after their end."""

    def add(self, time, value):
        """Take an event; return the windows that it closes as (start, count, total, mean)."""

    def watermark(self):
        """Return the time up to which windows are closed, or None."""

    def late(self):
        """Return how many events came too late."""

    def flush(self):
        """Close all open windows and return them."""

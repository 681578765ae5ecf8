class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity

    def get(self, key, default=None):
        """Return the value stored under key, or default."""

    def put(self, key, value):
        """Store the value under key; evict if there are too many entries."""

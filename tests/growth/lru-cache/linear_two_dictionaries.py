class LRUCache:
    """An ordinary dictionary keeps the order of insertion; use moves an entry to its end."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        value = self.entries.pop(key)
        self.entries[key] = value
        return value

    def put(self, key, value):
        self.entries.pop(key, None)
        self.entries[key] = value
        self.evict()

    def resize(self, capacity):
        self.capacity = capacity
        self.evict()

    def keys(self):
        return list(self.entries)

    def evict(self):
        while len(self.entries) > self.capacity:
            del self.entries[next(iter(self.entries))]

class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = {}
        self.used = {}
        self.now = 0

    def touch(self, key):
        self.now += 1
        self.used[key] = self.now

    def get(self, key, default=None):
        if key not in self.values:
            return default
        self.touch(key)
        return self.values[key]

    def put(self, key, value):
        self.values[key] = value
        self.touch(key)
        self.evict()

    def resize(self, capacity):
        self.capacity = capacity
        self.evict()

    def keys(self):
        return sorted(self.values, key=self.used.get)

    def evict(self):
        while len(self.values) > self.capacity:
            oldest = min(self.used, key=self.used.get)
            del self.values[oldest]
            del self.used[oldest]

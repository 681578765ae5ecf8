# expect: wrong_answer
# why: You evict in the order in which keys were written, so reading a key does not protect it.
#   That is first in, first out; ask yourself what a successful get has to change.
class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}

    def get(self, key, default=None):
        return self.entries.get(key, default)

    def put(self, key, value):
        self.entries.pop(key, None)
        self.entries[key] = value
        self._evict()

    def resize(self, capacity):
        self.capacity = capacity
        self._evict()

    def keys(self):
        return list(self.entries)

    def _evict(self):
        while len(self.entries) > self.capacity:
            del self.entries[next(iter(self.entries))]

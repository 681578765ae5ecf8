from collections import OrderedDict


class LRUCache:
    """A mapping of limited size; its order runs from least to most recently used."""

    def __init__(self, capacity):
        self._capacity = capacity
        self._entries = OrderedDict()

    def get(self, key, default=None):
        if key not in self._entries:
            return default
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key, value):
        self._entries[key] = value
        self._entries.move_to_end(key)
        self._evict()

    def resize(self, capacity):
        self._capacity = capacity
        self._evict()

    def keys(self):
        return list(self._entries)

    def _evict(self):
        while len(self._entries) > self._capacity:
            self._entries.popitem(last=False)

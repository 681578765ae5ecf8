# expect: wrong_answer
# why: You take the entry from the wrong end: popitem() without an argument removes the most
#   recent entry, which is the one that was just stored.
from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = OrderedDict()

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key, value):
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem()

    def resize(self, capacity):
        self.capacity = capacity
        while len(self.entries) > self.capacity:
            self.entries.popitem()

    def keys(self):
        return list(self.entries)

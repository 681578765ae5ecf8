# expect: wrong_answer
# why: You take the value None for a miss, but None can be stored on purpose. Ask whether the key
#   is there, not what its value looks like.
from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = OrderedDict()

    def get(self, key, default=None):
        value = self.entries.get(key)
        if value is None:
            return default
        self.entries.move_to_end(key)
        return value

    def put(self, key, value):
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def resize(self, capacity):
        self.capacity = capacity
        while len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def keys(self):
        return list(self.entries)

# expect: wrong_answer
# why: You update a key that is already in the cache without making it the most recent one.
#   A write is use as well: think about which key should go after put(1), put(2), put(1), put(3)
#   in a cache of two.
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
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def resize(self, capacity):
        self.capacity = capacity
        while len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def keys(self):
        return list(self.entries)

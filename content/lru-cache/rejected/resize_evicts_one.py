# expect: wrong_answer
# why: You evict at most one entry when the capacity shrinks. One is enough after a put, but a
#   smaller capacity can make any number of entries too many.
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
            self.entries.popitem(last=False)

    def resize(self, capacity):
        self.capacity = capacity
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def keys(self):
        return list(self.entries)

# expect: wrong_answer
# why: You make room before you know whether room is needed: writing to a key that is already in
#   a full cache throws another entry out, although the number of entries does not change.
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
        if self.capacity == 0:
            return
        if len(self.entries) >= self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = value
        self.entries.move_to_end(key)

    def resize(self, capacity):
        self.capacity = capacity
        while len(self.entries) > self.capacity:
            self.entries.popitem(last=False)

    def keys(self):
        return list(self.entries)

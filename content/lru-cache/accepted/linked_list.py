class Entry:
    __slots__ = ("key", "value", "older", "newer")

    def __init__(self, key=None, value=None):
        self.key = key
        self.value = value
        self.older = self
        self.newer = self


class LRUCache:
    """A dict of entries that are also linked into a ring around a sentinel.

    The sentinel's `newer` is the least recently used entry, its `older` the most recent one.
    """

    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.sentinel = Entry()

    def get(self, key, default=None):
        entry = self.entries.get(key)
        if entry is None:
            return default
        self._unlink(entry)
        self._link_as_newest(entry)
        return entry.value

    def put(self, key, value):
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key)
        else:
            self._unlink(entry)
        entry.value = value
        self._link_as_newest(entry)
        self._evict()

    def resize(self, capacity):
        self.capacity = capacity
        self._evict()

    def keys(self):
        found = []
        entry = self.sentinel.newer
        while entry is not self.sentinel:
            found.append(entry.key)
            entry = entry.newer
        return found

    def _evict(self):
        while len(self.entries) > self.capacity:
            oldest = self.sentinel.newer
            self._unlink(oldest)
            del self.entries[oldest.key]

    def _unlink(self, entry):
        entry.older.newer = entry.newer
        entry.newer.older = entry.older

    def _link_as_newest(self, entry):
        newest = self.sentinel.older
        entry.older, entry.newer = newest, self.sentinel
        newest.newer = self.sentinel.older = entry

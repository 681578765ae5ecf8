class HashMap:
    """Probes one slot after the other; a deletion puts the rest of its run in place again."""

    def __init__(self):
        self.slots = [None] * 8
        self.length = 0
        self.written = 0

    def __len__(self):
        return self.length

    def capacity(self):
        return len(self.slots)

    def set(self, key, value):
        place = self._find(key)
        if self.slots[place] is not None:
            self.slots[place].value = value
            return
        self.slots[place] = Entry(key, value, self.written)
        self.written += 1
        self.length += 1
        if 3 * self.length > 2 * len(self.slots):
            entries = [entry for entry in self.slots if entry is not None]
            self.slots = [None] * (2 * len(self.slots))
            self._put_in_place(entries)

    def get(self, key, default=None):
        entry = self.slots[self._find(key)]
        return default if entry is None else entry.value

    def delete(self, key):
        place = self._find(key)
        if self.slots[place] is None:
            raise KeyError(key)
        self.slots[place] = None
        self.length -= 1
        following = []
        place = self._next(place)
        while self.slots[place] is not None:
            following.append(self.slots[place])
            self.slots[place] = None
            place = self._next(place)
        self._put_in_place(following)

    def keys(self):
        entries = [entry for entry in self.slots if entry is not None]
        return [entry.key for entry in sorted(entries, key=lambda entry: entry.number)]

    def _next(self, place):
        return (place + 1) % len(self.slots)

    def _find(self, key):
        place = hash(key) % len(self.slots)
        while self.slots[place] is not None and self.slots[place].key != key:
            place = self._next(place)
        return place

    def _put_in_place(self, entries):
        for entry in entries:
            self.slots[self._find(entry.key)] = entry


class Entry:
    def __init__(self, key, value, number):
        self.key = key
        self.value = value
        self.number = number

FREE, DELETED = object(), object()


class HashMap:
    def __init__(self):
        self.slots = [FREE] * 8
        self.length = 0
        self.used = 0
        self.written = 0

    def __len__(self):
        return self.length

    def capacity(self):
        return len(self.slots)

    def find(self, key):
        place = hash(key) % len(self.slots)
        while self.slots[place] is not FREE:
            entry = self.slots[place]
            if entry is not DELETED and entry[0] == key:
                return place
            place = (place + 1) % len(self.slots)
        return place

    def get(self, key, default=None):
        slots = list(self.slots)
        entry = slots[self.find(key)]
        return default if entry is FREE else entry[1]

    def set(self, key, value):
        place = self.find(key)
        if self.slots[place] is not FREE:
            self.slots[place][1] = value
            return
        if 3 * (self.used + 1) > 2 * len(self.slots):
            self.rebuild()
            place = self.find(key)
        self.slots[place] = [key, value, self.written]
        self.written += 1
        self.used += 1
        self.length += 1

    def rebuild(self):
        entries = self.entries()
        size = len(self.slots)
        self.slots = [FREE] * (2 * size if 3 * len(entries) > size else size)
        self.used = len(entries)
        for entry in entries:
            self.slots[self.find(entry[0])] = entry

    def delete(self, key):
        place = self.find(key)
        if self.slots[place] is FREE:
            raise KeyError(key)
        self.slots[place] = DELETED
        self.length -= 1

    def entries(self):
        return [entry for entry in self.slots if entry is not FREE and entry is not DELETED]

    def keys(self):
        return [entry[0] for entry in sorted(self.entries(), key=lambda entry: entry[2])]

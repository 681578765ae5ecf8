class HashMap:
    """Two lists side by side, with the search left to index()."""

    def __init__(self):
        self.known = []
        self.values = []
        self.slots = 8

    def __len__(self):
        return len(self.known)

    def capacity(self):
        return self.slots

    def set(self, key, value):
        hash(key)
        if key in self.known:
            self.values[self.known.index(key)] = value
        else:
            self.known.append(key)
            self.values.append(value)
            if len(self.known) * 3 > self.slots * 2:
                self.slots *= 2

    def get(self, key, default=None):
        hash(key)
        return self.values[self.known.index(key)] if key in self.known else default

    def delete(self, key):
        hash(key)
        if key not in self.known:
            raise KeyError(key)
        place = self.known.index(key)
        del self.known[place], self.values[place]

    def keys(self):
        return self.known[:]

class HashMap:
    """Not what was asked for, but as fast: each slot leads to a list of pairs."""

    def __init__(self):
        self.chains = [[] for _ in range(8)]
        self.length = 0
        self.order = {}

    def __len__(self):
        return self.length

    def capacity(self):
        return len(self.chains)

    def chain(self, key):
        return self.chains[hash(key) % len(self.chains)]

    def set(self, key, value):
        for pair in self.chain(key):
            if pair[0] == key:
                pair[1] = value
                return
        if 3 * (self.length + 1) > 2 * len(self.chains):
            pairs = [pair for chain in self.chains for pair in chain]
            self.chains = [[] for _ in range(2 * len(self.chains))]
            for pair in pairs:
                self.chain(pair[0]).append(pair)
        self.chain(key).append([key, value])
        self.order[key] = True
        self.length += 1

    def get(self, key, default=None):
        return next((value for known, value in self.chain(key) if known == key), default)

    def delete(self, key):
        chain = self.chain(key)
        for place, pair in enumerate(chain):
            if pair[0] == key:
                del chain[place], self.order[key]
                self.length -= 1
                return
        raise KeyError(key)

    def keys(self):
        return list(self.order)

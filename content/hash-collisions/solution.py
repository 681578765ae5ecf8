FREE = -1
DELETED = -2


def probes(hashed, capacity):
    """The slots to try, in order. Sooner or later every slot comes up."""
    perturb = hashed % 2**64  # shifting a negative number would never bring it to 0
    slot = perturb % capacity
    while True:
        yield slot
        perturb >>= 5
        slot = (5 * slot + 1 + perturb) % capacity


class HashMap:
    """Entries in order of insertion, and slots that hold their numbers.

    A deleted entry leaves a mark behind, so that searches go on past its slot. A rebuild clears
    the marks away.
    """

    def __init__(self):
        self._slots = [FREE] * 8
        self._entries = []
        self._length = 0

    def __len__(self):
        return self._length

    def capacity(self):
        return len(self._slots)

    def set(self, key, value):
        slot = self._find(key)
        if self._slots[slot] != FREE:
            self._entries[self._slots[slot]][2] = value
            return
        if 3 * (len(self._entries) + 1) > 2 * self.capacity():
            self._rebuild()
            slot = self._find(key)
        self._slots[slot] = len(self._entries)
        self._entries.append([hash(key), key, value])
        self._length += 1

    def get(self, key, default=None):
        number = self._slots[self._find(key)]
        return default if number == FREE else self._entries[number][2]

    def delete(self, key):
        slot = self._find(key)
        number = self._slots[slot]
        if number == FREE:
            raise KeyError(key)
        self._slots[slot] = DELETED
        self._entries[number] = None
        self._length -= 1

    def keys(self):
        return [entry[1] for entry in self._entries if entry is not None]

    def _find(self, key):
        """The slot that leads to the key, or the free one at which the search for it ends."""
        hashed = hash(key)
        for slot in probes(hashed, self.capacity()):
            number = self._slots[slot]
            if number == FREE:
                return slot
            if number != DELETED:
                entry_hash, entry_key, _ = self._entries[number]
                if entry_hash == hashed and entry_key == key:
                    return slot

    def _rebuild(self):
        # Enough deleted entries make room without more slots.
        grows = 3 * self._length > self.capacity()
        capacity = 2 * self.capacity() if grows else self.capacity()
        self._entries = [entry for entry in self._entries if entry is not None]
        self._slots = [FREE] * capacity
        for number, (hashed, _, _) in enumerate(self._entries):
            free = (slot for slot in probes(hashed, capacity) if self._slots[slot] == FREE)
            self._slots[next(free)] = number

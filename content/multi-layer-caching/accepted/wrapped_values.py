class Entry:
    __slots__ = ("value", "expires")

    def __init__(self, value, expires):
        self.value = value
        self.expires = expires


class LocalTier:
    """A dict with expiry. It returns entries, so that no value can be mistaken for a miss."""

    def __init__(self, clock, ttl):
        self.clock = clock
        self.ttl = ttl
        self.entries = {}

    def find(self, key):
        entry = self.entries.get(key)
        if entry is not None and self.clock() >= entry.expires:
            del self.entries[key]
            return None
        return entry

    def store(self, key, value):
        self.entries[key] = Entry(value, self.clock() + self.ttl)

    def remove(self, key):
        self.entries.pop(key, None)


class TwoTierCache:
    """Wraps each value in a one-element tuple on its way to the shared store."""

    def __init__(self, shared, clock, local_ttl, shared_ttl):
        self.shared = shared
        self.shared_ttl = shared_ttl
        self.local = LocalTier(clock, local_ttl)

    def get_or_compute(self, key, compute):
        entry = self.local.find(key)
        if entry is not None:
            return entry.value
        wrapped = self.shared.get(key)
        if wrapped is None:
            wrapped = (compute(),)
            self.shared.set(key, wrapped, self.shared_ttl)
        self.local.store(key, wrapped[0])
        return wrapped[0]

    def get_many(self, keys, compute_many):
        result = {}
        wanted = []
        for key in dict.fromkeys(keys):
            entry = self.local.find(key)
            if entry is None:
                wanted.append(key)
            else:
                result[key] = entry.value
        fetched = self.shared.get_many(wanted) if wanted else {}
        wanted = [key for key in wanted if key not in fetched]
        if wanted:
            computed = {key: (value,) for key, value in compute_many(wanted).items()}
            if computed:
                self.shared.set_many(computed, self.shared_ttl)
            fetched.update(computed)
        for key, (value,) in fetched.items():
            self.local.store(key, value)
            result[key] = value
        return result

    def invalidate(self, key):
        self.shared.delete(key)
        self.local.remove(key)


# ---- Given: the shared store and the function that the tests call. Leave them as they are. ----


class SharedStore:
    """Stands in for Redis or Memcached: one for all workers, and it logs what it is asked."""

    def __init__(self, clock, log):
        self._clock = clock
        self._log = log
        self._entries = {}

    def get(self, key, default=None):
        self._log.append(f"get {key}")
        return self._find(key, default)

    def get_many(self, keys):
        """Return a dict of those keys that are there."""
        self._log.append("get_many " + " ".join(keys))
        missing = object()
        found = {key: self._find(key, missing) for key in keys}
        return {key: value for key, value in found.items() if value is not missing}

    def set(self, key, value, ttl):
        self._log.append(f"set {key} {ttl}")
        self._entries[key] = (value, self._clock() + ttl)

    def set_many(self, values, ttl):
        """Store all entries of the dict."""
        self._log.append(f"set_many {' '.join(values)} {ttl}")
        for key, value in values.items():
            self._entries[key] = (value, self._clock() + ttl)

    def delete(self, key):
        self._log.append(f"delete {key}")
        self._entries.pop(key, None)

    def flush(self):
        self._entries.clear()

    def _find(self, key, default):
        value, expires = self._entries.get(key, (default, 0))
        return value if self._clock() < expires else default


def run_cache(local_ttl, shared_ttl, script):
    now = 0
    log = []
    database = {}
    workers = {}
    results = []

    def clock():
        return now

    store = SharedStore(clock, log)

    def worker(name):
        if name not in workers:
            workers[name] = TwoTierCache(store, clock, local_ttl, shared_ttl)
        return workers[name]

    def load(key):
        log.append(f"compute {key}")
        return database[key]

    def load_many(keys):
        log.append("compute " + " ".join(keys))
        return {key: database[key] for key in keys if key in database}

    for name, *details in script:
        if name == "tick":
            now += details[0]
        elif name == "write":
            database[details[0]] = details[1]
        elif name == "remove":
            del database[details[0]]
        elif name == "flush":
            store.flush()
        else:
            cache, key = worker(details[0]), details[1]
            log.clear()
            try:
                if name == "get":
                    result = cache.get_or_compute(key, lambda: load(key))
                elif name == "get_many":
                    result = cache.get_many(key, load_many)
                elif name == "invalidate":
                    result = cache.invalidate(key)
                else:
                    raise ValueError(f"unknown step {name!r}")
            except LookupError as error:
                result = type(error).__name__
            results.append((result, list(log)))
    return results

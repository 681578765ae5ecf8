# expect: wrong_answer
# why: You return what the shared store knew of the keys without copying it to the local tier, so
#   the next call asks for the same keys again.
MISSING = object()


class TwoTierCache:
    """A local tier in front of a shared store; the local tier belongs to one process."""

    def __init__(self, shared, clock, local_ttl, shared_ttl):
        self._shared = shared
        self._clock = clock
        self._local_ttl = local_ttl
        self._shared_ttl = shared_ttl
        self._local = {}  # key: (value, time of expiry)

    def get_or_compute(self, key, compute):
        value = self._read_local(key)
        if value is not MISSING:
            return value
        value = self._shared.get(key, MISSING)
        if value is MISSING:
            value = compute()
            self._shared.set(key, value, self._shared_ttl)
        self._write_local(key, value)
        return value

    def get_many(self, keys, compute_many):
        values = {key: self._read_local(key) for key in keys}
        values = {key: value for key, value in values.items() if value is not MISSING}
        wanted = [key for key in dict.fromkeys(keys) if key not in values]
        if not wanted:
            return values
        found = self._shared.get_many(wanted)
        wanted = [key for key in wanted if key not in found]
        if wanted:
            computed = compute_many(wanted)
            if computed:
                self._shared.set_many(computed, self._shared_ttl)
            for key, value in computed.items():
                self._write_local(key, value)
            found = found | computed
        return values | found

    def invalidate(self, key):
        self._shared.delete(key)
        self._local.pop(key, None)

    def _read_local(self, key):
        value, expires = self._local.get(key, (MISSING, 0))
        return value if self._clock() < expires else MISSING

    def _write_local(self, key, value):
        self._local[key] = (value, self._clock() + self._local_ttl)


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

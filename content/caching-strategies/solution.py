from uuid import uuid4

# ---- given: keep everything down to the next line of dashes as it is ----

class Store:
    """Stands for Memcached or Redis: texts as keys, a timeout per entry, shared by all workers."""

    def __init__(self):
        self.now = 0
        self._entries = {}

    def get(self, key, default=None):
        if not self._alive(key):
            return default
        return self._entries[key][0]

    def set(self, key, value, timeout=None):
        """Store the value; with a timeout of None it does not expire."""
        if not isinstance(key, str):
            raise TypeError("keys are texts")
        self._entries[key] = (value, None if timeout is None else self.now + timeout)

    def add(self, key, value, timeout=None):
        """Store the value unless the key is there, in one step; tell whether it was stored."""
        if self._alive(key):
            return False
        self.set(key, value, timeout)
        return True

    def incr(self, key):
        """Add 1 to a stored number, in one step; ValueError if the key is not there."""
        if not self._alive(key):
            raise ValueError(key)
        value, expires = self._entries[key]
        self._entries[key] = (value + 1, expires)
        return value + 1

    def delete(self, key):
        self._entries.pop(key, None)

    def count(self):
        return sum(self._alive(key) for key in list(self._entries))

    def _alive(self, key):
        if key not in self._entries:
            return False
        expires = self._entries[key][1]
        if expires is not None and self.now >= expires:
            del self._entries[key]
            return False
        return True


def version_key(namespace):
    """Where the version of a namespace is stored."""
    return f"version:{namespace}"


def run_cache(timeout, steps):
    """Play the steps, each worker with a NamespaceCache of its own on one store."""
    store = Store()
    workers = {}
    trace = []

    def perform(step):
        action, *rest = step
        if action == "advance":
            store.now += rest[0]
        elif action == "evict":
            store.delete(version_key(rest[0]))
        elif action == "count":
            trace.append(store.count())
        else:
            name, *rest = rest
            if name not in workers:
                workers[name] = NamespaceCache(store, timeout)
            if action == "bump":
                workers[name].bump(rest[0])
            else:
                read(workers[name], action, *rest)

    def read(cache, action, group, key, fresh, during=()):
        loads = []

        def load():
            loads.append(key)
            for step in during:
                perform(step)
            return fresh

        method = cache.get_or_load if action == "read" else cache.get_or_load_tagged
        value = method(group, key, load)
        trace.append(("loaded" if loads else "cached", value))

    for step in steps:
        perform(step)
    return trace

# ---- yours ----


class NamespaceCache:
    """Each namespace has a token in the store, and the token is part of its entries' keys.

    A new token makes all older entries unreachable; they go when their timeout is over.
    """

    _MISSING = object()

    def __init__(self, store, timeout):
        self._store = store
        self._timeout = timeout

    def get_or_load(self, namespace, key, load):
        return self.get_or_load_tagged([namespace], key, load)

    def get_or_load_tagged(self, tags, key, load):
        # Built before loading: what a bump overtakes must land under the old tokens.
        tokens = ",".join(self._token(tag) for tag in sorted(set(tags)))
        entry = f"{tokens}:{key}"
        value = self._store.get(entry, self._MISSING)
        if value is self._MISSING:
            value = load()
            self._store.set(entry, value, self._timeout)
        return value

    def bump(self, namespace):
        self._store.set(version_key(namespace), uuid4().hex)

    def _token(self, namespace):
        name = version_key(namespace)
        token = self._store.get(name)
        if token is None:
            # Two workers may get here together; add() lets one win, and both use its token.
            self._store.add(name, uuid4().hex)
            token = self._store.get(name)
        return token

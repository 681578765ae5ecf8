# ---- given: keep everything down to the next line of dashes as it is ----

class RequestState:
    """Stands for a ContextVar that a middleware sets: the session of the current request."""

    session = None


request_state = RequestState()


class ModelState:
    def __init__(self, db):
        self.db = db


class Row:
    """Stands for a model instance; Django notes in _state.db where it came from."""

    def __init__(self, db):
        self._state = ModelState(db)


def run_router(replicas, window, steps):
    """Play the steps, each worker with a ReplicaRouter of its own, all sharing the sessions."""
    clock = [0]
    down = set()
    sessions = {}
    workers = {}
    trace = []

    def router_of(worker):
        if worker not in workers:
            workers[worker] = ReplicaRouter(
                "default",
                list(replicas),
                window,
                now=lambda: clock[0],
                is_healthy=lambda alias: alias not in down,
            )
        return workers[worker]

    for action, *rest in steps:
        if action == "advance":
            clock[0] += rest[0]
        elif action == "down":
            down.add(rest[0])
        elif action == "up":
            down.discard(rest[0])
        elif action == "relation":
            trace.append(router_of("w1").allow_relation(Row(rest[0]), Row(rest[1])))
        elif action == "migrate":
            trace.append(router_of("w1").allow_migrate(rest[0], "shop", model_name="order"))
        elif action == "show":
            trace.append(dict(sessions.setdefault(rest[0], {})))
        else:
            worker, name, *instance_db = rest
            request_state.session = None if name is None else sessions.setdefault(name, {})
            hints = {"instance": Row(instance_db[0])} if instance_db else {}
            router = router_of(worker)
            method = router.db_for_read if action == "read" else router.db_for_write
            trace.append(method("Order", **hints))
            request_state.session = None
    return trace

# ---- yours ----


class ReplicaRouter:
    """Reads go to the replicas in turn, unless the session has written a moment ago."""

    def __init__(self, primary, replicas, window, now, is_healthy):
        self._primary = primary
        self._replicas = replicas
        self._window = window
        self._now = now
        self._is_healthy = is_healthy
        self._next = 0

    def db_for_read(self, model, **hints):
        if self._must_see_own_writes():
            return self._primary
        return self._next_healthy_replica() or self._primary

    def db_for_write(self, model, **hints):
        # In the session and not in the router: the next request may reach another process.
        session = request_state.session
        if session is not None:
            session["wrote_at"] = self._now()
        return self._primary

    def allow_relation(self, obj1, obj2, **hints):
        if self._in_pool(obj1._state.db) and self._in_pool(obj2._state.db):
            return True
        return None

    def allow_migrate(self, db, app_label, model_name=None, **hints):
        if self._in_pool(db):
            return db == self._primary
        return None

    def _must_see_own_writes(self):
        session = request_state.session
        if session is None:
            return True
        wrote_at = session.get("wrote_at")
        return wrote_at is not None and self._now() < wrote_at + self._window

    def _next_healthy_replica(self):
        total = len(self._replicas)
        for step in range(total):
            index = (self._next + step) % total
            if self._is_healthy(self._replicas[index]):
                self._next = (index + 1) % total
                return self._replicas[index]
        return None

    def _in_pool(self, alias):
        return alias == self._primary or alias in self._replicas

# expect: wrong_answer
# why: You still read from the primary when exactly the whole window has passed. Look at the border again,
#   and at what a window of 0 means.
from collections import deque


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
    def __init__(self, primary, replicas, window, now, is_healthy):
        self.primary = primary
        self.replicas = replicas
        self.window = window
        self.now = now
        self.is_healthy = is_healthy
        self.turn = deque(replicas)

    def db_for_read(self, model, **hints):
        session = request_state.session
        if session is None:
            return self.primary
        if "wrote_at" in session and self.now() - session["wrote_at"] <= self.window:
            return self.primary
        for alias in list(self.turn):
            self.turn.rotate(-1)
            if self.is_healthy(alias):
                return alias
        return self.primary

    def db_for_write(self, model, **hints):
        session = request_state.session
        if session is not None:
            session["wrote_at"] = self.now()
        return self.primary

    def allow_relation(self, obj1, obj2, **hints):
        pool = {self.primary, *self.replicas}
        if obj1._state.db in pool and obj2._state.db in pool:
            return True
        return None

    def allow_migrate(self, db, app_label, model_name=None, **hints):
        if db == self.primary:
            return True
        if db in self.replicas:
            return False
        return None

"""Threads for a page that has one: locks work, starting another thread does not."""

TIMEOUT_MAX = 4294967.0
error = RuntimeError
_IDENT = 1


def _refuse(*args, **kwargs):
    raise RuntimeError("threads cannot be started in this page; asyncio works")


start_new_thread = start_new = start_joinable_thread = _refuse


def get_ident():
    return _IDENT


def get_native_id():
    return _IDENT


def _get_main_thread_ident():
    return _IDENT


def _is_main_interpreter():
    return True


def daemon_threads_allowed():
    return True


def _count():
    return 0


def stack_size(size=0):
    return 0


def interrupt_main(signum=2):
    raise KeyboardInterrupt


def set_name(name):
    pass


def _shutdown():
    pass


def exit():
    raise SystemExit


class LockType:
    """A lock that nobody else can release: waiting for it would be waiting for ever."""

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if not self._locked:
            self._locked = True
            return True
        if blocking and timeout < 0:
            raise RuntimeError("deadlock: the lock is already held and there is no other thread")
        return False

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *exc):
        self.release()

    def _at_fork_reinit(self):
        self._locked = False

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked


lock = LockType


def allocate_lock():
    return LockType()


allocate = allocate_lock


class RLock:
    """A lock that its only possible owner may take again and again."""

    def __init__(self):
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        self._depth += 1
        return True

    def release(self):
        if not self._depth:
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1

    def locked(self):
        return self._depth > 0

    def __enter__(self):
        self._depth += 1
        return True

    def __exit__(self, *exc):
        self.release()

    def _is_owned(self):
        return self._depth > 0

    def _recursion_count(self):
        return self._depth

    def _release_save(self):
        depth, self._depth = self._depth, 0
        return depth

    def _acquire_restore(self, depth):
        self._depth = depth

    def _at_fork_reinit(self):
        self._depth = 0


class _ThreadHandle:
    def __init__(self, ident=_IDENT):
        self.ident = ident
        self._done = False

    def is_done(self):
        return self._done

    def _set_done(self):
        self._done = True

    def join(self, timeout=None):
        pass


def _make_thread_handle(ident):
    return _ThreadHandle(ident)


class _local:
    """With one thread, thread-local storage is plain storage."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)


class _ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def _excepthook(args):
    import sys

    sys.excepthook(args[0], args[1], args[2])

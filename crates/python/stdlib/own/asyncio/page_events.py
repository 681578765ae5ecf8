"""An event loop that waits for nothing but time, which it moves itself."""

import time

from . import base_events, events

__all__ = ("EventLoop",)


class _Clock:
    """Stands where other loops keep their selector: waiting moves the virtual clock."""

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("deadlock: the event loop waits and nothing is left that could wake it")
        if timeout > 0:
            time.sleep(timeout)
        return []

    def close(self):
        pass


class EventLoop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = _Clock()
        self._clock_resolution = 1e-9

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class _DefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = EventLoop

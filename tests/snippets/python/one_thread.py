"""Lets asynchronous code run where there is one thread and nothing to wait for.

The interpreter is compiled to WebAssembly: no thread can be started, and the event loop that comes
with it is JavaScript's, for whose turn Python cannot wait. What stands in for both does all work on
the one thread there is, and sets the clock ahead where others would sleep.
"""

import asyncio
import asyncio.runners
import concurrent.futures
import time
from asyncio import base_events, events

import clock


class Loop(base_events.BaseEventLoop):
    """An event loop without input and output; it is its own selector, which never selects."""

    def __init__(self):
        super().__init__()
        self._selector = self

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("every task waits, and nothing is left that could wake one")
        clock.advance(timeout)
        return []

    async def shutdown_default_executor(self, timeout=None):
        """There is no thread to wait for."""

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class LoopPolicy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = Loop


def run_at_once(_executor, function, /, *arguments, **named):
    """Does the work of `Executor.submit` before it returns.

    The running loop is hidden meanwhile, as it would be in a thread of the pool.
    """
    future = concurrent.futures.Future()
    loop = events._get_running_loop()
    task = asyncio.current_task(loop) if loop else None
    if task:
        asyncio.tasks._leave_task(loop, task)
    events._set_running_loop(None)
    try:
        future.set_result(function(*arguments, **named))
    except Exception as error:
        future.set_exception(error)
    finally:
        events._set_running_loop(loop)
        if task:
            asyncio.tasks._enter_task(loop, task)
    return future


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    clock.advance(seconds)


def install():
    asyncio.run = asyncio.runners.run
    time.sleep = sleep
    events._set_event_loop_policy(LoopPolicy())
    events._set_running_loop(None)
    concurrent.futures.ThreadPoolExecutor.submit = run_at_once

    from asgiref import current_thread_executor, sync

    current_thread_executor.CurrentThreadExecutor.submit = run_at_once
    # Work that came from a loop cannot hand a coroutine back to that loop, which stands still
    # until the work is done; it gets a loop of its own.
    make = sync.AsyncToSync.__init__
    sync.AsyncToSync.__init__ = lambda self, awaitable, force_new_loop=True: make(self, awaitable, True)

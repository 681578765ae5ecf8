# expect: wrong_answer
# why: You log calls that took longer than the threshold, and one that took exactly as long is left out. Read
#   again what counts as slow.
import functools
import inspect


def log_execution_time(clock, log, *, slow_ms=None):
    def decorate(view):
        if inspect.iscoroutinefunction(view):
            @functools.wraps(view)
            async def wrapper(*args, **kwargs):
                start = clock()
                try:
                    result = await view(*args, **kwargs)
                except BaseException as error:
                    log("%s failed after %d ms: %s", view.__qualname__, clock() - start, type(error).__name__)
                    raise
                elapsed = clock() - start
                if slow_ms is None or elapsed > slow_ms:
                    log("%s took %d ms", view.__qualname__, elapsed)
                return result
        else:
            @functools.wraps(view)
            def wrapper(*args, **kwargs):
                start = clock()
                try:
                    result = view(*args, **kwargs)
                except BaseException as error:
                    log("%s failed after %d ms: %s", view.__qualname__, clock() - start, type(error).__name__)
                    raise
                elapsed = clock() - start
                if slow_ms is None or elapsed > slow_ms:
                    log("%s took %d ms", view.__qualname__, elapsed)
                return result
        return wrapper

    return decorate


# ---------------------------------------------------------------------------
# Given: leave the rest as it is. The tests call run_view, run_nested,
# run_together and describe, which use the decorator above.

import inspect
from asyncio import CancelledError
from collections import deque


class FakeClock:
    """Milliseconds that pass only when a view works."""

    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now

    def advance(self, milliseconds):
        self.now += milliseconds


class FakeLog:
    """Keeps every call as one tuple, as it was made."""

    def __init__(self):
        self.lines = []

    def __call__(self, template, *args):
        self.lines.append((template, *args))


class Pause:
    """`await Pause()` lets the other coroutines go on."""

    def __await__(self):
        yield


def run_in_turns(coroutines):
    """Run coroutines to their end, each in turn up to its next pause."""
    results = [None] * len(coroutines)
    waiting = deque(enumerate(coroutines))
    while waiting:
        index, coroutine = waiting.popleft()
        try:
            coroutine.send(None)
        except StopIteration as stop:
            results[index] = stop.value
        else:
            waiting.append((index, coroutine))
    return results


ERRORS = {error.__name__: error for error in (ValueError, KeyError, CancelledError, SystemExit)}


def make_view(style, clock, work, outcome, decorator):
    """Return a decorated view, the view itself, and the error that it raises, if any."""
    error = ERRORS[outcome[1]]("details") if outcome[0] == "raise" else None

    def finish(args, kwargs):
        if error is not None:
            raise error
        return (args, kwargs) if outcome[0] == "echo" else outcome[1]

    if style == "function":
        def article_detail(*args, **kwargs):
            """Show one article."""
            clock.advance(work)
            return finish(args, kwargs)
    elif style == "async":
        async def article_detail(*args, **kwargs):
            """Show one article."""
            await Pause()
            clock.advance(work)
            return finish(args, kwargs)
    else:
        def article_detail(self, *args, **kwargs):
            """Show one article."""
            clock.advance(work)
            return finish((self.owner, *args), kwargs)

    article_detail.__qualname__ = "ArticleViews.detail" if style == "method" else "article_detail"
    article_detail.csrf_exempt = True
    decorated = decorator(article_detail)
    if style == "method":
        views = type("ArticleViews", (), {"detail": decorated, "owner": "this view"})
        return views().detail, article_detail, error
    return decorated, article_detail, error


def run_view(style, work, outcome, args=(), kwargs=None, **options):
    """Decorate one view, call it once, and tell what came of it."""
    clock, log = FakeClock(), FakeLog()
    view, _, error = make_view(style, clock, work, outcome, log_execution_time(clock, log, **options))
    try:
        result = view(*args, **(kwargs or {}))
        if style == "async":
            [result] = run_in_turns([result])
    except BaseException as caught:
        if error is None:
            raise
        return {"raised": type(caught).__name__, "same object": caught is error, "log": log.lines}
    return {"result": result, "log": log.lines}


def run_nested(works):
    """A decorated view that calls itself, once for each number of milliseconds."""
    clock, log = FakeClock(), FakeLog()

    def walk(rest):
        clock.advance(rest[0])
        if len(rest) > 1:
            walk(rest[1:])

    walk.__qualname__ = "walk"
    walk = log_execution_time(clock, log)(walk)
    walk(works)
    return log.lines


def run_together(jobs):
    """One decorated async view, called once for each job; the calls take turns.

    A job is a list of milliseconds: the view works so long, pauses, works again, and so on.
    """
    clock, log = FakeClock(), FakeLog()

    async def export(job):
        for work in job:
            clock.advance(work)
            await Pause()
        return sum(job)

    export.__qualname__ = "export"
    export = log_execution_time(clock, log)(export)
    return {"results": run_in_turns([export(job) for job in jobs]), "log": log.lines}


def describe(style):
    """What others see of a decorated view that was not called."""
    clock, log = FakeClock(), FakeLog()
    _, view, _ = make_view(style, clock, 0, ("return", None), lambda function: function)
    decorated = log_execution_time(clock, log)(view)
    return {
        "name": decorated.__name__,
        "qualname": decorated.__qualname__,
        "doc": decorated.__doc__,
        "csrf_exempt": getattr(decorated, "csrf_exempt", False),
        "wrapped": getattr(decorated, "__wrapped__", None) is view,
        "coroutine function": inspect.iscoroutinefunction(decorated),
        "log": log.lines,
    }

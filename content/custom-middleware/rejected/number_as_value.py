# expect: wrong_answer
# why: You store a number in the headers. A header value is text; the fake responses here, unlike
#   Django's, do not convert it for you.
import time
from inspect import iscoroutinefunction, markcoroutinefunction


class TimingMiddleware:
    """Puts the time that a request took on its response, in whole milliseconds."""

    sync_capable = True
    async_capable = True

    def __init__(self, get_response, clock=time.perf_counter_ns):
        self.get_response = get_response
        self.clock = clock
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(self)

    def __call__(self, request):
        if self.is_async:
            return self.__acall__(request)
        started = self.clock()
        response = self.get_response(request)
        return self.stamp(response, started)

    async def __acall__(self, request):
        started = self.clock()
        response = await self.get_response(request)
        return self.stamp(response, started)

    def stamp(self, response, started):
        milliseconds = (self.clock() - started) // 1_000_000
        response.headers["X-Request-Duration"] = milliseconds
        return response


# ---- Given: responses, and the functions that the tests call. Leave them as they are. ----

import heapq
from inspect import iscoroutinefunction


class Request:
    def __init__(self, path, steps):
        self.path = path
        self.steps = steps


class Response:
    streaming = False

    def __init__(self, status, content):
        self.status_code = status
        self.content = content
        self.headers = {}


class StreamingResponse:
    """As in Django, it has an iterator of chunks and no content."""

    streaming = True

    def __init__(self, streaming_content):
        self.status_code = 200
        self.streaming_content = streaming_content
        self.headers = {}

    @property
    def content(self):
        raise AttributeError("a streaming response has no content; use streaming_content")


class Site:
    """The view, the layer in front of it, and a clock that moves only when the view works."""

    def __init__(self):
        self.microseconds = 0
        self.results = []

    def clock(self):
        return self.microseconds * 1000

    def inner(self, request):
        """The inner middleware around the view; exceptions become responses, as in Django."""
        try:
            early = self.gate(request)
            if early is not None:
                return early
            for step in request.steps:
                if step[0] == "work":
                    self.microseconds += step[1]
                elif step[0] == "request":
                    self.send(step[1], step[2])
            return self.answer(request)
        except Exception as error:
            return Response(500, type(error).__name__)

    async def inner_async(self, request):
        try:
            early = self.gate(request)
            if early is not None:
                return early
            for step in request.steps:
                if step[0] == "work":
                    await Wait(step[1])
            return self.answer(request)
        except Exception as error:
            return Response(500, type(error).__name__)

    def gate(self, request):
        if request.path.startswith("/broken"):
            raise RuntimeError("the inner middleware failed")
        if request.path.startswith("/blocked"):
            return Response(403, "blocked")

    def answer(self, request):
        response = Response(200, "ok")
        for step in request.steps:
            if step[0] == "respond":
                response = Response(step[1], step[2])
            elif step[0] == "stream":
                response = StreamingResponse(self.chunks(step[1], step[2]))
            elif step[0] == "header":
                response.headers[step[1]] = step[2]
            elif step[0] == "raise":
                raise RuntimeError(step[1])
        return response

    def chunks(self, chunks, microseconds):
        for chunk in chunks:
            self.microseconds += microseconds
            yield chunk

    def send(self, path, steps):
        self.finish(path, self.handler(Request(path, steps)))

    def finish(self, path, response):
        sent = self.microseconds
        if response.streaming:
            body = [(chunk, self.microseconds - sent) for chunk in response.streaming_content]
        else:
            body = response.content
        self.results.append((path, response.status_code, dict(response.headers), body))


class Wait:
    def __init__(self, microseconds):
        self.microseconds = microseconds

    def __await__(self):
        yield self.microseconds


def run_requests(requests):
    site = Site()
    site.handler = TimingMiddleware(site.inner, site.clock)
    for path, steps in requests:
        site.send(path, steps)
    return site.results


def run_async_requests(requests):
    """All requests come in at the same time.

    A middleware without async support occupies a thread for each request. This model has only
    one, so the requests queue.
    """
    site = Site()

    def to_the_end(coroutine):
        try:
            while True:
                site.microseconds += coroutine.send(None)
        except StopIteration as stop:
            return stop.value

    if not getattr(TimingMiddleware, "async_capable", False):
        inner = lambda request: to_the_end(site.inner_async(request))
        site.handler = TimingMiddleware(inner, site.clock)
        for path, steps in requests:
            site.send(path, steps)
        return site.results

    handler = TimingMiddleware(site.inner_async, site.clock)
    if not iscoroutinefunction(handler):
        raise TypeError("the handler does not look like a coroutine function")
    waiting = [
        (0, number, path, handler(Request(path, steps)))
        for number, (path, steps) in enumerate(requests)
    ]
    while waiting:
        until, number, path, coroutine = heapq.heappop(waiting)
        site.microseconds = max(site.microseconds, until)
        try:
            pause = coroutine.send(None)
        except StopIteration as stop:
            site.finish(path, stop.value)
        else:
            heapq.heappush(waiting, (site.microseconds + pause, number, path, coroutine))
    return site.results

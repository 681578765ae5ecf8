import asyncio
import functools
import inspect
import logging

from django.http import HttpResponse
from django.test import AsyncClient, AsyncRequestFactory, Client, RequestFactory, override_settings
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from snippets import block, run

names = run(block(0), __name__="timing")
timed = names["log_execution_time"]
lines = []


class Keep(logging.Handler):
    def emit(self, record):
        lines.append((record.msg, *record.args))


names["logger"].addHandler(Keep())
names["logger"].setLevel(logging.INFO)


def elapsed():
    """The milliseconds of the last line."""
    return lines[-1][3]


# Plain views: result, arguments, failure, marks.
@timed
@csrf_exempt
def plain(request, page=1):
    """Show a page."""
    return request, page


assert plain("request", page=2) == ("request", 2)
assert lines[-1][0] == "%s %s after %.1f ms" and lines[-1][1].endswith("plain") and lines[-1][2] == "done"
assert plain.csrf_exempt and plain.__doc__ == "Show a page." and plain.__name__ == "plain"


@timed
def broken(request):
    raise KeyError("x")


try:
    broken("request")
    raise AssertionError("the exception was swallowed")
except KeyError:
    pass
assert lines[-1][2] == "failed"


# Async views are awaited, and stay coroutine functions.
@timed
async def slow(request):
    await asyncio.sleep(0.1)
    return "done"


assert inspect.iscoroutinefunction(slow)
assert asyncio.run(slow("request")) == "done"
assert elapsed() >= 90

# Class-based views, plain.
view = run(block(1), log_execution_time=timed)["ArticleView"]
view.get = lambda self, request: HttpResponse("hello")
assert view.as_view()(RequestFactory().get("/")).content == b"hello"
assert lines[-1][1].endswith("View.dispatch")


# Class-based views, async: dispatch measures nothing, the handler and as_view() do.
class AsyncView(View):
    async def get(self, request):
        await asyncio.sleep(0.1)
        return HttpResponse("hello")


def call(view):
    request = AsyncRequestFactory().get("/")
    response = asyncio.run(view(request))
    assert response.content == b"hello"
    return elapsed()


@method_decorator(timed, name="dispatch")
class OnDispatch(AsyncView):
    pass


@method_decorator(timed, name="get")
class OnHandler(AsyncView):
    pass


assert call(OnDispatch.as_view()) < 90
assert call(OnHandler.as_view()) >= 90
assert call(timed(AsyncView.as_view())) >= 90


# A plain wrapper around an async view breaks the request, under WSGI and under ASGI.
async def asynchronous(request):
    return HttpResponse("hello")


@functools.wraps(asynchronous)
def plainly_wrapped(request):
    return asynchronous(request)


class Urls:
    urlpatterns = [path("bad", plainly_wrapped), path("good", timed(asynchronous))]


async def get(url):
    return await AsyncClient().get(url)


with override_settings(ROOT_URLCONF=Urls, ALLOWED_HOSTS=["testserver"]):
    for answer in (Client().get, lambda url: asyncio.run(get(url))):
        assert answer("/good").content == b"hello"
        try:
            answer("/bad")
            raise AssertionError("the coroutine was accepted")
        except ValueError as error:
            assert "unawaited coroutine" in str(error)

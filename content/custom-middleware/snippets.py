import asyncio
import sys
import types

from django.http import HttpResponse, StreamingHttpResponse
from django.core.exceptions import MiddlewareNotUsed
from django.test import AsyncClient, Client, override_settings
from django.urls import path

from snippets import block, run

names = run(block(0))
consumed = []
made = []


class Counting(names["TimingMiddleware"]):
    def __init__(self, get_response):
        made.append(1)
        super().__init__(get_response)


class Unused:
    def __init__(self, get_response):
        raise MiddlewareNotUsed("off")


class Broken:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/broken/":
            raise RuntimeError("inner layer")
        return self.get_response(request)


def chunks():
    consumed.append("x")
    yield "x"


def fails(request):
    raise ValueError("no")


async def waits(request):
    await asyncio.sleep(0.05)
    return HttpResponse("ok")


layers = types.ModuleType("timing_layers")
layers.Counting, layers.Unused, layers.Broken = Counting, Unused, Broken
sys.modules["timing_layers"] = layers
urls = types.ModuleType("timing_urls")
urls.urlpatterns = [
    path("", lambda request: HttpResponse("ok")),
    path("stream/", lambda request: StreamingHttpResponse(chunks())),
    path("fails/", fails),
    path("waits/", waits),
]
sys.modules["timing_urls"] = urls
header = "X-Request-Duration"

settings = dict(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="timing_urls",
    MIDDLEWARE=["timing_layers.Counting", "timing_layers.Unused", "timing_layers.Broken"],
)
with override_settings(**settings):
    client = Client(raise_request_exception=False)
    assert client.get("/")[header].isdigit()
    assert client.get("/nowhere/").status_code == 404
    for url, status in (("/nowhere/", 404), ("/fails/", 500), ("/broken/", 500)):
        response = client.get(url)
        assert response.status_code == status and header in response.headers
    assert made == [1]
    response = client.get("/stream/")
    assert header in response.headers and consumed == []
    assert b"".join(response.streaming_content) == b"x"

with override_settings(**{**settings, "MIDDLEWARE": ["timing_layers.Counting"]}):

    async def both():
        client = AsyncClient()
        return await asyncio.gather(client.get("/waits/"), client.get("/waits/"))

    for response in asyncio.run(both()):
        assert int(response[header]) >= 49

import asyncio
import warnings

from django.core.asgi import get_asgi_application
from django.http import StreamingHttpResponse

from snippets import block, run

wsgi_app = run(block(0))["wsgi_app"]
asgi_app = run(block(1))["asgi_app"]

started = []
assert b"".join(wsgi_app({}, lambda *args: started.append(args))) == b"hello"
assert started == [("200 OK", [("Content-Type", "text/plain")])]


def exchange(app, scope, *messages):
    waiting, sent = list(messages), []

    async def receive():
        return waiting.pop(0)

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent


start, body = exchange(asgi_app, {"type": "http"}, {"type": "http.request"})
assert start["status"] == 200 and body["body"] == b"hello"

django = get_asgi_application()
for kind in ("websocket", "lifespan"):
    for app in (asgi_app, django):
        try:
            exchange(app, {"type": kind}, {"type": kind + ".startup"})
        except ValueError:
            pass
        else:
            raise AssertionError(f"{kind} should be refused")


# A sync iterator is read to its end before the first chunk leaves.
made = []


def chunks():
    for number in range(3):
        made.append(number)
        yield b"x"


async def first_chunk():
    async for chunk in StreamingHttpResponse(chunks()):
        return len(made)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert asyncio.run(first_chunk()) == 3
assert any("must consume synchronous iterators" in str(item.message) for item in caught)

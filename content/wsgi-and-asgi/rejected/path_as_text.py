# expect: wrong_answer
# why: You hand the text of the path on as it is. A WSGI application expects bytes in the disguise
#   of Latin-1, and will fail to decode what it gets.
import asyncio
import io
import re

PHRASES = {200: "OK", 404: "Not Found", 405: "Method Not Allowed"}


# Yours.
def respond(method, path, read_body):
    """The site itself: status, headers and body, whatever the protocol around it."""
    headers = {"Content-Type": "text/plain; charset=utf-8"}
    allowed = methods_of(path)
    if allowed is None:
        status, body = 404, b"not found"
    elif method not in allowed:
        status, body = 405, b"method not allowed"
        headers["Allow"] = ", ".join(allowed)
    elif path == "/echo":
        status, body = 200, read_body()
        headers["Content-Type"] = "application/octet-stream"
    elif path == "/":
        status, body = 200, b"hello"
    else:
        status, body = 200, f"hello, {path.removeprefix('/hello/')}".encode()
    headers["Content-Length"] = str(len(body))
    return status, list(headers.items()), b"" if method == "HEAD" else body


def methods_of(path):
    if path == "/echo":
        return ["POST"]
    if path == "/" or re.fullmatch(r"/hello/[^/]+", path):
        return ["GET", "HEAD"]
    return None


def wsgi_app(environ, start_response):
    def read_body():
        return environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))

    path = environ["PATH_INFO"].encode("latin-1").decode()
    status, headers, body = respond(environ["REQUEST_METHOD"], path, read_body)
    start_response(f"{status} {PHRASES[status]}", headers)
    return [body]


async def asgi_app(scope, receive, send):
    if scope["type"] == "lifespan":
        await live(receive, send)
    elif scope["type"] == "http":
        body = await whole_body(receive)
        if body is not None:
            status, headers, body = respond(scope["method"], scope["path"], lambda: body)
            await send(start_message(status, headers))
            await send({"type": "http.response.body", "body": body})
    else:
        raise ValueError(f"no connections of type {scope['type']}")


async def live(receive, send):
    while True:
        message = await receive()
        await send({"type": message["type"] + ".complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def whole_body(receive):
    """The body of the request, or None if the client went away before its end."""
    pieces = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        pieces.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(pieces)


def start_message(status, headers):
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    return {"type": "http.response.start", "status": status, "headers": headers}


def wsgi_to_asgi(app):
    async def bridge(scope, receive, send):
        if scope["type"] != "http":
            raise ValueError(f"no connections of type {scope['type']}")
        body = await whole_body(receive)
        if body is None:
            return
        start = None

        def start_response(status, headers, exc_info=None):
            nonlocal start
            start = start_message(int(status.split(" ", 1)[0]), headers)

        started = False
        chunks = app(make_environ(scope, body), start_response)
        try:
            for chunk in chunks:
                # A generator calls start_response only when its first chunk is asked for.
                if chunk and not started:
                    await send(start)
                    started = True
                if chunk:
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
        finally:
            if hasattr(chunks, "close"):
                chunks.close()
        if not started:
            await send(start)
        await send({"type": "http.response.body"})

    return bridge


def make_environ(scope, body):
    host, port = scope["server"]
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": scope["path"],
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": host,
        "SERVER_PORT": str(port),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": io.BytesIO(body),
    }
    for name, value in scope["headers"]:
        name, value = name.decode("latin-1"), value.decode("latin-1")
        key = name.upper().replace("-", "_")
        if name != "content-type":
            key = "HTTP_" + key
        if key in environ:
            value = environ[key] + ("; " if name == "cookie" else ",") + value
        environ[key] = value
    # The body is complete, so its length is known, whatever the client has said.
    environ.pop("HTTP_CONTENT_LENGTH", None)
    environ["CONTENT_LENGTH"] = str(len(body))
    return environ


# Given: small servers. The tests call the functions whose names begin with run_.
class Input:
    """A connection that stays open: reading more than was sent would wait forever."""

    def __init__(self, body):
        self.body = body

    def read(self, size=-1):
        if size < 0 or size > len(self.body):
            raise TimeoutError("there is nothing more to read, but the connection is open")
        data, self.body = self.body[:size], self.body[size:]
        return data


def checked(headers):
    for name, value in headers:
        if type(name) is not str or type(value) is not str:
            raise TypeError("a WSGI server wants headers of type str")
    return [(name.lower(), value) for name, value in headers]


def run_wsgi(method, path, body=b"", length=None):
    """Return status line, headers and body. `length` stands for a CONTENT_LENGTH; "-" for none."""
    started = []

    def start_response(status, headers, exc_info=None):
        if started:
            raise RuntimeError("start_response was called twice")
        started.append((status, dict(checked(headers))))

    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": "",
        "wsgi.input": Input(body),
        "wsgi.url_scheme": "http",
    }
    if length != "-":
        environ["CONTENT_LENGTH"] = str(len(body)) if length is None else length
    chunks = []
    for chunk in wsgi_app(environ, start_response):
        if type(chunk) is not bytes:
            raise TypeError("a WSGI server wants chunks of type bytes")
        if not started:
            raise RuntimeError("bytes before start_response")
        chunks.append(chunk)
    status, headers = started[0]
    return status, headers, b"".join(chunks)


def serve(app, scope, messages):
    """Run an ASGI application on these messages; return what it has sent."""
    waiting = list(messages)
    sent = []

    async def receive():
        if not waiting:
            raise TimeoutError("no message will come")
        return waiting.pop(0)

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent


def request_messages(pieces):
    """One message for each piece of the body; None stands for a client that goes away."""
    if not pieces:
        return [{"type": "http.request"}]
    messages = []
    for number, piece in enumerate(pieces, 1):
        if piece is None:
            messages.append({"type": "http.disconnect"})
        elif number < len(pieces):
            messages.append({"type": "http.request", "body": piece, "more_body": True})
        else:
            messages.append({"type": "http.request", "body": piece})
    return messages


def response(sent):
    """Return status, headers and the non-empty chunks; None if nothing was sent."""
    if not sent:
        return None
    start, *bodies = sent
    if start["type"] != "http.response.start":
        raise RuntimeError("the response has to begin with http.response.start")
    headers = []
    for name, value in start.get("headers", []):
        if type(name) is not bytes or type(value) is not bytes:
            raise TypeError("an ASGI server wants headers of type bytes")
        headers.append((name.decode("latin-1").lower(), value.decode("latin-1")))
    flags = [message.get("more_body", False) for message in bodies]
    if {message["type"] for message in bodies} - {"http.response.body"}:
        raise RuntimeError("only http.response.body may follow")
    if not flags or flags[-1] or False in flags[:-1]:
        raise RuntimeError("more_body has to be false at the end, and only there")
    chunks = [message["body"] for message in bodies if message.get("body")]
    return start["status"], headers, chunks


def run_asgi(method, path, *pieces):
    """Return status, headers and body, or None if nothing was sent."""
    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": []}
    found = response(serve(asgi_app, scope, request_messages(pieces)))
    if found is None:
        return None
    status, headers, chunks = found
    return status, dict(headers), b"".join(chunks)


def run_scope(kind, *types):
    """Offer a connection of another kind; return the types of the messages sent."""
    sent = serve(asgi_app, {"type": kind}, [{"type": name} for name in types])
    return [message["type"] for message in sent]


def run_bridge(name, method, path, query, headers, *pieces):
    """Serve one of the sites through your bridge; return the response and what happened."""
    notes = []

    def site(environ, start_response):
        notes.append("called")
        return SITES[name](environ, start_response, notes)

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query,
        "headers": headers,
        "scheme": "https",
        "server": ("example.com", 443),
    }
    sent = []

    async def app(scope, receive, send):
        async def noted(message):
            sent.append(message)
            if message.get("body"):
                notes.append("sent")
            await send(message)

        await wsgi_to_asgi(site)(scope, receive, noted)

    try:
        serve(app, scope, request_messages(pieces))
    except ZeroDivisionError:
        return "raised", [message["type"] for message in sent], notes
    return response(sent), notes


# Given: WSGI applications for the bridge.
def report(environ, start_response, notes):
    body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    names = ["REQUEST_METHOD", "PATH_INFO", "QUERY_STRING", "CONTENT_TYPE", "CONTENT_LENGTH"]
    names += ["SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme"]
    names += sorted(name for name in environ if name.startswith("HTTP_"))
    lines = [f"{name}={environ.get(name)!r}" for name in names]
    start_response("200 OK", [("X-Body", repr(body))])
    return [line.encode("ascii", "backslashreplace") for line in lines]


def late(environ, start_response, notes):
    start_response("201 Created", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
    for chunk in (b"", b"one", b"two"):
        notes.append("made")
        yield chunk


class Closing:
    def __init__(self, chunks, notes, fails=False):
        self.chunks, self.notes, self.fails = chunks, notes, fails

    def __iter__(self):
        yield from self.chunks
        if self.fails:
            1 / 0

    def close(self):
        self.notes.append("closed")


def closing(environ, start_response, notes):
    start_response("200 OK", [])
    return Closing([b"a", b"b"], notes)


def failing(environ, start_response, notes):
    start_response("200 OK", [])
    return Closing([b"a"], notes, fails=True)


def empty(environ, start_response, notes):
    start_response("204 No Content", [("X-Empty", "yes")])
    return Closing([], notes)


def own(environ, start_response, notes):
    return wsgi_app(environ, start_response)


SITES = {
    "report": report,
    "late": late,
    "closing": closing,
    "failing": failing,
    "empty": empty,
    "own": own,
}

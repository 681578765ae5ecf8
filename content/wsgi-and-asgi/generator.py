METHODS = ["GET", "HEAD", "POST", "DELETE"]
PATHS = ["/", "/hello/ada", "/hello/\u00e9\u20ac", "/echo", "/hello/", "/hello/a/b", "/Echo", "/echo/", "/nothing"]
PIECES = [b"", b"a", b"\xff\x00"]
HEADERS = [
    (b"host", b"example.com"),
    (b"content-type", b"text/csv"),
    (b"content-length", b"3"),
    (b"x-tag", b"a"),
    (b"x-tag", b"b"),
    (b"cookie", b"c=1"),
]


def random_case(draw):
    method, path = draw.choice(METHODS), draw.choice(PATHS)
    kind = draw.choice(["wsgi", "asgi", "bridge"])
    if kind == "wsgi":
        return [("run_wsgi", method, path, draw.choice(PIECES))]
    pieces = draw.list(lambda: draw.choice(PIECES), 0, 3)
    if kind == "asgi":
        if method == "POST" and path == "/echo" and draw.boolean():
            pieces.append(None)
        return [("run_asgi", method, path, *pieces)]
    name = draw.choice(["report", "late", "closing", "empty", "failing", "own"])
    headers = draw.list(lambda: draw.choice(HEADERS), 0, 3)
    if draw.boolean():
        pieces.append(None)
    return [("run_bridge", name, method, path, draw.choice([b"", b"a=1&b=%C3%A9"]), headers, *pieces)]

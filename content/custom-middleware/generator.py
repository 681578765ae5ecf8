PATHS = ["/a/", "/b/", "/blocked/", "/broken/"]


def random_case(draw):
    def request(depth):
        def step():
            kinds = ["work", "work", "respond", "raise", "header", "stream"]
            kind = draw.choice(kinds + ["request"] if depth else kinds)
            if kind == "work":
                return ("work", draw.choice([1000, 999, 1001, 2500]))
            if kind == "request":
                return ("request", *request(depth - 1))
            if kind == "respond":
                return ("respond", draw.choice([200, 404, 302]), "body")
            if kind == "stream":
                return ("stream", ["x"] * draw.integer(0, 2), 1500)
            if kind == "header":
                return ("header", draw.choice(["X-Request-Duration", "Vary"]), "old")
            return ("raise", "oops")

        return (draw.choice(PATHS), draw.list(step, 0, 4))

    return [("run_requests", draw.list(lambda: request(2), 0, 3))]

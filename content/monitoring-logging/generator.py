NAMES = ["user", "tries", "level", "password", "api_token", "Set-Cookie"]
TEXTS = ["", "ada", "line\nbreak", "\u00e9\u2028"]


def random_case(draw):
    def plain():
        return draw.choice([None, 0, True, 1.5, float("nan"), b"x", *TEXTS])

    def nested():
        kind = draw.choice(["plain", "dict", "list"])
        if kind == "dict":
            return {draw.choice([*NAMES, 1, (1, 2)]): plain() for _ in range(draw.integer(0, 2))}
        if kind == "list":
            return draw.list(lambda: draw.choice([plain(), {draw.choice(NAMES): plain()}]), 0, 2)
        return plain()

    def step():
        kind = draw.choice(["log", "request", "fail", "lost"])
        if kind == "request":
            return ("request", draw.choice([None, "r-1", "r-2"]))
        level = draw.choice(["INFO", "ERROR"])
        if kind == "fail":
            how = draw.choice(["raise", "explain", "stumble", "hide"])
            return ("fail", level, "failed", draw.choice(["expired", "4711"]), how)
        if kind == "lost":
            return ("lost", level, "failed")
        message, args = draw.choice([("paid", ()), ("paid %s", ("now",)), ("paid %d", ("now",)), ("100%", ())])
        return ("log", level, message, args, {name: nested() for name in draw.list(lambda: draw.choice(NAMES), 0, 2)})

    return [("run_log", draw.list(step, 0, 4))]

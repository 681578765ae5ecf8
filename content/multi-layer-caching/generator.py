KINDS = ["get"] * 7 + ["tick"] * 3 + ["write"] * 2 + ["invalidate"] * 2 + ["flush", "remove"]


def random_case(draw):
    def step():
        kind = draw.choice(KINDS)
        if kind == "tick":
            return [("tick", draw.integer(1, 3))]
        if kind == "write":
            return [("write", "a", draw.choice([1, 2, None, 0]))]
        if kind in ("get", "invalidate"):
            return [(kind, draw.choice("AB"), draw.choice("aaab"))]
        # Only a key that is there may be removed.
        return [("write", "b", 3), ("remove", "b")] if kind == "remove" else [("flush",)]

    script = [("write", "a", draw.choice([None, 5]))]
    for steps in draw.list(step, 2, 25):
        script.extend(steps)
    return [("run_cache", draw.integer(0, 4), draw.integer(1, 7), script)]

TARGETS = ["Shop", "Market", "stall", "booth", "settings"]
NAMES = ["currency", "note", "color"]


def steps(draw, depth, may_raise):
    return draw.list(lambda: step(draw, depth, may_raise), 1, 3)


def step(draw, depth, may_raise):
    target, name = draw.choice(TARGETS), draw.choice(NAMES)
    kinds = ["look", "own", "set", "del"]
    if depth:
        kinds += ["with", "with", "try"]
    if may_raise:
        kinds += ["raise"]
    kind = draw.choice(kinds)
    if kind in ("look", "own", "del"):
        return (kind, target, name)
    if kind == "set":
        return (kind, target, name, draw.choice([0, None, "a"]))
    if kind == "with":
        return (kind, target, name, draw.choice([1, None, "b"]), steps(draw, depth - 1, may_raise))
    if kind == "try":
        return (kind, steps(draw, depth - 1, True))
    return (kind,)


def random_case(draw):
    script = []
    if draw.boolean():
        script.append(("define", "f", draw.choice(TARGETS), draw.choice(NAMES), 7, steps(draw, 1, False)))
    script += steps(draw, 2, False)
    if script[0][0] == "define":
        script.append(("run", "f", draw.integer(1, 2)))
    script += [("look", target, "currency") for target in TARGETS]
    script += [("own", target, "note") for target in TARGETS]
    return [("run_script", script)]

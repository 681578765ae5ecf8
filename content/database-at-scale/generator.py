def random_case(draw):
    replicas = ["r1", "r2", "r3"][:draw.choice([2, 3, 1, 0])]

    def step():
        what = draw.choice(["read", "read", "write", "advance", "down", "up"])
        if what in ("read", "write"):
            made = (what, draw.choice(["w1", "w1", "w2"]), draw.choice(["s1", "s1", "s2", None]))
            if draw.choice([False, False, True]):
                made += (draw.choice(["default", "r1", "r2"]),)
            return made
        if what == "advance":
            return (what, draw.integer(1, 4))
        return (what, draw.choice(["r1", "r2", "r3"]))

    steps = draw.list(step, low=4, high=16)
    return [("run_router", replicas, draw.integer(0, 4), steps)]

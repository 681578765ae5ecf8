def generate(size, seed):
    """Reads of ever new keys in one namespace, and as many bumps of another."""
    steps = []
    for index in range(size // 2):
        steps.append(("read", "w1", "products", f"key-{index + seed}", index))
        steps.append(("bump", "w1", "prices"))
    return [("run_cache", 60, steps)]


def random_case(draw):
    fresh = iter(range(1, 1000))

    def read(during):
        step = (
            "read",
            draw.choice(["w1", "w2"]),
            draw.choice(["a", "a:b", "a:1"]),
            draw.choice(["x", "b:x", "1:x"]),
            draw.choice([next(fresh), None, 0]),
        )
        if during and draw.boolean():
            step += (tuple(draw.list(simple, low=1, high=2)),)
        return step

    def simple():
        return step(False)

    def step(during=True):
        what = draw.choice(["read", "bump", "advance", "evict"])
        if what == "read":
            return read(during)
        if what == "bump":
            return ("bump", draw.choice(["w1", "w2"]), draw.choice(["a", "a:b", "a:1"]))
        if what == "advance":
            return ("advance", draw.choice([1, 5, 9, 10]))
        return ("evict", draw.choice(["a", "a:b", "a:1"]))

    return [("run_cache", 10, draw.list(step, low=1, high=8))]

def generate(size, seed):
    """A chain in which each module imports the next two, so that the last one can be loaded first."""
    imports = {}
    for index in range(size):
        name = f"m{index:05}"
        imports[name] = [f"m{other:05}" for other in (index + 1, index + 2) if other < size]
    return [("load_order", imports)]


def random_case(draw):
    names = ["a", "b", "c", "d", "e"][: draw.integer(1, 5)]
    kind = draw.choice(["load_order", "find_cycle", "violations"])
    if kind == "violations":
        names = ["shop", "shop.cart", "shopping.x", "core", "core.db"]
        imports = {
            name: draw.list(lambda: draw.choice(names + ["web.api", "os"]), 0, 3)
            for name in draw.shuffled(names)
        }
        return [(kind, imports, draw.shuffled(["web", "shop", "core"]))]
    if kind == "load_order" and draw.boolean():
        # Without a cycle: each imports only what comes later in a random order.
        names = draw.shuffled(names)
        imports = {}
        for place, name in enumerate(names):
            imports[name] = draw.list(lambda: draw.choice(names[place + 1:] + ["os"]), 0, 3)
        return [(kind, {name: imports[name] for name in draw.shuffled(names)})]
    imports = {
        name: draw.list(lambda: draw.choice(names + ["os"]), 0, 3)
        for name in draw.shuffled(names)
    }
    return [(kind, imports)]

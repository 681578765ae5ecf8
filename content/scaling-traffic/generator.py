def generate(size, seed):
    """A ring with as many points as `size`, asked for as many keys."""
    calls = [("HashRing", ["a", "b", "c", "d"], size // 4)]
    for index in range(size):
        calls.append(("node_for", f"key-{index + seed}"))
    return calls


def random_case(draw):
    names = ["a", "b", "c", "d"]
    on_ring = draw.list(lambda: draw.choice(names), high=4)
    calls = [("HashRing", list(on_ring), draw.integer(1, 5))]
    present = set(on_ring)
    for _ in range(draw.integer(1, 6)):
        what = draw.choice(["node_for", "add", "remove", "load"])
        if what == "node_for":
            calls.append((what, draw.choice(["x", "y", "z", "a#0", "b#1", ""])))
        elif what == "load":
            calls.append((what, draw.list(lambda: draw.choice(["x", "y", "z", "w", "v"]))))
        else:
            node = draw.choice(names)
            calls.append((what, node))
            if what == "add":
                present.add(node)
            elif node in present:
                present.remove(node)
            else:
                calls.pop()
    return calls

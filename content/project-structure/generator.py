def generate(size, seed):
    """Pairs of helpers, each of which imports both of the next pair; no chain reaches the top."""
    imports = {"db": ["h0a", "h0b"], "web": []}
    for index in range(size // 2):
        following = [f"h{index + 1}a", f"h{index + 1}b"]
        imports[f"h{index}a"] = following
        imports[f"h{index}b"] = following
    return [("check_contracts", imports, ["web", "db"])]


def random_case(draw):
    helpers = ["x", "y", "z", "webs"]
    imports = {}
    for name in draw.shuffled([*helpers, "db", "db.b", "logic"]):
        # The lowest layer mostly imports helpers, so that chains get long and compete.
        far = ["logic", "web.b"] if name.startswith("db") else ["web", "web.b", "logic", "db"]
        pool = [*helpers, *helpers, draw.choice(far)]
        imports[name] = draw.list(lambda: draw.choice(pool), high=3)
        if not imports[name] and draw.boolean():
            del imports[name]
    layers = draw.choice([["web", "db"], ["web", "logic", "db"], ["web", "logic", "db"], ["db", "web"]])
    return [("check_contracts", imports, layers)]

def generate(size, seed):
    """One user gets `size` notifications, most of them in one long window."""
    script = [("send", f"k{index + seed}", "ada", "hi") for index in range(size)]
    return [("run_dispatcher", [("socket", ["ok"])], size, 1000, script)]


def random_case(draw):
    outcomes = ["ok", "ok", "no", "error"]
    channels = []
    for name in ["socket", "email"]:
        if draw.integer(0, 4) != 1:
            channels.append((name, draw.list(lambda: draw.choice(outcomes), 1, 3)))
    script = []
    for _ in range(draw.integer(1, 8)):
        script.append(("send", draw.choice("abcdef"), draw.choice(["ada", "ada", "bob"]), "hi"))
        if draw.boolean():
            script.append(("wait", draw.integer(1, 4)))
    limit = draw.choice([1, 2, 0])
    return [("run_dispatcher", channels, limit, draw.integer(1, 4), script)]

def random_case(draw):
    kind = draw.choice(["view", "nested", "together"])
    if kind == "nested":
        return [("run_nested", draw.list(lambda: draw.integer(0, 9), 1, 5))]
    if kind == "together":
        return [("run_together", draw.list(lambda: draw.list(lambda: draw.integer(0, 9), 0, 4), 1, 4))]
    outcome = draw.choice([
        ("return", draw.choice([1, 0, None, "", "page"])),
        ("echo",),
        ("raise", draw.choice(["ValueError", "KeyError", "CancelledError", "SystemExit"])),
    ])
    arguments = tuple(draw.list(lambda: draw.integer(0, 3), 0, 3))
    keywords = {name: draw.integer(0, 3) for name in draw.list(lambda: draw.choice(["page", "order"]), 0, 2)}
    return [("run_view", draw.choice(["function", "async", "method"]), draw.integer(0, 99), outcome, arguments, keywords)]

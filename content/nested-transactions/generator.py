def block(draw, depth, options):
    name = draw.choice(["a", "b", "audit"])
    chosen = {}
    if options and draw.boolean():
        # Each combination has a name of its own, because an object keeps its options.
        chosen = {"savepoint": draw.boolean(), "durable": draw.boolean()}
        name = "x" + str(int(chosen["savepoint"])) + str(int(chosen["durable"]))
    inner = steps(draw, depth - 1, options)
    return ("with", name, inner, chosen) if chosen else ("with", name, inner)


def step(draw, depth, options):
    kinds = ["sql", "on_commit", "raise"]
    if depth:
        kinds = ["with", "with", "try", "try with"] + kinds
    kind = draw.choice(kinds)
    if kind == "with":
        return block(draw, depth, options)
    if kind == "try":
        return ("try", steps(draw, depth - 1, options))
    if kind == "try with":
        return ("try", [block(draw, depth, options)])
    if kind == "sql":
        return ("sql", "one")
    if kind == "on_commit":
        if depth and draw.boolean():
            return ("on_commit", "h", steps(draw, min(depth - 1, 1), options))
        return ("on_commit", "h")
    return ("raise",)


def steps(draw, depth, options):
    return draw.list(lambda: step(draw, depth, options), 0, 3)


def random_case(draw):
    options = draw.boolean()
    script = draw.list(lambda: step(draw, 4, options), 1, 3)
    function = "run_option_script" if options else "run_script"
    if draw.integer(0, 3) == 3:
        return [(function, script, ["COMMIT"])]
    return [(function, script)]

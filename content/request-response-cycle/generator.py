ACTIONS = ["pass", "answer", "raise before", "raise after", "unused"]
HOOKS = ["no hook", "pass", "answer", "raise"]


def random_case(draw):
    if draw.boolean():
        layers = [(name, "pass", hooks(draw)) for name in "abc"[: draw.integer(1, 3)]]
        return [("run_hooks", layers, draw.choice(["ok", "raise", "none"]))]
    actions = draw.list(lambda: draw.choice(ACTIONS), 0, 4)
    layers = [("abcd"[place], action) for place, action in enumerate(actions)]
    return [("run_stack", layers, draw.choice(["ok", "raise", "none", "interrupt"]), draw.integer(1, 2))]


def hooks(draw):
    drawn = {kind: draw.choice(HOOKS) for kind in ["process_view", "process_exception"]}
    return {kind: action for kind, action in drawn.items() if action != "no hook"}

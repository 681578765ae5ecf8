ACTIONS = ["connect", "send", "disconnect", "send_robust", "forget"]


def random_case(draw):
    filtered = draw.boolean()
    steps = [
        ("function", "f"),
        ("function", "g", draw.choice(["answer", "raise"])),
        ("cart", "c"),
        ("cart", "d"),
    ]
    alive = ["f", "g", "c.handle", "d.handle"]
    for action in draw.list(lambda: draw.choice(ACTIONS), 1, 8):
        if action in ("send", "send_robust"):
            steps.append((action, draw.choice(["shop", "blog"]) if filtered else "shop"))
        elif alive:
            target = draw.choice(alive)
            if action == "forget":
                alive.remove(target)
                steps.append(("forget", target.partition(".")[0]))
            else:
                steps.append((action, target, options(draw, action, filtered)))
    steps.append(("send", "shop"))
    return [("run_sender_script" if filtered else "run_script", steps)]


def options(draw, action, filtered):
    drawn = {}
    uid = draw.choice([None, "x", 0])
    if uid is not None:
        drawn["dispatch_uid"] = uid
    if filtered:
        if draw.boolean():
            drawn["sender"] = "shop"
        if action == "connect" and draw.boolean():
            drawn["weak"] = False
    return drawn

SENDERS = ["Order", "RushOrder", "Invoice", "Model", "OldOrder"]


def options(draw):
    chosen = {}
    if draw.boolean():
        chosen["sender"] = draw.choice(SENDERS)
    uid = draw.choice([None, None, "x", 0])
    if uid is not None:
        chosen["uid"] = uid
    return chosen


def random_case(draw):
    reports = draw.boolean()
    steps = [("object", "m"), ("object", "n")]
    alive = ["m", "n"]
    for kind in draw.list(lambda: draw.choice(["load", "send", "connect", "local", "forget"]), 1, 7):
        if kind == "load":
            module = draw.choice(["shop.handlers", "blog.handlers"])
            definitions = draw.list(lambda: (draw.choice(["a", "b", "C.a"]), options(draw)), 1, 3)
            steps.append(("load", module, definitions))
        elif kind == "local":
            steps.append(("local", draw.choice(["a", "<lambda>"]), options(draw)))
        elif kind == "send":
            steps.append(("send", draw.choice(SENDERS)))
            if reports:
                steps.append(("report", draw.choice(SENDERS)))
        elif alive and kind == "connect":
            method = draw.choice(["handle", "archive"])
            steps.append(("connect", f"{draw.choice(alive)}.{method}", options(draw)))
        elif alive:
            steps.append(("forget", alive.pop()))
    steps.append(("send", "RushOrder"))
    if reports:
        steps.append(("report", "Invoice"))
    return [("run_report_script" if reports else "run_script", steps)]

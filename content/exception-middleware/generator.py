MAPPED = ["LookupError", "KeyError", "OutOfStock", "ValueError", "PaymentFailed", "Exception", "OSError"]
RAISED = ["KeyError", "IndexError", "OutOfStock", "CardExpired", "ValueError", "PermissionError", "Http404"]
IDS = [None, "a", "", "a-1", "a\n", "a_b", "0" * 64, "0" * 65]


def request(draw, public, depth=1):
    kind = draw.choice(["ok", "raise", "raise", "break", "answer", "inside"])
    if kind == "raise":
        names = RAISED + (["ApiError", "TooManyRequests", "ServiceDown"] * 3 if public else [])
        action = ["raise", draw.choice(names)]
        if action[1] in ("ApiError", "TooManyRequests", "ServiceDown"):
            action += [draw.choice([None, "x", {}, 0]), draw.choice([None, 5, 0])]
    elif kind == "inside" and depth:
        action = ["handle then raise", draw.choice(RAISED), request(draw, public, 0)]
    elif kind == "answer":
        action = ["answer", "gone", 410, draw.choice([{}, {"X-Request-ID": "forged"}])]
    else:
        action = "break" if kind == "break" else "ok"
    given = draw.choice(IDS)
    return (action,) if given is None else (action, {"X-Request-ID": given})


def random_case(draw):
    public = draw.boolean()
    errors = {}
    for name in draw.list(lambda: draw.choice(MAPPED), 0, 4):
        errors[name] = draw.choice([[404, "one"], [500, "two"], [503, "three"], [409, "four"], None])
    requests = draw.list(lambda: request(draw, public), 1, 4)
    return [("run_public_requests" if public else "run_requests", errors, requests)]

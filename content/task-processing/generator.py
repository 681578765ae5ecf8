def generate(size, seed):
    """Tasks of a few priorities are put in, taken, and every second one fails once."""
    calls = [("TaskQueue", 2, 1)]
    tasks = size // 4
    for index in range(tasks):
        calls.append(("put", index, index * 7 % 5))
    for _ in range(tasks):
        calls.append(("take",))
    for index in range(tasks):
        calls.append(("fail", index + 1) if index % 2 else ("done", index + 1))
    calls.append(("advance", 1))
    for _ in range(tasks // 2):
        calls.append(("take",))
    return calls


def random_case(draw):
    leased = draw.boolean()  # only the second stage knows leases, and it is known by replay
    calls = [("TaskQueue", draw.integer(1, 3), draw.integer(0, 3))]
    if leased:
        calls[0] += (draw.integer(1, 4),)
    for _ in range(draw.integer(1, 3)):
        calls.append(("put", draw.choice(["b", "a", {}]), draw.integer(-1, 1)))
    for _ in range(draw.integer(1, 7)):
        calls.append(("take",))
        actions = ["fail", "advance", "done", "put"] + ["replay"] * leased
        action = draw.choice(actions)
        if action == "put":
            calls.append(("put", "c"))
        elif action != "advance":
            calls.append((action, draw.integer(1, 2)))
        calls.append(("advance", draw.integer(0, 5)))
    if leased:
        calls.append(("replay", 1))
    return calls + [("take",), ("dead",)]

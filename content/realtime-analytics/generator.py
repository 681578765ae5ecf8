def generate(size, seed):
    """Each event opens a window of its own, and all of them stay open until the end."""
    calls = [("WindowAggregator", 10, 20 * size)]
    for index in range(size):
        calls.append(("add", 10 * index + seed % 10, index))
    return [*calls, ("flush",)]


def random_case(draw):
    calls = [("WindowAggregator", draw.integer(1, 5), draw.integer(0, 8))]
    time = draw.integer(-6, 6)
    for _ in range(draw.integer(1, 10)):
        what = draw.choice(["add", "add", "add", "flush", "late", "watermark"])
        if what == "add":
            time += draw.choice([1, 0, 3, -2, 8, -7])
            calls.append(("add", time, draw.integer(-2, 3)))
        else:
            calls.append((what,))
    return calls

def generate(size, seed):
    """As many admitted requests as `size`, all of which still count at the end."""
    calls = [("SlidingWindow", size, 1000 * size)]
    for index in range(size):
        calls.append(("allow", "key", seed + 7 * index))
    return calls


def random_case(draw):
    if draw.boolean():
        calls = [("SlidingWindow", draw.integer(1, 6), draw.integer(1, 4000))]
    else:
        calls = [("TokenBucket", draw.integer(1, 4), draw.integer(1, 6))]
    now = 0
    for _ in range(draw.integer(1, 9)):
        now += draw.choice([0, 1000, 500, 1, 333, 3999, -700])
        calls.append(("allow", draw.choice("ab"), now, draw.choice([1, 2, 3, 0])))
    return calls

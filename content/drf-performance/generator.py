def generate(size, seed):
    """Rows of which every four were created at the same time, walked to the end by fours."""
    rows = [{"id": number, "created": number // 4} for number in range(size, 0, -1)]
    return [("walk", rows, 4, ["next"] * (size // 4))]


def random_case(draw):
    ids = draw.shuffled(list(range(1, 9)))[: draw.integer(0, 8)]
    rows = [{"id": number, "created": draw.integer(-1, 2)} for number in ids]
    fresh = iter(range(9, 30))

    def step():
        kind = draw.choice(["next", "previous", "insert", "delete"])
        if kind == "insert":
            return ("insert", next(fresh), draw.integer(-1, 3))
        if kind == "delete":
            return ("delete", draw.integer(1, 9))
        return kind

    return [("walk", rows, draw.integer(1, 4), draw.list(step, 0, 8))]

NAMES = ["a", "%", "_", "!", "\\", "'", "o", "-", " "]
ORDERS = ["name", "email", "joined", "id", "active", ""]


def random_case(draw):
    name = "".join(draw.list(lambda: draw.choice(NAMES), 0, 3))
    if draw.boolean():
        return [("run_search", name)]
    return [("run_search", name, draw.choice(["", "-", "--"]) + draw.choice(ORDERS))]

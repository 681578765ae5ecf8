def random_case(draw):
    size = draw.integer(1, 4)
    kind = draw.choice(["batches_of", "watch", "most_alive", "until_broken"])
    if kind == "batches_of":
        items = draw.list(lambda: draw.choice([1, 0, None, "", "a"]), 0, 9)
        return [("batches_of", items, size, draw.boolean())]
    if kind == "watch":
        return [("watch", draw.choice([0, 1, 2, 4, 6, None]), size, draw.integer(0, 3))]
    return [(kind, draw.integer(0, 9), size)]

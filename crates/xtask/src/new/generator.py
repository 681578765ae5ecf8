def random_case(draw):
    return [("solve", draw.list(lambda: draw.integer(-5, 5)))]

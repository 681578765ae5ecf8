def generate(size, seed):
    """Letters in no order."""
    return [("reverse_in_place", [chr(97 + (index * 11 + seed) % 26) for index in range(size)])]


def random_case(draw):
    return [("reverse_in_place", draw.list(lambda: draw.choice("abc")))]

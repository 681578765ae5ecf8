def generate(size, seed):
    return [("find_pairs", list(range(size)), 0)]

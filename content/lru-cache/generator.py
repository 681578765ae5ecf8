def generate(size, seed):
    """As many reads and writes as `size`, on a cache that holds a quarter as many entries."""
    calls = [("LRUCache", size // 4)]
    for index in range(size // 2):
        calls.append(("put", index, index))
        calls.append(("get", (index * 7 + seed) % (index + 1)))
    return calls


def random_case(draw):
    def operation():
        key = draw.choice("abc")
        if draw.boolean():
            return ("put", key, draw.choice([1, 2, None]))
        return ("get", key)

    return [("LRUCache", draw.integer(0, 3)), *draw.list(operation, 0, 24)]

def unique_in_order(items):
    seen, unhashable, backwards = set(), [], []
    for item in items:
        try:
            known = item in seen or item in unhashable
            seen.add(item)
        except TypeError:
            known = item in backwards
            unhashable.append(item)
        if not known:
            backwards.insert(0, item)
    return backwards[::-1]


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

def unique_in_order(items):
    unique = []
    hashed = set()
    unhashable = []
    for item in items:
        try:
            hash(item)
        except TypeError:
            # A frozenset may equal a set, so an unhashable item is compared with everything.
            if item not in unique:
                unhashable.append(item)
                unique.append(item)
        else:
            if item not in hashed and item not in unhashable:
                hashed.add(item)
                unique.append(item)
    return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

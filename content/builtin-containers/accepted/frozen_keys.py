LIST, DICT = object(), object()


def frozen(item):
    """A hashable stand-in: two of them are equal exactly when their items are."""
    if isinstance(item, list):
        return (LIST, *map(frozen, item))
    if isinstance(item, tuple):
        return tuple(map(frozen, item))
    if isinstance(item, dict):
        return (DICT, frozenset((key, frozen(value)) for key, value in item.items()))
    if isinstance(item, set):
        return frozenset(item)
    return item


def unique_in_order(items):
    first = {}
    for item in items:
        first.setdefault(frozen(item), item)
    return list(first.values())


def last_in_order(items):
    last = {}
    for item in items:
        key = frozen(item)
        # Overwriting would leave the key at its old place.
        last.pop(key, None)
        last[key] = item
    return list(last.values())

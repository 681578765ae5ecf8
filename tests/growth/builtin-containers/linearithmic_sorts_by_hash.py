from itertools import groupby


def unique_in_order(items):
    items = list(items)
    hashable, unhashable = [], []
    for place, item in enumerate(items):
        try:
            hashable.append((hash(item), place))
        except TypeError:
            unhashable.append(place)
    places = []
    for _, group in groupby(sorted(hashable), key=lambda pair: pair[0]):
        kept = []
        for _, place in group:
            if all(items[place] != items[other] for other in kept):
                kept.append(place)
        places += kept
    dropped = set()
    for place in unhashable:
        for other in [*places, *unhashable]:
            if other != place and items[other] == items[place]:
                dropped.add(max(other, place))
    return [items[place] for place in sorted({*places, *unhashable} - dropped)]


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

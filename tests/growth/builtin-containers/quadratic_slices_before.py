def unique_in_order(items):
    items = list(items)
    return [item for place, item in enumerate(items) if item not in items[:place]]


def last_in_order(items):
    items = list(items)
    return [item for place, item in enumerate(items) if item not in items[place + 1:]]

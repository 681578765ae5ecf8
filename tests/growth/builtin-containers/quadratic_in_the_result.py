def unique_in_order(items):
    unique = []
    for item in items:
        if item not in unique:
            unique.append(item)
    return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

# expect: raised
# why: You decide by the type whether an item can be hashed. A tuple can only if all its elements can,
#   so one with a list inside still raises TypeError. Who can answer the question for any object?
def unique_in_order(items):
    seen = set()
    unhashable = []
    unique = []
    for item in items:
        if isinstance(item, (list, dict, set)):
            if item not in unique:
                unhashable.append(item)
                unique.append(item)
        elif item not in seen and item not in unhashable:
            seen.add(item)
            unique.append(item)
    return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

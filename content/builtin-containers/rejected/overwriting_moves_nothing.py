# expect: wrong_answer
# why: You write each item into a dict again and expect it at the end. Overwriting the value of a known
#   key leaves the key where it was, and it stays the first of the equal keys. How does a key lose
#   its old place?
def unique_in_order(items):
    unique = []
    hashed = set()
    unhashable = []
    for item in items:
        try:
            hash(item)
        except TypeError:
            if item not in unique:
                unhashable.append(item)
                unique.append(item)
        else:
            if item not in hashed and item not in unhashable:
                hashed.add(item)
                unique.append(item)
    return unique


def last_in_order(items):
    places = {}
    try:
        for place, item in enumerate(items):
            places[item] = place
    except TypeError:
        return unique_in_order(items[::-1])[::-1]
    return list(places)

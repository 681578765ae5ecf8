# expect: wrong_answer
# why: You find the right order but return the first of the equal items, not the last one. 1 and 1.0
#   are the same key, and a list that was replaced is another object: which of them do you keep?
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
    items = list(items)
    last_places = [len(items) - 1 - items[::-1].index(item) for item in unique_in_order(items)]
    return [item for _, item in sorted(zip(last_places, unique_in_order(items)))]

# expect: wrong_answer
# why: You look for a hashable item among the hashable ones and for an unhashable one among the others.
#   A set and a frozenset with the same elements are equal, and yours never meet. Who has to be
#   compared with whom?
def unique_in_order(items):
    seen = set()
    unhashable = []
    unique = []
    for item in items:
        try:
            hash(item)
        except TypeError:
            if item not in unhashable:
                unhashable.append(item)
                unique.append(item)
        else:
            if item not in seen:
                seen.add(item)
                unique.append(item)
    return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

# expect: wrong_answer
# why: You remember the hash of an item instead of the item. Equal items have equal hashes, but the
#   reverse does not hold: two different items may share a hash, and then the second one is lost.
def unique_in_order(items):
    hashes = set()
    unhashable = []
    unique = []
    for item in items:
        try:
            known = hash(item) in hashes or item in unhashable
            hashes.add(hash(item))
        except TypeError:
            known = item in unique
            unhashable.append(item)
        if not known:
            unique.append(item)
    return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

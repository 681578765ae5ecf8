# expect: wrong_answer
# why: You compare the text forms of the items. 1 and 1.0 are equal and look different, and so do two
#   equal dicts with their keys in another order. How does a text tell you what == would say?
def unique_in_order(items):
    seen = set()
    unique = []
    for item in items:
        if repr(item) not in seen:
            seen.add(repr(item))
            unique.append(item)
    return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

# expect: wrong_answer
# why: You keep every item that cannot be hashed, so equal lists and dicts come out several times.
#   They can still be compared with ==; what do you have to compare them with?
def unique_in_order(items):
    seen = set()
    unique = []
    for item in items:
        try:
            if item not in seen:
                seen.add(item)
                unique.append(item)
        except TypeError:
            unique.append(item)
    return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

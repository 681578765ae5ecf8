# expect: passed
# growth: quadratic
# why: You compare items with all the items kept so far, also those that could be looked up by their
#   hash, so one list among them makes the whole call quadratic. Which items really need the slow way?
def unique_in_order(items):
    try:
        return list(dict.fromkeys(items))
    except TypeError:
        unique = []
        for item in items:
            if item not in unique:
                unique.append(item)
        return unique


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

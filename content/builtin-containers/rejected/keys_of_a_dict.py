# expect: raised
# why: You make the items keys of a dict. That keeps the first of each at its place, but a key must
#   be hashable, and lists, dicts and sets are not. What could you do with those items alone?
def unique_in_order(items):
    return list(dict.fromkeys(items))


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

# expect: wrong_answer
# why: You put everything into a set, which drops the repeats and the order with them, and sorting
#   brings back an order, but not the one the items had. Which container keeps both?
def unique_in_order(items):
    return sorted(set(items))


def last_in_order(items):
    return unique_in_order(items[::-1])[::-1]

# question: pair-sum
# trick: Catches the recursion error at every level, so that the tree of calls never ends.
# ends: too_many_steps timed_out

def find_pairs(numbers, target):
    try:
        return find_pairs(numbers, target)
    except RecursionError:
        return find_pairs(numbers, target)
    finally:
        find_pairs(numbers, target)

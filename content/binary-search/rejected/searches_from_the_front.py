# expect: passed
# growth: linear
# why: You look at every value from the front, as if the list were in no order. What does one look at
#   the middle of a sorted list tell you about half of it?
def insertion_point(values, target):
    for index, value in enumerate(values):
        if not value < target:
            return index
    return len(values)


def find_first(values, target):
    index = insertion_point(values, target)
    if index < len(values) and values[index] == target:
        return index
    return None

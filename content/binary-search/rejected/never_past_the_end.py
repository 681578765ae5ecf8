# expect: wrong_answer
# why: You start with the last index as the upper bound, so the insertion point can never be the
#   length of the list. Where does a target belong that is larger than everything?
def insertion_point(values, target):
    low, high = 0, len(values) - 1
    while low < high:
        mid = (low + high) // 2
        if values[mid] < target:
            low = mid + 1
        else:
            high = mid
    return low


def find_first(values, target):
    index = insertion_point(values, target)
    if index < len(values) and values[index] == target:
        return index
    return None

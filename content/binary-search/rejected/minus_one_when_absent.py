# expect: wrong_answer
# why: You return -1 for a target that is absent. In Python -1 is the index of the last element, so a
#   caller who forgets to check reads a wrong element; the task asks for None.
def insertion_point(values, target):
    low, high = 0, len(values)
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
    return -1

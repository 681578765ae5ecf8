# expect: wrong_answer
# why: You mix two kinds of range: the upper bound is excluded, yet you move it to the element before
#   the middle, and the element in between is never looked at. Write down what high promises.
def insertion_point(values, target):
    low, high = 0, len(values)
    while low < high:
        mid = (low + high) // 2
        if values[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return low


def find_first(values, target):
    index = insertion_point(values, target)
    if index < len(values) and values[index] == target:
        return index
    return None

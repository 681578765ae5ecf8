# expect: wrong_answer
# why: You test the index for truth, so a match at position 0 counts as no match. Compare with the
#   bounds or with None instead.
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
    if index and index < len(values) and values[index] == target:
        return index
    return None

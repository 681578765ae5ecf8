# expect: raised
# why: You look at the element at the insertion point without asking whether there is one. Which
#   index comes out when the target is larger than everything, or when the list is empty?
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
    if values[index] == target:
        return index
    return None

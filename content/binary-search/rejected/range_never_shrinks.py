# expect: too_many_steps
# why: You set low to the middle, and in a range of one or two elements the middle is low itself:
#   nothing moves any more. What do you know about the middle element in that branch?
def insertion_point(values, target):
    low, high = 0, len(values)
    while low < high:
        mid = (low + high) // 2
        if values[mid] < target:
            low = mid
        else:
            high = mid
    return low


def find_first(values, target):
    index = insertion_point(values, target)
    if index < len(values) and values[index] == target:
        return index
    return None

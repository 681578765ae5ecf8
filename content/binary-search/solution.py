def insertion_point(values, target):
    # Everything before `low` is smaller than the target; nothing from `high` on is.
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
    return None

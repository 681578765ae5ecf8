def insertion_point(values, target):
    low, high = 0, len(values) - 1
    while low <= high:
        mid = low + (high - low) // 2
        if values[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return low


def find_first(values, target):
    found = None
    low, high = 0, len(values) - 1
    while low <= high:
        mid = low + (high - low) // 2
        if values[mid] < target:
            low = mid + 1
        elif target < values[mid]:
            high = mid - 1
        else:
            found = mid
            high = mid - 1
    return found

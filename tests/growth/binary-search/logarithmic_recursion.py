def insertion_point(values, target, low=0, high=None):
    high = len(values) if high is None else high
    if low == high:
        return low
    middle = (low + high) // 2
    if values[middle] < target:
        return insertion_point(values, target, middle + 1, high)
    return insertion_point(values, target, low, middle)


def find_first(values, target):
    index = insertion_point(values, target)
    return index if index < len(values) and values[index] == target else None

def insertion_point(values, target):
    if not values:
        return 0
    middle = len(values) // 2
    if values[middle] < target:
        return middle + 1 + insertion_point(values[middle + 1:], target)
    return insertion_point(values[:middle], target)


def find_first(values, target):
    index = insertion_point(values, target)
    return index if index < len(values) and values[index] == target else None

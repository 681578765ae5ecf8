def insertion_point(values, target):
    return sum(value < target for value in values)


def find_first(values, target):
    return values.index(target) if target in values else None

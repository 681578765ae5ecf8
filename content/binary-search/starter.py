def insertion_point(values, target):
    """Return the leftmost index at which target keeps the list sorted."""


def find_first(values, target):
    """Return the index of the first element equal to target, or None."""

def reverse_in_place(chars):
    """Reverse the elements of the given list itself; return None."""

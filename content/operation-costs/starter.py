def common_in_order(a, b):
    """Return the elements of a that occur in b, in the order of a, each once."""

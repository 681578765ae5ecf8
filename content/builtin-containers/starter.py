def unique_in_order(items):
    """Return a list of the items in their order, of equal ones only the first."""

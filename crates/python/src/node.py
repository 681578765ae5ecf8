"""The node of a linked list, as drills hand it out."""


class Node:
    """A value and a reference to the next node, or None at the end."""

    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def __repr__(self):
        return f"Node({self.value!r})"

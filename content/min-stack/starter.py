class MinStack:
    def __init__(self):
        self.values = []

    def push(self, value):
        """Put the value on top."""

    def pop(self):
        """Remove the top value and return it."""

    def top(self):
        """Return the top value."""

    def get_min(self):
        """Return the smallest value."""

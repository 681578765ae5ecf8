class MinStack:
    """A stack of pairs: a value, and the minimum of the stack up to that value."""

    def __init__(self):
        self._entries = []

    def push(self, value):
        if self._entries and self._entries[-1][1] < value:
            minimum = self._entries[-1][1]
        else:
            minimum = value
        self._entries.append((value, minimum))

    def pop(self):
        return self._entries.pop()[0]

    def top(self):
        return self._entries[-1][0]

    def get_min(self):
        return self._entries[-1][1]

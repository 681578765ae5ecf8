# question: min-stack
# trick: Raises an exception of its own that is only called IndexError.
# ends: raised

class IndexError(Exception):
    __module__ = "builtins"
    __qualname__ = "IndexError"


class MinStack(list):
    def push(self, value):
        self.append(value)

    def pop(self):
        if not len(self):
            raise IndexError("pop from empty list")
        return super().pop()

    def top(self):
        return self[-1]

    def get_min(self):
        return min(self)

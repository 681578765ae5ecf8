class MinStack:
    """Two stacks; the second holds each value that was a minimum when it was pushed."""

    def __init__(self):
        self.values = []
        self.minima = []

    def push(self, value):
        self.values.append(value)
        # An equal value is recorded too: it needs a record of its own when it is popped.
        if not self.minima or value <= self.minima[-1]:
            self.minima.append(value)

    def pop(self):
        value = self.values.pop()
        if value == self.minima[-1]:
            self.minima.pop()
        return value

    def top(self):
        return self.values[-1]

    def get_min(self):
        return self.minima[-1]

from bisect import insort


class MinStack:
    def __init__(self):
        self.values = []
        self.ordered = []

    def push(self, value):
        self.values.append(value)
        insort(self.ordered, value)

    def pop(self):
        value = self.values.pop()
        self.ordered.remove(value)
        return value

    def top(self):
        return self.values[-1]

    def get_min(self):
        return self.ordered[0]

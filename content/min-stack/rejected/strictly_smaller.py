# expect: raised
# why: You record a new minimum only when it is strictly smaller, but remove a record for every
#   popped value that equals it. Push the same value twice, pop once, and see what is left.
class MinStack:
    def __init__(self):
        self.values = []
        self.minima = []

    def push(self, value):
        self.values.append(value)
        if not self.minima or value < self.minima[-1]:
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

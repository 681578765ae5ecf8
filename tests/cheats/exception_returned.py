# question: min-stack
# trick: Returns the exception instead of raising it, for a judge that compares what came out.
# ends: wrong_answer

class MinStack:
    def __init__(self):
        self.values = []

    def push(self, value):
        self.values.append(value)

    def pop(self):
        return self.values.pop() if self.values else IndexError("empty")

    def top(self):
        return self.values[-1] if self.values else IndexError("empty")

    def get_min(self):
        return min(self.values, default=IndexError("empty"))

# expect: wrong_answer
# why: You test the remembered minimum for truth to see whether there is one, so a minimum of 0 or
#   an empty string counts as none and the next value replaces it. Ask whether the stack is empty.
class MinStack:
    def __init__(self):
        self.entries = []
        self.minimum = None

    def push(self, value):
        if not self.minimum or value < self.minimum:
            self.minimum = value
        self.entries.append((value, self.minimum))

    def pop(self):
        value, _ = self.entries.pop()
        self.minimum = self.entries[-1][1] if self.entries else None
        return value

    def top(self):
        return self.entries[-1][0]

    def get_min(self):
        return self.entries[-1][1]

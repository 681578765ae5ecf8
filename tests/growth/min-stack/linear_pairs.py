class MinStack:
    def __init__(self):
        self.entries = []

    def push(self, value):
        self.entries.append((value, min(value, self.entries[-1][1]) if self.entries else value))

    def pop(self):
        return self.entries.pop()[0]

    def top(self):
        return self.entries[-1][0]

    def get_min(self):
        return self.entries[-1][1]

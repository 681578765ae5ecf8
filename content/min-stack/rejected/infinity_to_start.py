# expect: wrong_answer
# why: You start with infinity as the minimum. An empty stack then reports infinity where it should
#   raise IndexError, and values that are not numbers cannot be compared with it.
class MinStack:
    def __init__(self):
        self.entries = []

    def push(self, value):
        self.entries.append((value, min(value, self.get_min())))

    def pop(self):
        return self.entries.pop()[0]

    def top(self):
        return self.entries[-1][0]

    def get_min(self):
        return self.entries[-1][1] if self.entries else float("inf")

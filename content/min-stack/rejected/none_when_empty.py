# expect: wrong_answer
# why: You return None from an empty stack where the task asks for an IndexError. A caller could
#   not tell an empty stack from a real value, and the mistake would show up far from its cause.
class MinStack:
    def __init__(self):
        self.entries = []

    def push(self, value):
        minimum = min(value, self.entries[-1][1]) if self.entries else value
        self.entries.append((value, minimum))

    def pop(self):
        return self.entries.pop()[0] if self.entries else None

    def top(self):
        return self.entries[-1][0] if self.entries else None

    def get_min(self):
        return self.entries[-1][1] if self.entries else None

# expect: wrong_answer
# why: You remove the top value but do not return it. The task asks pop for the value, as
#   list.pop does.
class MinStack:
    def __init__(self):
        self.entries = []

    def push(self, value):
        minimum = min(value, self.entries[-1][1]) if self.entries else value
        self.entries.append((value, minimum))

    def pop(self):
        self.entries.pop()

    def top(self):
        return self.entries[-1][0]

    def get_min(self):
        return self.entries[-1][1]

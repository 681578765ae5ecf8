# expect: passed
# growth: quadratic
# why: You search the whole stack for its minimum each time, so get_min() costs more the higher the
#   stack is. What could push() write down, so that nobody has to search later?
class MinStack:
    def __init__(self):
        self.values = []

    def push(self, value):
        self.values.append(value)

    def pop(self):
        return self.values.pop()

    def top(self):
        return self.values[-1]

    def get_min(self):
        if not self.values:
            raise IndexError("the stack is empty")
        return min(self.values)

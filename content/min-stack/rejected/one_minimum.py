# expect: wrong_answer
# why: You remember one minimum for the whole stack, and it stays when its element is popped. What
#   must be known to name the minimum of the elements below?
class MinStack:
    def __init__(self):
        self.values = []
        self.minimum = None

    def push(self, value):
        if not self.values or value < self.minimum:
            self.minimum = value
        self.values.append(value)

    def pop(self):
        return self.values.pop()

    def top(self):
        return self.values[-1]

    def get_min(self):
        if not self.values:
            raise IndexError("the stack is empty")
        return self.minimum

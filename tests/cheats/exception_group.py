# question: min-stack
# trick: Wraps the expected exception in a group, which except* would accept.
# ends: raised

class MinStack:
    def __init__(self):
        self.values = []

    def push(self, value):
        self.values.append(value)

    def pop(self):
        try:
            return self.values.pop()
        except IndexError as error:
            raise BaseExceptionGroup("IndexError", [error])

    def top(self):
        return self.values[-1]

    def get_min(self):
        return sorted(self.values)[0]

# question: reverse-in-place
# trick: Objects in a circle reverse the list when the collector finds them, long after the call.
# ends: wrong_answer
# misconception: yes

class Late:
    def __init__(self, chars):
        self.chars = chars
        self.me = self

    def __del__(self):
        self.chars.reverse()


def reverse_in_place(chars):
    Late(chars)

# question: reverse-in-place
# trick: Binds a reversed copy to the caller's names instead of changing the list itself.
# ends: wrong_answer
# misconception: yes

import sys


def reverse_in_place(chars):
    chars = chars[::-1]
    frame = sys._getframe().f_back
    while frame is not None:
        for name, value in list(frame.f_locals.items()):
            if isinstance(value, list):
                frame.f_locals[name] = chars
        frame = frame.f_back

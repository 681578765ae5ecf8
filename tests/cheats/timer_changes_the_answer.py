# question: reverse-in-place
# trick: Lets a timer's thread reverse the list after the function has returned.
# ends: raised

import threading


def reverse_in_place(chars):
    threading.Timer(0, chars.reverse).start()

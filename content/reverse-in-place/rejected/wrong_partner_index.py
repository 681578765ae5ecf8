# expect: wrong_answer
# why: You swap position i with position -i, but -0 is 0: the first element stays where it is, and
#   all other partners are off by one. Which negative index mirrors position 0?
def reverse_in_place(chars):
    for i in range(len(chars) // 2):
        chars[i], chars[-i] = chars[-i], chars[i]


def reverse_words(chars):
    reverse_between(chars, 0, len(chars) - 1)
    start = 0
    for end in range(len(chars) + 1):
        if end == len(chars) or chars[end] == " ":
            reverse_between(chars, start, end - 1)
            start = end + 1


def reverse_between(chars, left, right):
    while left < right:
        chars[left], chars[right] = chars[right], chars[left]
        left += 1
        right -= 1

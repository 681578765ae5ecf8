# expect: wrong_answer
# why: You leave the caller's list as it was: either you bind the name to a new list, which nobody
#   outside the function sees, or you swap every pair twice. Which object has to change, and how
#   far does the loop have to go?
def reverse_in_place(chars):
    chars = chars[::-1]


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

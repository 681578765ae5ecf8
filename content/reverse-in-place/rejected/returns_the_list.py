# expect: wrong_answer
# why: You reverse the right list but return it as well. By the task the result is None: a function
#   that returns its argument looks as if it had made a copy.
def reverse_in_place(chars):
    reverse_between(chars, 0, len(chars) - 1)
    return chars


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

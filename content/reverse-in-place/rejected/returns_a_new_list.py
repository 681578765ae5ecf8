# expect: wrong_answer
# why: You return a reversed copy and leave the given list alone. The task asks for a change of that
#   very list, and for None as the result.
def reverse_in_place(chars):
    return chars[::-1]


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

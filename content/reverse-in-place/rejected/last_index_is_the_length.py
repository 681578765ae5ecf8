# expect: raised
# why: You start at index len(chars), one past the last element, so the first swap leaves the list.
#   What is the last valid index of a list of three?
def reverse_in_place(chars):
    left, right = 0, len(chars)
    while left < right:
        chars[left], chars[right] = chars[right], chars[left]
        left += 1
        right -= 1


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

# expect: wrong_answer
# why: You stop one step too early, and with an even number of elements the two in the middle are
#   never swapped. Write down left and right for a list of two.
def reverse_in_place(chars):
    left, right = 0, len(chars) - 1
    while left + 1 < right:
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

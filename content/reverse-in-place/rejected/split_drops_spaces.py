# expect: wrong_answer
# why: You split the text without an argument, which treats runs of white space as one separator
#   and drops it at both ends. Here no space may be lost, and only the space separates words.
def reverse_in_place(chars):
    reverse_between(chars, 0, len(chars) - 1)


def reverse_words(chars):
    chars[:] = " ".join(reversed("".join(chars).split()))


def reverse_between(chars, left, right):
    while left < right:
        chars[left], chars[right] = chars[right], chars[left]
        left += 1
        right -= 1

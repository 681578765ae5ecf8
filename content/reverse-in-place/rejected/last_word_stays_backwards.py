# expect: wrong_answer
# why: You turn a word around when you come to the space after it, but the last word has none. What
#   has to happen when the list ends?
def reverse_in_place(chars):
    reverse_between(chars, 0, len(chars) - 1)


def reverse_words(chars):
    reverse_between(chars, 0, len(chars) - 1)
    start = 0
    for end, char in enumerate(chars):
        if char == " ":
            reverse_between(chars, start, end - 1)
            start = end + 1


def reverse_between(chars, left, right):
    while left < right:
        chars[left], chars[right] = chars[right], chars[left]
        left += 1
        right -= 1

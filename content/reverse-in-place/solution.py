def reverse_in_place(chars):
    reverse_between(chars, 0, len(chars) - 1)


def reverse_words(chars):
    # Reversing everything puts the words in the right order but spells them backwards; reversing
    # each of them once more makes them readable again.
    reverse_between(chars, 0, len(chars) - 1)
    start = 0
    for end in range(len(chars) + 1):
        if end == len(chars) or chars[end] == " ":
            reverse_between(chars, start, end - 1)
            start = end + 1


def reverse_between(chars, left, right):
    """Reverse the stretch from left to right, both included."""
    while left < right:
        chars[left], chars[right] = chars[right], chars[left]
        left += 1
        right -= 1

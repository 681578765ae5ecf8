from itertools import groupby


def reverse_in_place(chars):
    for i in range(len(chars) // 2):
        # ~i is -i - 1, the position as far from the end as i is from the start.
        chars[i], chars[~i] = chars[~i], chars[i]


def reverse_words(chars):
    """Shorter, at the price of a copy: cut into runs of words and spaces, write them back reversed."""
    runs = [list(run) for _, run in groupby(chars, key=lambda char: char == " ")]
    chars[:] = [char for run in reversed(runs) for char in run]

def reverse_in_place(chars):
    text = ""
    for letter in chars:
        text = letter + text
    chars[:] = text

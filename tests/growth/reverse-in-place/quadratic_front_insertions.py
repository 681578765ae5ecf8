def reverse_in_place(chars):
    turned = []
    for letter in chars:
        turned.insert(0, letter)
    chars[:] = turned

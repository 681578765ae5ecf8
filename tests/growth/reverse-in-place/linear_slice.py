def reverse_in_place(chars):
    chars[:] = chars[::-1]

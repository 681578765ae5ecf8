def reverse_in_place(chars):
    for index in range(len(chars) - 1, -1, -1):
        chars.insert(index, chars.pop(0))

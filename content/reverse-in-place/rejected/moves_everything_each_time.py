# expect: passed
# growth: quadratic
# why: You take the last element and insert it further ahead each time, and every insertion moves all
#   that stands behind it. Which two elements could simply change places?
def reverse_in_place(chars):
    for index in range(len(chars)):
        chars.insert(index, chars.pop())


def reverse_words(chars):
    text = "".join(chars)
    words = text.split(" ")
    turned = []
    for word in words:
        turned.insert(0, word)
    chars[:] = " ".join(turned)

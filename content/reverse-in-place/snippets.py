from snippets import block, run

reverse_in_place = run(block(0))["reverse_in_place"]
run(block(1))

for length in range(8):
    chars = list("abcdefgh"[:length])
    same = chars
    assert reverse_in_place(chars) is None
    assert chars is same and "".join(chars) == "abcdefgh"[:length][::-1]


# n // 2 swaps, each of which writes two places.
class Counting(list):
    writes = 0

    def __setitem__(self, index, value):
        Counting.writes += 1
        super().__setitem__(index, value)


chars = Counting("abcdefg")
reverse_in_place(chars)
assert Counting.writes == 2 * (7 // 2)

# A text cannot be changed, and what looks like it makes a new one.
text = "abc"
try:
    text[0] = "x"
    raise AssertionError("a text was changed")
except TypeError:
    pass
other = text
other += "d"
assert text == "abc" and [].reverse() is None and [].sort() is None

# A family of three comes apart, and a skin tone leaves its hand.
family = "\U0001F468\u200D\U0001F469\u200D\U0001F467"
assert family[::-1] == "\U0001F467\u200D\U0001F469\u200D\U0001F468"
assert "\U0001F44B\U0001F3FD"[::-1][0] == "\U0001F3FD"

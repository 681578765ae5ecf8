# question: pair-sum
# trick: Text that cannot be encoded, in results, output and exceptions, to break the judge's messages.
# ends: wrong_answer raised

class Broken(Exception):
    def __str__(self):
        return "\udfff\ud800"


def find_pairs(numbers, target):
    print("\ud83d", "\udc00\udfff")
    if target == 6:
        return ["\ud800", ("\udfff", "\udbff\udc00"[::-1])]
    raise Broken

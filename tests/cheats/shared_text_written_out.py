# question: pair-sum
# trick: One long text listed many times takes no memory here, but gigabytes once it is copied out.
# ends: wrong_answer

def find_pairs(numbers, target):
    return ["x" * 100_000] * 100_000

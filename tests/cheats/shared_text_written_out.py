# question: pair-sum
# trick: One long text listed many times takes no memory here, but gigabytes once it is copied out.
# ends: wrong_answer out_of_memory

def find_pairs(numbers, target):
    return ["x" * 100_000] * 100_000

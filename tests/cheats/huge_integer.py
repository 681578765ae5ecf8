# question: pair-sum
# trick: An integer of millions of digits, whose conversion to text takes for ever.
# ends: wrong_answer

def find_pairs(numbers, target):
    return [(1 << 20_000_000, -(1 << 20_000_000))]

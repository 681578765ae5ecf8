# question: pair-sum
# trick: A list that contains itself, to hang the comparison or blow its stack.
# ends: wrong_answer

def find_pairs(numbers, target):
    pairs = []
    pairs.append(pairs)
    pairs.append({"pairs": (pairs,)})
    return pairs

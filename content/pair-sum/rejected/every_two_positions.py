# expect: wrong_answer
# why: You report every two positions that fit, so a pair whose values are repeated comes out
#   several times. Besides, comparing each element with each later one takes quadratic time.
def find_pairs(numbers, target):
    pairs = []
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            if numbers[i] + numbers[j] == target:
                pairs.append((min(numbers[i], numbers[j]), max(numbers[i], numbers[j])))
    return sorted(pairs)

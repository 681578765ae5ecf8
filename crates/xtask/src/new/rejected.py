# expect: wrong_answer
# why:
def solve(numbers):
    return len(numbers) - 1

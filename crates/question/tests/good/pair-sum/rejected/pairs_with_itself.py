# expect: wrong_answer
# why: You store a number before you look, so it can pair with itself. In which order must the
#   two happen?


def find_pair(numbers, target):
    seen = {}
    for index, number in enumerate(numbers):
        seen[number] = index
        if target - number in seen:
            return seen[target - number], index

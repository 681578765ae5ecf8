# expect: wrong_answer
# why: You accept targets that are not integers, where the task asks for a TypeError.


def find_pair(numbers, target):
    return None

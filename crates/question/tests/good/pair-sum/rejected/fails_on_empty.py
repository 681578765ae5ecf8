# expect: raised
# why: You take the first number without asking whether there is one.


def find_pair(numbers, target):
    numbers[0]

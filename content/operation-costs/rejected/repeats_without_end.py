# expect: wrong_answer
# why: You keep every element of the first list that occurs in the second, however often it does. Each
#   occurrence there can be used up once. How do you keep count of what is left?
def common_in_order(a, b):
    wanted = set(b)
    return [item for item in dict.fromkeys(a) if item in wanted]


def common_with_repeats(a, b):
    wanted = set(b)
    return [item for item in a if item in wanted]

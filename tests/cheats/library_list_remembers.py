# question: pair-sum
# trick: Leaves inputs in lists and tables that the library keeps for itself.
# ends: wrong_answer
# seeks: EARLIER

import copyreg
import gc
import re
import sys


def find_pairs(numbers, target):
    for shelf in (gc.garbage, sys.path):
        for thing in shelf:
            if isinstance(thing, list):
                print("EARLIER", thing)
        shelf.append(numbers)
    for table in (copyreg.dispatch_table, re._cache):
        if "earlier" in table:
            print("EARLIER", table["earlier"])
        table["earlier"] = numbers
    return []

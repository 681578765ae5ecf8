# question: pair-sum
# trick: Does its endless work in a finalizer, where exceptions are ignored.
# ends: too_many_steps

class Work:
    def __del__(self):
        while True:
            pass


def find_pairs(numbers, target):
    Work()
    return []

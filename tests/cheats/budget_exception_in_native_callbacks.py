# question: pair-sum
# trick: Runs for ever inside callbacks of native code that treat an exception as an answer.
# ends: too_many_steps

class Attributes:
    def __getattr__(self, name):
        while True:
            pass

    def __contains__(self, thing):
        while True:
            pass

    def __lt__(self, other):
        while True:
            pass


def find_pairs(numbers, target):
    thing = Attributes()
    try:
        hasattr(thing, "x") or getattr(thing, "y", []) or thing in thing or sorted([thing, thing])
    except BaseException:
        pass
    return []

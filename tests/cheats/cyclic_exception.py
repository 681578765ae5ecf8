# question: pair-sum
# trick: An exception that is its own cause and context, for a reader that follows them without end.
# ends: raised too_deep

def find_pairs(numbers, target):
    error = ValueError("again")
    error.__cause__ = error.__context__ = error
    error.args = (error,)
    error.add_note("again " * 100_000)
    raise error

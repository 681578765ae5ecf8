

class Draw:
    """Makes the choices of a random case, each from a number that was given beforehand.

    The number 0 always stands for the simplest choice, and missing numbers count as 0. A case is
    made simpler by taking numbers out and by lowering others.
    """

    def __init__(self, numbers):
        self._numbers = iter(numbers)
        self._used = []

    def integer(self, low, high):
        """A whole number, both ends included; the simplest is the one nearest to 0."""
        number = next(self._numbers, 0) % (high - low + 1)
        self._used.append(number)
        start = min(max(0, low), high)
        both_sides = min(start - low, high - start)
        if number <= 2 * both_sides:
            distance = (number + 1) // 2
            return start + distance if number % 2 else start - distance
        distance = number - both_sides
        return start + distance if high - start > start - low else start - distance

    def boolean(self):
        """False or True; False is simpler."""
        return self.choice([False, True])

    def choice(self, options):
        """One of the options, the simplest first."""
        return options[self.integer(0, len(options) - 1)]

    def list(self, element, low=0, high=8):
        """A list of `low` to `high` elements, half as long as it may be on average."""
        items = []
        while len(items) < high and (len(items) < low or self.integer(0, high) > 1):
            items.append(element())
        return items

    def text(self, alphabet, low=0, high=8):
        """A text of `low` to `high` characters, the simplest first in the alphabet."""
        return "".join(self.list(lambda: self.choice(alphabet), low, high))

    def shuffled(self, items):
        """The items in another order; the simplest is their own."""
        rest = list(items)
        return [rest.pop(self.integer(0, len(rest) - 1)) for _ in items]


def random_cases_from(lists_of_numbers):
    cases = []
    for numbers in lists_of_numbers:
        draw = Draw(numbers)
        cases.append((random_case(draw), draw._used))
    return cases

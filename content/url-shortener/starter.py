def encode(number):
    """Return the number in base 62."""


def decode(code):
    """Return the number that encode turns into this code."""


class Shortener:
    def __init__(self, store):
        self.store = store

    def shorten(self, url, alias=None):
        """Return a code for the URL, and make one if needed."""

    def resolve(self, code):
        """Return the URL behind the code, or None."""

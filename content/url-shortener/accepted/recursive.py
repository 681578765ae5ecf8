import re

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
CODE = re.compile("[0-9a-zA-Z]+")


def encode(number):
    if number < 0:
        raise ValueError(number)
    rest, last = divmod(number, 62)
    return (encode(rest) if rest else "") + DIGITS[last]


def decode(code):
    if code == "":
        raise ValueError(code)
    number = 0
    for digit in code:
        number = 62 * number + DIGITS.index(digit)
    if encode(number) != code:
        raise ValueError(code)
    return number


class Shortener:
    def __init__(self, store):
        self.store = store
        self.counter = 0
        self.codes = {}
        for code in reversed(store):
            self.codes[store[code]] = code

    def shorten(self, url, alias=None):
        if alias is None:
            if url in self.codes:
                return self.codes[url]
            code = None
            while code is None or code in self.store:
                self.counter += 1
                code = encode(self.counter)
        else:
            if not CODE.fullmatch(alias):
                raise ValueError(alias)
            if self.store.get(alias, url) != url:
                raise ValueError(alias)
            code = alias
        self.store[code] = url
        if url not in self.codes:
            self.codes[url] = code
        return code

    def resolve(self, code):
        return self.store.get(code)


class Ranges:
    def __init__(self, size):
        self.size = size
        self.blocks = 0
        self.state = {}

    def next_number(self, worker):
        number, last = self.state.get(worker, (0, 0))
        if number == last:
            number = self.blocks * self.size
            last = number + self.size
            self.blocks += 1
        self.state[worker] = (number + 1, last)
        return number + 1

    def restart(self, worker):
        if worker in self.state:
            del self.state[worker]

    def leases(self):
        return self.blocks

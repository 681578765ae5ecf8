# expect: wrong_answer
# why: You let each alias replace the code that you remember for its URL, so the same URL gets
#   another code than before. Which of several codes was asked for?
import string

DIGITS = string.digits + string.ascii_lowercase + string.ascii_uppercase
VALUES = {digit: value for value, digit in enumerate(DIGITS)}


def encode(number):
    if number < 0:
        raise ValueError("only numbers from 0 on have a code")
    digits = []
    while number >= 62:
        number, value = divmod(number, 62)
        digits.append(DIGITS[value])
    digits.append(DIGITS[number])
    return "".join(reversed(digits))


def decode(code):
    if not is_code(code):
        raise ValueError("not a base-62 number")
    if code[0] == "0" and code != "0":
        raise ValueError("a leading zero would give one number two codes")
    number = 0
    for digit in code:
        number = number * 62 + VALUES[digit]
    return number


def is_code(text):
    return text != "" and all(char in VALUES for char in text)


class Shortener:
    def __init__(self, store):
        self._store = store
        self._next_number = 1
        self._oldest_code = {}
        for code, url in store.items():
            self._oldest_code.setdefault(url, code)

    def shorten(self, url, alias=None):
        if alias is not None:
            self._claim(alias, url)
            return alias
        if url not in self._oldest_code:
            self._add(self._free_code(), url)
        return self._oldest_code[url]

    def resolve(self, code):
        return self._store.get(code)

    def _claim(self, alias, url):
        if not is_code(alias):
            raise ValueError("an alias consists of letters and digits")
        if alias not in self._store:
            self._add(alias, url)
        elif self._store[alias] != url:
            raise ValueError("the alias leads to another URL")

    def _free_code(self):
        while True:
            code = encode(self._next_number)
            self._next_number += 1
            if code not in self._store:
                return code

    def _add(self, code, url):
        self._store[code] = url
        self._oldest_code[url] = code


class Ranges:
    """Hands out numbers from blocks, so that the common counter is asked once per block."""

    def __init__(self, size):
        self._size = size
        self._leased = 0
        self._blocks = {}

    def next_number(self, worker):
        number = next(self._blocks.get(worker, iter(())), None)
        if number is None:
            self._blocks[worker] = self._lease()
            number = next(self._blocks[worker])
        return number

    def restart(self, worker):
        self._blocks.pop(worker, None)

    def leases(self):
        return self._leased

    def _lease(self):
        first = self._leased * self._size + 1
        self._leased += 1
        return iter(range(first, first + self._size))

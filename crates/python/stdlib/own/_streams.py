"""Standard output, error and input of one case."""

import _host


class Output:
    """Hands text to the judge, which keeps it up to a limit."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    closed = False

    def __init__(self, name):
        self.name = name
        self.mode = "w"

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        _host.write(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def fileno(self):
        raise OSError("this stream has no file behind it")


class Input:
    """The lines that the case gives to `input()`."""

    encoding = "utf-8"
    errors = "strict"
    name = "<stdin>"
    mode = "r"
    closed = False

    def readline(self, size=-1):
        line = _host.read_line()
        if line is None:
            raise EOFError("input() has nothing to read: this test gives no (more) input")
        return line + "\n"

    def read(self, size=-1):
        return "".join(self)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        while (line := _host.read_line()) is not None:
            yield line + "\n"

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return False

    def fileno(self):
        raise OSError("this stream has no file behind it")

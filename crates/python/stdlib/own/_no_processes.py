"""What asyncio asks of `subprocess`, where there are no processes."""

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


class Popen:
    def __init__(self, *args, **kwargs):
        raise OSError("a program cannot be started from this page")

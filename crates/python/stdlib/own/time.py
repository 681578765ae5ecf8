"""A virtual clock in UTC: it starts at the same moment in every run, and only sleeping moves it."""

import _host

tzname = ("UTC", "UTC")
timezone = altzone = daylight = 0
_STRUCT_TM_ITEMS = 11
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")
_START = _host.nanoseconds()


class struct_time(tuple):
    """A moment in parts, as a tuple of nine whose items have names."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
                      "tm_isdst")

    def __new__(cls, parts):
        parts = tuple(parts)
        if not 9 <= len(parts) <= 11:
            raise TypeError(f"time.struct_time() takes a 9-, 10- or 11-sequence ({len(parts)}-sequence given)")
        moment = super().__new__(cls, parts[:9])
        moment.tm_zone = parts[9] if len(parts) > 9 else None
        moment.tm_gmtoff = parts[10] if len(parts) > 10 else None
        return moment

    def __repr__(self):
        return "time.struct_time(" + ", ".join(f"{name}={part!r}" for name, part in zip(self.__match_args__, self)) + ")"

    def __reduce__(self):
        return (struct_time, (tuple(self) + (self.tm_zone, self.tm_gmtoff),))


for _index, _name in enumerate(struct_time.__match_args__):
    setattr(struct_time, _name, property(lambda self, _index=_index: self[_index]))


def time_ns():
    return _host.nanoseconds()


def time():
    return _host.nanoseconds() / 1e9


def monotonic_ns():
    return _host.nanoseconds() - _START


def monotonic():
    return monotonic_ns() / 1e9


perf_counter = process_time = thread_time = monotonic
perf_counter_ns = process_time_ns = thread_time_ns = monotonic_ns


def clock_gettime(clock):
    return time() if clock == CLOCK_REALTIME else monotonic()


def sleep(seconds):
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _host.advance(int(seconds * 1_000_000_000))


def get_clock_info(name):
    from types import SimpleNamespace

    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(implementation="virtual", monotonic=name != "time", adjustable=False, resolution=1e-9)


class _Clock:
    """A function that stays one where a class holds it, as the built-in does: logging.Formatter
    keeps `localtime` as its converter."""

    def __init__(self, function):
        self._function = function
        self.__name__ = function.__name__

    def __call__(self, *arguments):
        return self._function(*arguments)


@_Clock
def gmtime(seconds=None):
    whole = int((time() if seconds is None else seconds) // 1)
    days, rest = divmod(whole, 86400)
    year, month, day, yearday = _host.civil(days)
    return struct_time((year, month, day, rest // 3600, rest % 3600 // 60, rest % 60, (days + 3) % 7, yearday, 0,
                        "UTC", 0))


localtime = gmtime


def mktime(moment):
    year, month, day, hour, minute, second = tuple(moment)[:6]
    carried, month = divmod(month - 1, 12)
    days = _host.days(year + carried, month + 1, 1) + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def tzset():
    pass


def asctime(moment=None):
    t = gmtime() if moment is None else moment
    return f"{_WEEKDAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}"


def ctime(seconds=None):
    return asctime(gmtime(seconds))


def _iso_week(t):
    thursday = _host.days(t[0], t[1], t[2]) - t[6] + 3
    year = _host.civil(thursday)[0]
    return year, (thursday - _host.days(year, 1, 1)) // 7 + 1


_DIRECTIVES = {
    "a": lambda t: _WEEKDAYS[t[6]][:3],
    "A": lambda t: _WEEKDAYS[t[6]],
    "b": lambda t: _MONTHS[t[1] - 1][:3],
    "B": lambda t: _MONTHS[t[1] - 1],
    "c": lambda t: asctime(t),
    "C": lambda t: f"{t[0] // 100:02}",
    "d": lambda t: f"{t[2]:02}",
    "D": lambda t: f"{t[1]:02}/{t[2]:02}/{t[0] % 100:02}",
    "e": lambda t: f"{t[2]:2}",
    "F": lambda t: f"{t[0]}-{t[1]:02}-{t[2]:02}",
    "g": lambda t: f"{_iso_week(t)[0] % 100:02}",
    "G": lambda t: str(_iso_week(t)[0]),
    "h": lambda t: _MONTHS[t[1] - 1][:3],
    "H": lambda t: f"{t[3]:02}",
    "I": lambda t: f"{(t[3] + 11) % 12 + 1:02}",
    "j": lambda t: f"{t[7]:03}",
    "m": lambda t: f"{t[1]:02}",
    "M": lambda t: f"{t[4]:02}",
    "n": lambda t: "\n",
    "p": lambda t: "AM" if t[3] < 12 else "PM",
    "r": lambda t: f"{(t[3] + 11) % 12 + 1:02}:{t[4]:02}:{t[5]:02} {'AM' if t[3] < 12 else 'PM'}",
    "R": lambda t: f"{t[3]:02}:{t[4]:02}",
    "s": lambda t: str(int(mktime(t))),
    "S": lambda t: f"{t[5]:02}",
    "t": lambda t: "\t",
    "T": lambda t: f"{t[3]:02}:{t[4]:02}:{t[5]:02}",
    "u": lambda t: str(t[6] + 1),
    "U": lambda t: f"{(t[7] + 6 - (t[6] + 1) % 7) // 7:02}",
    "V": lambda t: f"{_iso_week(t)[1]:02}",
    "w": lambda t: str((t[6] + 1) % 7),
    "W": lambda t: f"{(t[7] + 6 - t[6]) // 7:02}",
    "x": lambda t: f"{t[1]:02}/{t[2]:02}/{t[0] % 100:02}",
    "X": lambda t: f"{t[3]:02}:{t[4]:02}:{t[5]:02}",
    "y": lambda t: f"{t[0] % 100:02}",
    "Y": lambda t: str(t[0]),
    "z": lambda t: "+0000",
    "Z": lambda t: "UTC",
    "%": lambda t: "%",
}


def strftime(format, moment=None):
    t = gmtime() if moment is None else tuple(moment)
    parts = []
    pieces = iter(format)
    for piece in pieces:
        if piece == "%":
            directive = next(pieces, None)
            if directive is None:
                parts.append("%")
                break
            write = _DIRECTIVES.get(directive)
            parts.append(write(t) if write else "%" + directive)
        else:
            parts.append(piece)
    return "".join(parts)


def strptime(text, format="%a %b %d %H:%M:%S %Y"):
    import _strptime

    return _strptime._strptime_time(text, format)

# expect: wrong_answer
# why: You mask the message and forget the exception. Its text is often the place where a URL or a
#   query with its values turns up.
import contextvars
import json
import logging
import math
import re
import traceback

# Given.
request_id = contextvars.ContextVar("request_id", default=None)
SECRET_WORDS = ("password", "secret", "token", "authorization", "cookie")

# Yours.
RESERVED = set(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
ASSIGNMENT = re.compile(rf"([\w-]*(?:{'|'.join(SECRET_WORDS)})[\w-]*)=[^\s,;&]+", re.IGNORECASE)


class JsonFormatter(logging.Formatter):
    def format(self, record):
        extra = {name: value for name, value in vars(record).items() if name not in RESERVED}
        return json.dumps({
            "time": record.created,
            "level": record.levelname,
            "logger": record.name,
            "message": mask(message_of(record)),
            "request_id": request_id.get(),
            "extra": clean(extra),
            "exception": describe(record.exc_info[1]) if record.exc_info else None,
        })


def message_of(record):
    try:
        return record.getMessage()
    except Exception:
        # A log call with wrong arguments must not cost us the line.
        return str(record.msg)


def clean(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, dict):
        return {
            str(name): "[redacted]" if is_secret(str(name)) else clean(inner)
            for name, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [clean(inner) for inner in value]
    return str(value)


def is_secret(name):
    return any(word in name.lower() for word in SECRET_WORDS)


def describe(error):
    if error is None:
        return None
    cause = error.__cause__
    if cause is None and not error.__suppress_context__:
        cause = error.__context__
    return {
        "type": type(error).__name__,
        "message": str(error),
        "frames": [
            {"file": frame.filename, "line": frame.lineno, "function": frame.name}
            for frame in traceback.extract_tb(error.__traceback__)
        ],
        "cause": describe(cause),
    }


def mask(text):
    return ASSIGNMENT.sub(r"\1=[redacted]", text)


# Given: the shop whose failures are logged, and the function that the tests call.
SHOP = '''\
def pay(card):
    if card == "expired":
        raise ValueError("card expired")
    return {}[card]


def order(card, how):
    try:
        pay(card)
    except Exception as error:
        if how == "explain":
            raise RuntimeError("no order\\nfor " + card) from error
        if how == "stumble":
            raise TypeError("stumbled")
        if how == "hide":
            raise RuntimeError("no order") from None
        raise


def attempt(card, how):
    try:
        order(card, how)
    except Exception as error:
        return type(error), error, error.__traceback__
'''


def run_log(script):
    """Log each step through a JsonFormatter; return the lines, read back from JSON.

    ("time", seconds)                     from now on records are made at this time
    ("request", text or None)             sets the context variable
    ("log", level, message, args, extra)  logs without an exception
    ("fail", level, message, card, how)   logs the exception of a failed order
    ("lost", level, message)              logs an exception where there is none
    """
    shop = {}
    exec(compile(SHOP, "shop.py", "exec"), shop)
    formatter = JsonFormatter()
    request_id.set(None)
    created = 0.0
    lines = []
    for step, *values in script:
        if step == "time":
            created = values[0]
            continue
        if step == "request":
            request_id.set(values[0])
            continue
        level, message, *details = values
        args, extra, exc_info = (), {}, None
        if step == "log":
            args, extra = details
        elif step == "fail":
            exc_info = shop["attempt"](*details)
        elif step == "lost":
            exc_info = (None, None, None)
        number = getattr(logging, level)
        record = logging.LogRecord("shop.orders", number, "shop.py", 1, message, args, exc_info)
        record.created = created
        record.__dict__.update(extra)
        record.message = record.asctime = "from another handler"
        lines.append(_read(formatter.format(record)))
    return lines


def _read(line):
    if len(line.splitlines()) != 1:
        return "not one line"
    try:
        return json.loads(line, parse_constant=_refuse)
    except ValueError:
        return "not JSON"


def _refuse(name):
    raise ValueError(name)

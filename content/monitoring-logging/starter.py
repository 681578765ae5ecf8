import contextvars
import json
import logging

# Given.
request_id = contextvars.ContextVar("request_id", default=None)
SECRET_WORDS = ("password", "secret", "token", "authorization", "cookie")


# Yours.
class JsonFormatter(logging.Formatter):
    def format(self, record):
        """Return the record as one line of JSON."""
        return json.dumps({"message": record.getMessage()})


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

import contextvars
import json
import logging
import re

# Given.
request_id = contextvars.ContextVar("request_id", default=None)
SECRET_WORDS = ("password", "secret", "token", "authorization", "cookie")

SECRET = re.compile("|".join(SECRET_WORDS), re.IGNORECASE)
PLAIN = logging.LogRecord("", 0, "", 0, "", (), None)


class JsonFormatter(logging.Formatter):
    def format(self, record):
        line = dict(time=record.created, level=record.levelname, logger=record.name)
        try:
            message = record.getMessage()
        except Exception:
            message = str(record.msg)
        line["message"] = hide(message)
        line["request_id"] = request_id.get()
        added = record.__dict__.keys() - PLAIN.__dict__.keys() - {"message", "asctime"}
        line["extra"] = clean({name: getattr(record, name) for name in added})
        line["exception"] = None
        if record.exc_info and record.exc_info[0]:
            line["exception"] = chain(record.exc_info[1])
        return json.dumps(line, allow_nan=False)


def clean(value):
    match value:
        case dict():
            cleaned = {}
            for key, inner in value.items():
                name = str(key)
                cleaned[name] = "[redacted]" if SECRET.search(name) else clean(inner)
            return cleaned
        case list() | tuple():
            return list(map(clean, value))
        case float():
            return value if value - value == 0 else str(value)
        case None | bool() | int() | str():
            return value
        case _:
            return str(value)


def chain(error):
    """Describe the exception and, one inside the other, what Python prints before it."""
    first = here = {"cause": None}
    while True:
        here["type"] = error.__class__.__name__
        here["message"] = hide(str(error))
        here["frames"] = []
        entry = error.__traceback__
        while entry:
            code = entry.tb_frame.f_code
            here["frames"].append(
                {"file": code.co_filename, "line": entry.tb_lineno, "function": code.co_name}
            )
            entry = entry.tb_next
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if error is None:
            return first
        here["cause"] = {"cause": None}
        here = here["cause"]


def hide(text):
    # What stands in front of the word belongs to the name, but need not be looked at.
    assignment = rf"((?:{SECRET.pattern})[\w-]*=)[^\s,;&]+"
    return re.sub(assignment, r"\1[redacted]", text, flags=re.IGNORECASE)


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

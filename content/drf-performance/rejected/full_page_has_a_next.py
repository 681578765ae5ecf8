# expect: wrong_answer
# why: You promise a next page because this one is full. When the rows end exactly here, the reader
#   turns to an empty page; how can you tell the two apart?
import base64
import json
from bisect import bisect_left, bisect_right


# Yours.
def cursor_page(rows, size, cursor):
    if cursor is None:
        start = 0
        stop = size
    else:
        direction, key = decode(cursor)
        if direction == "next":
            start = bisect_right(rows, key, key=place)
            stop = start + size
        else:
            stop = bisect_left(rows, key, key=place)
            start = max(stop - size, 0)
    results = rows[start:stop]
    has_next = len(results) == size or (results and stop < len(rows))
    has_previous = results and start > 0
    return {
        "results": results,
        "next": encode("next", results[-1]) if has_next else None,
        "previous": encode("previous", results[0]) if has_previous else None,
    }


def place(row):
    """The sort key: it ascends along the rows, and no two rows share it."""
    return -row["created"], -row["id"]


def encode(direction, row):
    text = json.dumps([direction, *place(row)])
    return base64.urlsafe_b64encode(text.encode()).decode()


def decode(cursor):
    # Base64, UTF-8 and JSON report their errors as kinds of ValueError.
    parts = json.loads(base64.urlsafe_b64decode(cursor))
    match parts:
        case ["next" | "previous" as direction, int(created), int(id_)]:
            return direction, (created, id_)
    raise ValueError("not a cursor of this listing")


# Given: the function that the tests call.
URL_SAFE = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=")


def walk(rows, size, steps):
    """Show the first page, then one more for each "next" or "previous" among the steps.

    A step that is a tuple changes the rows: ("insert", id, created) or ("delete", id).
    The walk ends early when there is no page to turn to.
    """
    rows = sorted(rows, key=newest_first)
    page = cursor_page(rows, size, None)
    pages = [show(page)]
    for step in steps:
        if step in ("next", "previous"):
            if page[step] is None:
                break
            page = cursor_page(rows, size, page[step])
            pages.append(show(page))
        elif step[0] == "insert":
            rows.append({"id": step[1], "created": step[2]})
            rows.sort(key=newest_first)
        else:
            rows = [row for row in rows if row["id"] != step[1]]
    return pages


def newest_first(row):
    return -row["created"], -row["id"]


def show(page):
    for name in ("previous", "next"):
        cursor = page[name]
        if cursor is not None and (cursor == "" or not set(cursor) <= URL_SAFE):
            raise ValueError(f"this cursor does not fit into a URL: {cursor!r}")
    ids = [row["id"] for row in page["results"]]
    return ids, page["previous"] is not None, page["next"] is not None

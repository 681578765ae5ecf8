import re


# Yours.
def cursor_page(rows, size, cursor):
    begin, end = 0, min(size, len(rows))
    if cursor is not None:
        forward, edge = unpack(cursor)
        if forward:
            begin = position(rows, edge, after=True)
            end = min(begin + size, len(rows))
        else:
            end = position(rows, edge, after=False)
            begin = max(end - size, 0)
    page = {"results": rows[begin:end], "next": None, "previous": None}
    if begin < end:
        if end < len(rows):
            page["next"] = pack("n", rows[end - 1])
        if begin > 0:
            page["previous"] = pack("p", rows[begin])
    return page


def position(rows, edge, after):
    """The number of rows that stand before the edge, or with `after` also on it."""
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        found = rows[middle]["created"], rows[middle]["id"]
        if found > edge or after and found == edge:
            low = middle + 1
        else:
            high = middle
    return low


def pack(kind, row):
    return f"{kind}_{row['created']}_{row['id']}"


def unpack(cursor):
    found = re.fullmatch(r"([np])_(-?[0-9]+)_(-?[0-9]+)", cursor)
    if not found:
        raise ValueError("not a cursor")
    return found[1] == "n", (int(found[2]), int(found[3]))


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

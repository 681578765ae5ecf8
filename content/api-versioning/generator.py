SUPPORTED = {
    "1": {"deprecated": 1767225600, "sunset": 1782864000},
    "2": {"deprecated": 1782864000},
    "3": {},
    "10": {},
}
VERSIONS = ["3", "2", "1", "10", "9", ""]
FIELDS = ["a", "b", "c"]


def random_case(draw):
    if draw.boolean():
        return [downgrade(draw)]

    def media_range():
        parts = [draw.choice(["application/json", "text/html", "*/*", "APPLICATION/JSON"])]
        if draw.boolean():
            parts.append("version=" + draw.choice(VERSIONS))
        if draw.boolean():
            parts.append("q=" + draw.choice(["1", "0.5", "0.50", "0"]))
        return draw.choice([";", "; "]).join(parts)

    path = draw.choice(["", "/v3", "/v1", "/v9", "/v", "/v2x", "/V2", "/items/v2"])
    path += draw.choice(["", "/", "/items/7"]) if path else draw.choice(["/", "/items/7"])
    headers = {"Host": "api.example.com"} if draw.boolean() else {}
    if draw.boolean():
        name = draw.choice(["Accept", "accept"])
        headers[name] = draw.choice([",", ", "]).join(draw.list(media_range, 1, 3))
    query = {"version": draw.choice(VERSIONS)} if draw.boolean() else {}
    default = draw.choice(["3", "1"])
    return [("negotiate", {"path": path, "headers": headers, "query": query}, SUPPORTED, default)]


def downgrade(draw):
    def operation():
        name = draw.choice(FIELDS)
        kind = draw.choice(["added", "removed", "renamed"])
        if kind == "added":
            return (kind, name)
        if kind == "removed":
            return (kind, name, draw.integer(0, 2))
        return (kind, name, draw.choice([other for other in FIELDS if other != name]))

    changes = [("1", [])]
    for name in ["2", "9", "10"][: draw.integer(0, 3)]:
        changes.append((name, draw.list(operation, 0, 3)))
    data = {name: draw.integer(3, 5) for name in FIELDS if draw.boolean()}
    return ("downgrade", data, draw.choice([name for name, _ in changes]), changes)

import time

DIGITS = set("0123456789")


def negotiate(request, supported, default):
    for place in (from_path, from_accept, from_query, from_default(default)):
        found = place(request, supported)
        if found is not None:
            break
    status, version, path = found
    headers = {} if place is from_path else {"Vary": "Accept"}
    if version not in supported:
        return dict(status=status, version=None, path=None, headers=headers)
    life = supported[version]
    if "deprecated" in life:
        headers["Deprecation"] = "@" + str(life["deprecated"])
        if "sunset" in life:
            headers["Sunset"] = http_date(life["sunset"])
    return dict(status=200, version=version, path=path, headers=headers)


def from_path(request, supported):
    first, _, rest = request["path"][1:].partition("/")
    if first[:1] == "v" and first[1:] and set(first[1:]) <= DIGITS:
        return 404, first[1:], "/" + rest


def from_accept(request, supported):
    header = {name.lower(): value for name, value in request["headers"].items()}.get("accept", "")
    offers = []
    for position, media_range in enumerate(header.split(",")):
        kind, *rest = [part.strip() for part in media_range.split(";")]
        pairs = [part.split("=", 1) for part in rest if "=" in part]
        parameters = {name.lower(): value for name, value in pairs}
        quality = float(parameters.get("q", "1"))
        if kind.lower() == "application/json" and "version" in parameters and quality:
            version = parameters["version"]
            offers.append((version not in supported, -quality, position, version))
    if offers:
        return 406, min(offers)[3], request["path"]


def from_query(request, supported):
    if "version" in request["query"]:
        return 404, request["query"]["version"], request["path"]


def from_default(default):
    return lambda request, supported: (404, default, request["path"])


def http_date(seconds):
    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(seconds))


def downgrade(data, version, changes):
    data = data.copy()
    for name, operations in changes[::-1]:
        if name == version:
            return data
        for kind, field, *rest in operations[::-1]:
            if kind == "added" and field in data:
                del data[field]
            if kind == "removed":
                data[field] = rest[0]
            if kind == "renamed" and rest[0] in data:
                data[field] = data.pop(rest[0])
    raise ValueError(version)

# expect: wrong_answer
# why: You cut the version off and leave nothing when there is nothing behind it. The path of the
#   root is one character long.
import re
from datetime import datetime, timezone


def negotiate(request, supported, default):
    in_path = re.fullmatch(r"/v([0-9]+)(/.*)?", request["path"], re.DOTALL)
    if in_path:
        version, path = in_path[1], in_path[2] or ""
        return _answer(version, supported, path, missing=404, vary={})
    path, vary = request["path"], {"Vary": "Accept"}
    accepted = _accepted(_header(request, "accept"))
    if accepted:
        usable = [range_ for range_ in accepted if range_[1] in supported]
        # max() keeps the first of several equal weights.
        version = max(usable, key=lambda range_: range_[0])[1] if usable else None
        return _answer(version, supported, path, missing=406, vary=vary)
    version = request["query"].get("version", default)
    return _answer(version, supported, path, missing=404, vary=vary)


def _answer(version, supported, path, missing, vary):
    if version not in supported:
        return {"status": missing, "version": None, "path": None, "headers": vary}
    headers = vary | _deprecation(supported[version])
    return {"status": 200, "version": version, "path": path, "headers": headers}


def _deprecation(details):
    headers = {}
    if "deprecated" in details:
        headers["Deprecation"] = f"@{details['deprecated']}"
    if "sunset" in details:
        sunset = datetime.fromtimestamp(details["sunset"], timezone.utc)
        headers["Sunset"] = sunset.strftime("%a, %d %b %Y %H:%M:%S GMT")
    return headers


def _header(request, wanted):
    for name, value in request["headers"].items():
        if name.lower() == wanted:
            return value
    return ""


def _accepted(header):
    """The (weight, version) of each range that asks for a version of JSON."""
    accepted = []
    for range_ in header.split(","):
        media_type, *parameters = (part.strip() for part in range_.split(";"))
        values = {}
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            values[name.lower()] = value
        weight = float(values.get("q", 1))
        if media_type.lower() == "application/json" and "version" in values and weight > 0:
            accepted.append((weight, values["version"]))
    return accepted


def downgrade(data, version, changes):
    versions = [name for name, _ in changes]
    if version not in versions:
        raise ValueError(f"there is no version {version!r}")
    data = dict(data)
    newer = changes[versions.index(version) + 1:]
    for _, operations in reversed(newer):
        for operation in reversed(operations):
            _undo(operation, data)
    return data


def _undo(operation, data):
    match operation:
        case ("added", name):
            data.pop(name, None)
        case ("removed", name, value):
            data[name] = value
        case ("renamed", old, new):
            if new in data:
                data[old] = data.pop(new)

from hashlib import sha256


def generate(size, seed):
    """As many chunks as `size`: islands of a byte, and then the same ones again in another order."""
    content = bytes((7 * index + seed) % 251 for index in range(max(2, size // 16)))
    islands = range(0, len(content), 2)
    calls = [("UploadAssembler", len(content), sha256(content).hexdigest())]
    for index in range(size):
        offset = islands[5 * index % len(islands)]
        calls.append(("add", offset, content[offset:offset + 1]))
    return [*calls, ("missing",), ("finish",)]


def random_case(draw):
    content = draw.text("ab", 0, 9).encode()
    checksum = sha256(content if draw.integer(0, 3) else b"another").hexdigest()
    if draw.boolean():
        checksum = checksum.upper()
    calls = [("UploadAssembler", len(content), checksum)]
    for _ in range(draw.integer(1, 9)):
        what = draw.choice(["add", "missing", "add", "finish", "add", "all"])
        if what == "add":
            start = draw.integer(-1, len(content))
            data = content[max(0, start):max(0, start) + draw.integer(0, 5)]
            if draw.integer(0, 5) == 5:
                data += draw.choice([b"a", b"b"])
            calls.append(("add", start, data))
        elif what == "all":
            calls.append(("add", 0, content))
        else:
            calls.append((what,))
    return calls

URLS = ["u", "v", "w", "x", ""]
ALIASES = ["1", "2", "3", "a", "A", "01", "", "-", "s p"]


def generate(size, seed):
    """As many calls as `size`: new links, each followed by the same URL again or a look-up."""
    calls = [("Shortener", {})]
    for index in range(size // 2):
        calls.append(("shorten", f"https://example.com/{index}"))
        if index % 2:
            calls.append(("shorten", f"https://example.com/{index}"))
        else:
            calls.append(("resolve", "absent"))
    return calls


def random_case(draw):
    kind = draw.choice(["shortener", "number", "ranges"])
    if kind == "number" and draw.boolean():
        return [("encode", draw.choice([0, 61, 62, -1, draw.integer(0, 300000)]))]
    if kind == "number":
        return [("decode", draw.text("01aZ-", 0, 3))]
    if kind == "ranges":
        calls = [("Ranges", draw.integer(1, 3))]
        for _ in range(draw.integer(1, 16)):
            calls.append((draw.choice(["next_number", "restart"]), draw.choice(["a", "b"])))
        return calls + [("leases",)]
    codes = ["1", "2", "3", "a"]
    store = {code: draw.choice(URLS) for code in codes if draw.boolean()}
    calls = [("Shortener", store)]
    for _ in range(draw.integer(1, 8)):
        action = draw.choice(["shorten", "resolve", "alias"])
        if action == "shorten":
            calls.append(("shorten", draw.choice(URLS)))
        elif action == "alias":
            calls.append(("shorten", draw.choice(URLS), draw.choice(ALIASES)))
        else:
            calls.append(("resolve", draw.choice(ALIASES)))
    return calls

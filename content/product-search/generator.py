def generate(size, seed):
    """Documents with a term of their own and a common one; then searches, then removals."""
    third = size // 3 + 1
    calls = [("SearchIndex",)]
    for index in range(third):
        calls.append(("add", index, f"common w{index}", {"kind": seed}))
    for index in range(third):
        calls.append(("search", f"common w{7 * index % third}", {"kind": seed}))
    for index in range(third):
        calls.append(("remove", index))
    return calls


def random_case(draw):
    def text():
        return draw.choice(" -_").join(draw.list(lambda: draw.choice(["a", "b", "ab", "B"]), 0, 4))

    def facets():
        return {field: draw.integer(0, 1) for field in draw.list(lambda: draw.choice("xy"), 0, 2)}

    calls = [("SearchIndex",)]
    for _ in range(draw.integer(1, 9)):
        what = draw.choice(["add", "search", "add", "count_facets", "suggest", "remove", "add"])
        if what == "add":
            calls.append(("add", draw.integer(0, 3), text(), facets()))
        elif what == "remove":
            calls.append(("remove", draw.integer(0, 3)))
        elif what == "suggest":
            calls.append(("suggest", draw.choice(["a", "b", "A", ""]), draw.integer(1, 3)))
        else:
            calls.append((what, text(), facets()))
    return calls

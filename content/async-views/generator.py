def generate(size, seed):
    """Half of the coroutines end at once, and one of them goes on for as many rounds."""
    half = size // 2
    return [("run_scripts", [[("pause",)] * half] + [[("return", seed)]] * half)]


def random_case(draw):
    def script(name, depth):
        def step():
            kinds = ["note", "pause", "pause", "return", "raise"]
            kind = draw.choice(kinds + ["await"] if depth else kinds)
            if kind == "note":
                return name
            if kind == "pause":
                return ("pause",)
            if kind == "await":
                return ("await", script(name, depth - 1))
            if kind == "return":
                return ("return", draw.choice([None, 0, 1, "x"]))
            return ("raise", "oops")

        return draw.list(step, 0, 6)

    names = "abcd"[: draw.integer(0, 4)]
    return [("run_scripts", [script(name, 1) for name in names])]

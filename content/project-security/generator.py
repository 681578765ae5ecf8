ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def random_case(draw):
    secret = "".join(draw.choice("aB9z") for _ in range(32))
    key = "".join(draw.choice("aZ90") for _ in range(32))
    token = key + "".join(
        ALPHABET[(ALPHABET.index(one) + ALPHABET.index(by)) % 62] for one, by in zip(secret, key)
    )
    what = draw.choice(["right", "changed", "cut", "longer", "odd", "bare", "none"])
    place = draw.integer(0, 63)
    if what == "changed":
        token = token[:place] + draw.choice("aB9z") + token[place + 1:]
    elif what == "cut":
        token = token[:place]
    elif what == "longer":
        token += draw.choice(["a", "ab", "\n", " "])
    elif what == "odd":
        token = token[:place] + draw.choice("_-é٣ ") + token[place + 1:]
    elif what == "bare":
        token = secret
    elif what == "none":
        token = None
    return [("run_matches", secret, token)]

# expect: wrong_answer
# why: You ask whether the host ends with the domain, and anybody can register a name that does. What must
#   stand before the domain for a host to be part of it?
import hmac
import random
import re
import secrets
import string

# ---- given: keep everything down to the next line of dashes as it is ----

ALPHABET = string.ascii_letters + string.digits
SECRET_LENGTH = 32

comparisons = []


def constant_time_compare(one, other):
    """Compare two texts in a time that does not tell where they differ."""
    comparisons.append((one, other))
    return hmac.compare_digest(one.encode(), other.encode())


def run_mask(secret, times):
    """Mask a secret several times and report on the tokens."""
    tokens = []
    for _ in range(times):
        # Whoever draws from the predictable generator draws the same again.
        random.seed(2026)
        tokens.append(mask(secret))
    return {
        "lengths": sorted({len(token) for token in tokens}),
        "in the alphabet": all(set(token) <= set(ALPHABET) for token in tokens),
        "different tokens": len(set(tokens)),
        "different masks": len({token[:SECRET_LENGTH] for token in tokens}),
        "secret visible": any(secret in token for token in tokens),
        "accepted": sum(matches(secret, token) is True for token in tokens),
    }


def run_mask_characters(secret, times):
    """Mask a secret several times and count the different characters in the masks."""
    used = set()
    for _ in range(times):
        token = mask(secret)
        if len(set(token[:SECRET_LENGTH])) > 1:
            used.update(token[:SECRET_LENGTH])
    return len(used)


def run_matches(secret, token):
    """Return what matches() says, and how often it compared in constant time."""
    comparisons.clear()
    return matches(secret, token), len(comparisons)

# ---- yours ----


def mask(secret):
    if not isinstance(secret, str) or not re.fullmatch("[A-Za-z0-9]{32}", secret):
        raise ValueError("malformed secret")
    key = "".join(secrets.choice(ALPHABET) for _ in range(32))
    return key + "".join(
        ALPHABET[(ALPHABET.index(one) + ALPHABET.index(by)) % 62]
        for one, by in zip(secret, key)
    )


def matches(secret, token):
    if not isinstance(secret, str) or not re.fullmatch("[A-Za-z0-9]{32}", secret):
        return False
    if not isinstance(token, str) or not re.fullmatch("[A-Za-z0-9]{64}", token):
        return False
    return constant_time_compare(secret, unmask(token))


def unmask(token):
    # A negative index counts from the end of the alphabet, which is what the remainder would give.
    return "".join(
        ALPHABET[ALPHABET.index(one) - ALPHABET.index(by)]
        for one, by in zip(token[32:], token[:32])
    )


def origin_allowed(origin, host, secure, trusted):
    if origin == ("https://" if secure else "http://") + host or origin in trusted:
        return True
    found = re.fullmatch(r"([^:/]+)://([A-Za-z0-9.:-]+)", origin)
    if not found:
        return False
    for entry in trusted:
        if "://*." in entry:
            scheme, domain = entry.split("://*.")
            if found[1] == scheme and found[2].endswith(domain):
                return True
    return False

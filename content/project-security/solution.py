import hmac
import random
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


INDEX = {char: index for index, char in enumerate(ALPHABET)}
HOST_CHARACTERS = set(ALPHABET + "-.:")


def mask(secret):
    if not is_well_formed(secret, SECRET_LENGTH):
        raise ValueError("not a CSRF secret")
    key = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_LENGTH))
    return key + shift(secret, key, 1)


def matches(secret, token):
    if not is_well_formed(secret, SECRET_LENGTH) or not is_well_formed(token, 2 * SECRET_LENGTH):
        return False
    key, masked = token[:SECRET_LENGTH], token[SECRET_LENGTH:]
    return constant_time_compare(shift(masked, key, -1), secret)


def is_well_formed(text, length):
    return isinstance(text, str) and len(text) == length and all(char in INDEX for char in text)


def shift(text, key, direction):
    """Move each character along the alphabet by the place of the key's character there."""
    return "".join(
        ALPHABET[(INDEX[char] + direction * INDEX[by]) % len(ALPHABET)]
        for char, by in zip(text, key, strict=True)
    )


def origin_allowed(origin, host, secure, trusted):
    own = f"{'https' if secure else 'http'}://{host}"
    if origin == own or origin in trusted:
        return True
    scheme, _, place = origin.partition("://")
    if not place or not set(place) <= HOST_CHARACTERS:
        return False
    for entry in trusted:
        trusted_scheme, _, pattern = entry.partition("://")
        if scheme != trusted_scheme or not pattern.startswith("*."):
            continue
        # The dot stays: without it notexample.com would end in example.com.
        if place.endswith(pattern[1:]) or place == pattern[2:]:
            return True
    return False

import hmac
import random
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
    """Return a new token that hides the secret."""
    return secret


def matches(secret, token):
    """Tell whether the token was made from this secret."""
    return token == secret

import hmac


def sign(payload, key, now, lifetime=900):
    """Return a signed token that holds the payload and expires `lifetime` seconds from now."""


def verify(token, key, now):
    """Return (claims, None), or (None, reason)."""

import base64
import hmac
import json
import re


class Rejected(Exception):
    """The token is not to be believed; the argument says why."""


def sign(payload, key, now, lifetime=900, kid=None):
    check_length(key)
    header = {"alg": "HS256", "typ": "JWT"}
    if kid is not None:
        header["kid"] = kid
    claims = {**payload, "iat": now, "exp": now + lifetime}
    message = f"{encode_json(header)}.{encode_json(claims)}"
    return f"{message}.{signature(message, key)}"


def verify(token, key, now):
    check_length(key)
    try:
        return read(token, lambda header: key, now), None
    except Rejected as rejected:
        return None, rejected.args[0]


def verify_claims(token, keys, now, issuer, audience):
    def find_key(header):
        kid = header.get("kid")
        if not isinstance(kid, str) or kid not in keys:
            raise Rejected("key")
        return keys[kid]

    try:
        claims = read(token, find_key, now)
        if claims.get("iss") != issuer:
            raise Rejected("issuer")
        receivers = claims.get("aud")
        # A text would answer `in` with a search for a part of it.
        if not isinstance(receivers, list):
            receivers = [receivers]
        if audience not in receivers:
            raise Rejected("audience")
        return claims, None
    except Rejected as rejected:
        return None, rejected.args[0]


def read(token, find_key, now):
    if not isinstance(token, str) or token.count(".") != 2:
        raise Rejected("malformed")
    message, _, claimed = token.rpartition(".")
    header, claims = message.split(".")

    header = decode_json(header)
    if header.get("alg") != "HS256":
        raise Rejected("algorithm")
    # As bytes, because compare_digest does not take texts with characters beyond ASCII. Half a
    # surrogate pair cannot be encoded and is replaced.
    right = signature(message, find_key(header)).encode()
    if not hmac.compare_digest(claimed.encode(errors="replace"), right):
        raise Rejected("signature")

    claims = decode_json(claims)
    if type(claims.get("exp")) is not int:
        raise Rejected("malformed")
    if now >= claims["exp"]:
        raise Rejected("expired")
    return claims


def check_length(key):
    if len(key) < 32:
        raise ValueError("a key for HS256 has at least 32 bytes")


def signature(message, key):
    return encode(hmac.digest(key, message.encode(errors="replace"), "sha256"))


def encode_json(value):
    return encode(json.dumps(value, sort_keys=True, separators=(",", ":")).encode())


def decode_json(part):
    # The decoder skips characters that it does not know, so they are looked for first.
    if not re.fullmatch("[A-Za-z0-9_-]+", part):
        raise Rejected("malformed")
    try:
        value = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode())
    except (ValueError, RecursionError):  # the latter for brackets nested thousands deep
        raise Rejected("malformed") from None
    if not isinstance(value, dict):
        raise Rejected("malformed")
    return value


def encode(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()

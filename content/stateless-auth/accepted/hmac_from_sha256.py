import hashlib
import hmac
import json
import string

LETTERS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"


def to_text(content):
    bits = "".join(f"{byte:08b}" for byte in content)
    bits += "0" * (-len(bits) % 6)
    return "".join(LETTERS[int(bits[i:i + 6], 2)] for i in range(0, len(bits), 6))


def from_text(text):
    bits = "".join(f"{LETTERS.index(letter):06b}" for letter in text)
    if len(text) % 4 == 1:
        raise ValueError("no bytes have this length")
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits) // 8 * 8, 8))


def written(value):
    return to_text(json.dumps(value, sort_keys=True, separators=(",", ":")).encode())


def read(text):
    """The JSON object that a part holds, or None."""
    try:
        value = json.loads(str(from_text(text), "utf-8"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def tag(key, message):
    """HMAC by its definition: two nested hashes, with the key mixed in twice."""
    if len(key) < 32:
        raise ValueError("the key is too short")
    if len(key) > 64:
        key = hashlib.sha256(key).digest()
    block = key.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(b ^ 0x36 for b in block) + message).digest()
    return to_text(hashlib.sha256(bytes(b ^ 0x5C for b in block) + inner).digest())


def sign(payload, key, now, lifetime=900, kid=None):
    header = {"alg": "HS256", "typ": "JWT"} | ({} if kid is None else {"kid": kid})
    message = written(header) + "." + written(payload | {"iat": now, "exp": now + lifetime})
    return message + "." + tag(key, message.encode())


def verify(token, key, now):
    tag(key, b"")
    return examine(token, now, {None: key}, lambda header: None, lambda claims: None)


def verify_claims(token, keys, now, issuer, audience):
    def problem(claims):
        if claims.get("iss") != issuer:
            return "issuer"
        aud = claims.get("aud")
        fits = audience in aud if isinstance(aud, list) else audience == aud
        return None if fits else "audience"

    def name(header):
        kid = header.get("kid")
        return kid if isinstance(kid, str) else ("no text",)

    return examine(token, now, keys, name, problem)


def examine(token, now, keys, name, problem):
    parts = token.split(".") if isinstance(token, str) else []
    header = read(parts[0]) if len(parts) == 3 else None
    if header is None:
        return None, "malformed"
    if header.get("alg") != "HS256":
        return None, "algorithm"
    if name(header) not in keys:
        return None, "key"
    try:
        sent = [part.encode("ascii") for part in parts]
    except UnicodeEncodeError:
        return None, "signature"
    right = tag(keys[name(header)], sent[0] + b"." + sent[1]).encode()
    if not hmac.compare_digest(right, sent[2]):
        return None, "signature"
    claims = read(parts[1])
    exp = claims.get("exp") if claims else None
    if isinstance(exp, bool) or not isinstance(exp, int):
        return None, "malformed"
    if exp <= now:
        return None, "expired"
    reason = problem(claims)
    return (None, reason) if reason else (claims, None)

import base64
import hashlib
import hmac

KEY = b"0123456789abcdef0123456789abcdef"
OTHER = b"fedcba9876543210fedcba9876543210"


def encode(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def random_case(draw):
    if draw.boolean():
        payload = {}
        for name in draw.list(lambda: draw.choice(["sub", "exp", "a", "iat", "ü"]), 0, 3):
            payload[name] = draw.choice([0, 1, "", "ü?>", None, [True]])
        return [("sign", payload, KEY, draw.integer(0, 9), draw.integer(1, 9))]
    header = draw.choice([
        b'{"alg":"HS256","typ":"JWT"}', b'{"alg":"HS256"}', b'{"alg":"none"}', b'{"alg":"HS512"}',
        b'{"typ":"JWT"}', b"[]", b"{", b'"HS256"', b'{"alg":null}',
    ])
    claims = draw.choice([
        b'{"exp":5}', b'{"exp":5,"sub":"ada"}', b'{"exp":5.0}', b"{}", b"[5]", b'{"exp":true}', b"5",
        b'{"exp":null}', b'{"exp":-5}',
    ])
    parts = [encode(header), encode(claims)]
    parts[draw.integer(0, 1)] += draw.choice(["", "=", "!", "\n"])
    key = draw.choice([KEY, OTHER])
    digest = hmac.new(key, ".".join(parts).encode(), hashlib.sha256).digest()
    parts.append(encode(digest) + draw.choice(["", "=", "A", "ü"]))
    parts = parts[:draw.choice([3, 2])] + draw.choice([[], [""]])
    return [("verify", ".".join(parts), KEY, draw.integer(0, 9))]

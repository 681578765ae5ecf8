"""The one function of hashlib that Django needs and that only OpenSSL, which is not here, brings."""

import hashlib
import hmac


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    keyed = hmac.new(password, digestmod=hash_name)

    def digest(message):
        copy = keyed.copy()
        copy.update(message)
        return copy.digest()

    wanted = dklen or keyed.digest_size
    key = b""
    while len(key) < wanted:
        last = digest(salt + (len(key) // keyed.digest_size + 1).to_bytes(4))
        mixed = int.from_bytes(last)
        for _ in range(iterations - 1):
            last = digest(last)
            mixed ^= int.from_bytes(last)
        key += mixed.to_bytes(keyed.digest_size)
    return key[:wanted]


def install():
    hashlib.pbkdf2_hmac = pbkdf2_hmac

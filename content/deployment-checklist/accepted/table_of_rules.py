YEAR = 31_536_000
MIDDLEWARE = "django.middleware.security.SecurityMiddleware"


class Values:
    def __init__(self, settings):
        self.settings = settings

    def get(self, name, default=None):
        return self.settings.get(name, default)

    def on(self, name, default=False):
        return self.settings.get(name, default) is True

    def protected(self):
        return MIDDLEWARE in self.get("MIDDLEWARE", [])

    def hsts(self):
        return self.get("SECURE_HSTS_SECONDS", 0)


def weak(key):
    return len(key) < 50 or len(set(key)) < 5 or key[:16] == "django-insecure-"


def same_site(value):
    return value is not False and value.lower() in {"lax", "strict"}


RULES = {
    "error": {
        "debug-on": lambda v: bool(v.get("DEBUG")),
        "secret-key-weak": lambda v: weak(v.get("SECRET_KEY", "")),
        "fallback-key-weak": lambda v: any(map(weak, v.get("SECRET_KEY_FALLBACKS", []))),
        "hosts-empty": lambda v: len(v.get("ALLOWED_HOSTS", [])) == 0,
        "hosts-any": lambda v: "*" in v.get("ALLOWED_HOSTS", []),
        "session-cookie-insecure": lambda v: not v.on("SESSION_COOKIE_SECURE"),
        "session-cookie-readable": lambda v: not v.on("SESSION_COOKIE_HTTPONLY", True),
        "csrf-cookie-insecure": lambda v: not (v.on("CSRF_COOKIE_SECURE") or v.on("CSRF_USE_SESSIONS")),
        "security-middleware-missing": lambda v: not v.protected(),
    },
    "warning": {
        "session-cookie-cross-site": lambda v: not same_site(v.get("SESSION_COOKIE_SAMESITE", "Lax")),
        "ssl-redirect-off": lambda v: v.protected() and not v.on("SECURE_SSL_REDIRECT"),
        "hsts-off": lambda v: v.protected() and not v.hsts(),
        "hsts-subdomains-off": lambda v: (
            v.protected() and v.hsts() and not v.on("SECURE_HSTS_INCLUDE_SUBDOMAINS")
        ),
        "hsts-preload-early": lambda v: (
            v.protected()
            and v.hsts()
            and v.on("SECURE_HSTS_PRELOAD")
            and (v.hsts() < YEAR or not v.on("SECURE_HSTS_INCLUDE_SUBDOMAINS"))
        ),
    },
}


def audit(settings):
    values = Values(settings)
    return [
        (severity, code)
        for severity in ("error", "warning")
        for code in sorted(RULES[severity])
        if RULES[severity][code](values)
    ]


def audit_with_proxy(settings, proxy):
    found = audit(settings)
    header = settings.get("SECURE_PROXY_SSL_HEADER")
    if header:
        wire = header[0].removeprefix("HTTP_").replace("_", "-").lower()
        if proxy is None or wire not in [name.lower() for name in proxy["overwrites"]]:
            found.append(("error", "proxy-header-untrusted"))
    elif proxy is not None and Values(settings).protected():
        if settings.get("SECURE_SSL_REDIRECT") is True:
            found.append(("error", "redirect-loop"))
    if proxy is not None and proxy["redirects"]:
        found = [finding for finding in found if finding[1] != "ssl-redirect-off"]
    return sorted(found)

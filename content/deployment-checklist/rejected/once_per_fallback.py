# expect: wrong_answer
# why: You report every weak fallback key on its own, so the same code turns up several times. One
#   finding says that something is wrong; how often is not part of it.
DEFAULTS = {
    "DEBUG": False,
    "SECRET_KEY": "",
    "SECRET_KEY_FALLBACKS": [],
    "ALLOWED_HOSTS": [],
    "MIDDLEWARE": [],
    "SESSION_COOKIE_SECURE": False,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "CSRF_COOKIE_SECURE": False,
    "CSRF_USE_SESSIONS": False,
    "SECURE_SSL_REDIRECT": False,
    "SECURE_HSTS_SECONDS": 0,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": False,
    "SECURE_HSTS_PRELOAD": False,
    "SECURE_PROXY_SSL_HEADER": None,
}
SECURITY_MIDDLEWARE = "django.middleware.security.SecurityMiddleware"
YEAR = 31_536_000


def audit(settings):
    return sorted(_findings(DEFAULTS | settings))


def audit_with_proxy(settings, proxy):
    values = DEFAULTS | settings
    findings = set(_findings(values))
    header = values["SECURE_PROXY_SSL_HEADER"]
    if header is not None and header[0] not in _overwritten(proxy):
        findings.add(("error", "proxy-header-untrusted"))
    if proxy is not None:
        if proxy["redirects"]:
            findings.discard(("warning", "ssl-redirect-off"))
        if header is None and _redirects(values):
            findings.add(("error", "redirect-loop"))
    return sorted(findings)


def _findings(values):
    if values["DEBUG"]:
        yield "error", "debug-on"
    if _is_weak(values["SECRET_KEY"]):
        yield "error", "secret-key-weak"
    for key in values["SECRET_KEY_FALLBACKS"]:
        if _is_weak(key):
            yield "error", "fallback-key-weak"
    if not values["ALLOWED_HOSTS"]:
        yield "error", "hosts-empty"
    if "*" in values["ALLOWED_HOSTS"]:
        yield "error", "hosts-any"
    yield from _cookie_findings(values)
    if SECURITY_MIDDLEWARE in values["MIDDLEWARE"]:
        yield from _https_findings(values)
    else:
        yield "error", "security-middleware-missing"


def _cookie_findings(values):
    if values["SESSION_COOKIE_SECURE"] is not True:
        yield "error", "session-cookie-insecure"
    if values["SESSION_COOKIE_HTTPONLY"] is not True:
        yield "error", "session-cookie-readable"
    if values["CSRF_COOKIE_SECURE"] is not True and values["CSRF_USE_SESSIONS"] is not True:
        yield "error", "csrf-cookie-insecure"
    if str(values["SESSION_COOKIE_SAMESITE"]).lower() not in ("lax", "strict"):
        yield "warning", "session-cookie-cross-site"


def _https_findings(values):
    if values["SECURE_SSL_REDIRECT"] is not True:
        yield "warning", "ssl-redirect-off"
    seconds = values["SECURE_HSTS_SECONDS"]
    if seconds == 0:
        yield "warning", "hsts-off"
        return
    subdomains = values["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    if not subdomains:
        yield "warning", "hsts-subdomains-off"
    if values["SECURE_HSTS_PRELOAD"] is True and (seconds < YEAR or not subdomains):
        yield "warning", "hsts-preload-early"


def _is_weak(key):
    return len(key) < 50 or len(set(key)) < 5 or key.startswith("django-insecure-")


def _overwritten(proxy):
    """The headers that the proxy vouches for, under their names in request.META."""
    names = proxy["overwrites"] if proxy is not None else []
    return {"HTTP_" + name.upper().replace("-", "_") for name in names}


def _redirects(values):
    return SECURITY_MIDDLEWARE in values["MIDDLEWARE"] and values["SECURE_SSL_REDIRECT"] is True

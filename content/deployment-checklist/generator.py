GOOD_KEY = "k3y-" * 5 + "with-more-than-fifty-characters-in-it"
KEYS = [GOOD_KEY, "short", "django-insecure-" + GOOD_KEY, "ab" * 30]
HOSTS = ["example.com", ".example.com", "*", "*.example.com"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
]
SWITCHES = [
    "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY",
    "CSRF_COOKIE_SECURE",
    "CSRF_USE_SESSIONS",
    "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_HSTS_PRELOAD",
]


def random_case(draw):
    settings = {}
    for name in SWITCHES:
        value = draw.choice([None, True, False, "False"])
        if value is not None:
            settings[name] = value
    if draw.boolean():
        settings["DEBUG"] = draw.choice([False, True, "False"])
    if draw.boolean():
        settings["SECRET_KEY"] = draw.choice(KEYS)
    if draw.boolean():
        settings["SECRET_KEY_FALLBACKS"] = draw.list(lambda: draw.choice(KEYS), 0, 2)
    if draw.boolean():
        settings["ALLOWED_HOSTS"] = draw.list(lambda: draw.choice(HOSTS), 0, 2)
    if draw.boolean():
        settings["MIDDLEWARE"] = draw.list(lambda: draw.choice(MIDDLEWARE), 0, 3)
    if draw.boolean():
        settings["SESSION_COOKIE_SAMESITE"] = draw.choice(["Lax", "strict", "None", False])
    if draw.boolean():
        settings["SECURE_HSTS_SECONDS"] = draw.choice([0, 3600, 31535999, 31536000])
    return [("audit", settings)]

import os
from io import StringIO

from django.conf import settings
from django.core import signing
from django.core.checks import ERROR, run_checks
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.http import HttpResponse
from django.middleware.security import SecurityMiddleware
from django.test import RequestFactory, override_settings

from snippets import block, run

new = "a-new-key-with-many-different-characters-0123456789"
old = "an-old-key-with-many-different-characters-987654321"

# Without the key the settings do not even load.
os.environ.pop("SECRET_KEY", None)
try:
    run(block(0))
except KeyError:
    pass
else:
    raise AssertionError("a missing key should stop the start")

os.environ["SECRET_KEY"] = new
os.environ["OLD_SECRET_KEYS"] = old
names = run(block(0))
production = {name: value for name, value in names.items() if name.isupper()}
assert production["SECRET_KEY_FALLBACKS"] == [old]

settings.SECRET_KEY = old
signed_before = signing.dumps("reset")
middleware = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]


def deploy_findings():
    found = run_checks(tags=["security"], include_deployment_checks=True)
    assert all(message.level < ERROR for message in found)
    return sorted(message.id for message in found)


def visit(**headers):
    handler = SecurityMiddleware(lambda request: HttpResponse("ok"))
    return handler(RequestFactory().get("/", headers={"host": "shop.example.com"}, **headers))


with override_settings(MIDDLEWARE=middleware, **production):
    # Only the two later steps of the HSTS ramp-up are left to warn about.
    assert deploy_findings() == ["security.W005", "security.W021"]
    assert signing.loads(signed_before) == "reset"

    # A warning stops the build only with the fail level, and not when it is silenced.
    def check_command(**options):
        call_command("check", deploy=True, tags=["security"], stderr=StringIO(), **options)

    check_command()
    try:
        check_command(fail_level="WARNING")
    except SystemCheckError:
        pass
    else:
        raise AssertionError("a warning should stop the build")
    with override_settings(SILENCED_SYSTEM_CHECKS=["security.W005", "security.W021"]):
        check_command(fail_level="WARNING")

    # The header decides, whoever wrote it.
    claimed = visit(HTTP_X_FORWARDED_PROTO="https")
    assert claimed.status_code == 200
    assert claimed.headers["Strict-Transport-Security"] == "max-age=3600"
    assert visit().status_code == 301

    with override_settings(SECURE_PROXY_SSL_HEADER=None):
        looping = visit(HTTP_X_FORWARDED_PROTO="https")
        assert looping.status_code == 301
        assert "Strict-Transport-Security" not in looping.headers

    with override_settings(ALLOWED_HOSTS=["*"]):
        assert deploy_findings() == ["security.W005", "security.W021"]

    with override_settings(SECRET_KEY_FALLBACKS=[]):
        try:
            signing.loads(signed_before)
        except signing.BadSignature:
            pass
        else:
            raise AssertionError("without the fallback the old signature should be refused")

assert settings.SESSION_COOKIE_SECURE is False and settings.CSRF_COOKIE_SECURE is False
assert settings.SESSION_COOKIE_HTTPONLY is True and settings.SESSION_COOKIE_SAMESITE == "Lax"

"""Django, set up as a small project with one app and all its tables in memory."""

import warnings

import django
from django.conf import settings

APP = "example"

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEBUG=False,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "rest_framework",
        APP,
    ],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    # Without migrations the tables are made at once, in their last form.
    MIGRATION_MODULES={app: None for app in ("auth", "contenttypes", "sessions")},
    PASSWORD_HASHERS=[f"{APP}.hashers.QuickHasher"],
    ROOT_URLCONF=f"{APP}.urls",
    SECRET_KEY="known to everybody",
    STATIC_URL="/static/",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
    USE_TZ=True,
)

django.setup()

from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.models.fields.related import resolve_relation
from django.db.models.signals import class_prepared
from django.db.models.utils import make_model_tuple
from django.test.utils import setup_test_environment
from django.utils.deprecation import RemovedInNextVersionWarning

call_command("migrate", run_syncdb=True, verbosity=0)
setup_test_environment()


def make_table(model, *_):
    with connection.schema_editor() as editor:
        editor.create_model(model)


def make_table_when_complete(sender, **_):
    """Gives a model its table as soon as everything that it points to is defined."""
    meta = sender._meta
    if meta.app_label != APP or meta.proxy or meta.auto_created or not meta.managed:
        return
    needed = [make_model_tuple(sender)]
    for field in [*meta.local_fields, *meta.local_many_to_many]:
        if field.remote_field:
            needed.append(make_model_tuple(resolve_relation(sender, field.remote_field.model)))
    apps.lazy_model_operation(make_table, *needed)


# An answer shows nothing that the next version will have dropped.
warnings.simplefilter("error", RemovedInNextVersionWarning)
class_prepared.connect(make_table_when_complete)

import builtins
import json
import os
import sys
from datetime import datetime

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection
from snippets import block, run

assert run(block(0))["x"] == 1
assert len([]) == 0
assert "trace" not in apps.all_models["example"]
assert "example_trace" not in connection.introspection.table_names()
assert User.objects.count() == 0
assert cache.get("trace") is None
assert settings.DEBUG is False
assert not hasattr(builtins, "trace") and not hasattr(json, "trace")
assert "trace_left" not in sys.modules
assert "TRACE" not in os.environ
assert not os.path.exists("/tmp/trace") and os.getcwd() != "/tmp/trace"
assert open("/tmp/new", "w").fileno() < 10
assert abs(datetime.now().timestamp() - os.stat("/tmp/new").st_mtime) < 1_000

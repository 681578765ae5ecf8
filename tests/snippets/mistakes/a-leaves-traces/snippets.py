import builtins
import json
import os
import sys
import time

from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from snippets import block, models, run

run(block(0), models=models)
User.objects.create_user("trace")
cache.set("trace", 1)
settings.DEBUG = True
builtins.trace = json.trace = 1
sys.modules["trace_left"] = json
os.environ["TRACE"] = "1"
os.makedirs("/tmp/trace/deep")
os.chdir("/tmp/trace")
left_open = open("/tmp/trace/deep/file", "w")
filler = bytearray(100_000_000)
time.sleep(1_000_000)
del builtins.len
assert True

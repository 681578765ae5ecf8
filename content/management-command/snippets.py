from io import StringIO

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.core import management
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from snippets import block, run

Command = run(block(0))["Command"]
run_command = run(block(1))["run_command"]
management.get_commands()["deactivate_domain"] = Command()

for name, email, active in [
    ("ann", "ann@example.com", True),
    ("bob", "bob@EXAMPLE.com", True),
    ("cid", "cid@example.com", True),
    ("old", "old@example.com", False),
    ("not", "not@notexample.com", True),
    ("sub", "sub@mail.example.com", True),
    ("end", "end@example.com.au", True),
]:
    User.objects.create(username=name, email=email, is_active=active)


def active():
    return set(User.objects.filter(is_active=True).values_list("username", flat=True))


# The dry run counts the active users of the domain, and writes nothing.
everybody = active()
with CaptureQueriesContext(connection) as captured:
    assert run_command("example.com", "--dry-run") == "Would deactivate 3 users.\n"
    assert run_command("example.com", dry_run=True) == "Would deactivate 3 users.\n"
assert active() == everybody
assert all(query["sql"].startswith("SELECT") for query in captured.captured_queries)

# A session of a deactivated user ends with the next request.
ann = User.objects.get(username="ann")
assert ModelBackend().get_user(ann.pk) == ann

# The real run says the same number; a second one finds nobody. Batches may be smaller than the result.
Command.batch_size = 2
assert run_command("Example.com") == "Deactivated 3 users.\n"
assert active() == {"not", "sub", "end"}
assert run_command("example.com") == "Deactivated 0 users.\n"
assert ModelBackend().get_user(ann.pk) is None

# Malformed domains, and a missing one.
for wrong in ["", "@example.com", "ann@example.com", "example", "exa mple.com", "example.com\n", "%.com"]:
    try:
        run_command(wrong)
        raise AssertionError(f"{wrong!r} was accepted")
    except CommandError:
        pass
try:
    run_command()
    raise AssertionError("no domain was accepted")
except CommandError:
    pass

# On the command line: one line on stderr, and the exit code.
command = Command(stderr=StringIO(), no_color=True)
try:
    command.run_from_argv(["manage.py", "deactivate_domain", "nonsense", "--skip-checks"])
    raise AssertionError("the command did not exit")
except SystemExit as stop:
    assert stop.code == 1
assert command.stderr._out.getvalue() == "CommandError: 'nonsense' is not a domain.\n"
assert CommandError("later", returncode=75).returncode == 75

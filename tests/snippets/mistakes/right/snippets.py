import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

from asgiref.sync import async_to_sync
from django.contrib.auth.models import User
from django.core import mail
from django.core.exceptions import SynchronousOnlyOperation
from django.db import connection
from django.http import JsonResponse
from django.test import AsyncClient, Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path
from django.utils import timezone
from snippets import block, models, run

# The table of Book waits for Tag.
names = run(block(0))
assert "example_book" not in connection.introspection.table_names()
Tag = models.create(
    "Tag",
    name=models.CharField(max_length=20),
    Meta=type("Meta", (), {"ordering": ["name"]}),
    __str__=lambda self: self.name,
)
Author, Book = names["Author"], names["Book"]
book = Book.objects.create(author=Author.objects.get())
book.tags.add(Tag.objects.create(name="b"), Tag.objects.create(name="a"))
assert [str(tag) for tag in book.tags.all()] == ["a", "b"]
with CaptureQueriesContext(connection) as queries:
    list(Book.objects.select_related("author"))
assert len(queries) == 1

# Nothing waits, and every clock has moved.
began, wall, running = timezone.now(), time.time(), time.perf_counter()
assert run(block(1), Author=Author)["counts"] == [1, 1, 1, None]
assert (timezone.now() - began).total_seconds() >= 90
assert time.time() - wall >= 90 and time.perf_counter() - running >= 90


# Synchronous queries stay forbidden beside a running loop, and work handed to a pool is not.
async def beside():
    with ThreadPoolExecutor() as pool:
        assert pool.submit(Author.objects.count).result() == 1
    return Author.objects.count()


for go in (lambda: asyncio.run(beside()), async_to_sync(beside)):
    try:
        go()
    except SynchronousOnlyOperation:
        continue
    raise AssertionError("a query ran beside a loop")


async def who(request):
    return JsonResponse({"user": (await request.auser()).get_username()})


class urls:
    urlpatterns = [path("who/", who)]


User.objects.create_user("ursula", "u@example.org", "secret").email_user("Hello", "")
assert len(mail.outbox) == 1 and User.objects.get().password.startswith("pbkdf2_sha256$")
with override_settings(ROOT_URLCONF=urls):
    client = Client()
    assert client.login(username="ursula", password="secret")
    assert client.get("/who/").json() == {"user": "ursula"}
    assert client.get("/nowhere/").status_code == 404
    assert asyncio.run(AsyncClient().get("/who/")).json() == {"user": ""}

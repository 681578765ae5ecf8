from types import SimpleNamespace

from django.core.cache import cache
from django.http import HttpResponse
from snippets import block, run

names = run(block(0))
hit = names["hit"]
assert [hit("ada", 60, now) for now in (120, 150, 179.9, 180)] == [1, 2, 3, 1]
assert hit("bob", 60, 120) == 1
assert cache.get("rate:ada:2") == 3

answers = iter([(True, 0), (False, 7)])
middleware = run(block(1), check=lambda request: next(answers))["RateLimitMiddleware"](
    lambda request: HttpResponse("view")
)
assert middleware(SimpleNamespace()).content == b"view"
refused = middleware(SimpleNamespace())
assert (refused.status_code, refused.headers["Retry-After"]) == (429, "7")

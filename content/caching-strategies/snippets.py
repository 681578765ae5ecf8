from django.core.cache import cache
from django.db import transaction
from snippets import block, run

names = run(block(0))
cached, invalidate = names["cached"], names["invalidate"]
cache.clear()

loads = []


def loader(value):
    def load():
        loads.append(value)
        return value

    return load


assert cached("products", "list", loader("old")) == "old"
assert cached("products", "list", loader("unused")) == "old"
assert loads == ["old"]

# Inside a transaction nothing happens before the commit.
with transaction.atomic():
    invalidate("products")
    assert cached("products", "list", loader("too early")) == "old"
assert cached("products", "list", loader("new")) == "new"


# A change that overtakes a load: the old value is not seen again.
def overtaken():
    invalidate("prices")
    return "old"


assert cached("prices", "eu", overtaken) == "old"
assert cached("prices", "eu", loader("fresh")) == "fresh"

# An evicted version brings nothing back, and None is a value.
cache.delete("version:prices")
assert cached("prices", "eu", loader(None)) is None
assert cached("prices", "eu", loader("again")) is None

import functools
import weakref

from django.core.cache.backends.locmem import LocMemCache

from snippets import block, run

LRUCache = run(block(0))["LRUCache"]

cache = LRUCache(2)
cache.put("a", 1)
cache.put("b", 2)
assert cache.get("a") == 1
cache.put("c", 3)  # "b" was used longest ago
assert cache.get("b") is None and cache.get("b", 0) == 0
cache.put("a", 4)  # writing counts as use too
cache.put("d", 5)
assert list(cache.entries) == ["a", "d"] and cache.get("a") == 4

# Storing first and evicting afterwards needs no special case for 0.
nothing = LRUCache(0)
nothing.put("a", 1)
assert nothing.get("a") is None and not nothing.entries

# A stored None is found, and finding it is use.
cache = LRUCache(2)
cache.put("a", None)
cache.put("b", 2)
assert cache.get("a", "missing") is None
cache.put("c", 3)
assert list(cache.entries) == ["a", "c"]


# functools.lru_cache: hashable arguments, cache_info, cache_clear.
@functools.lru_cache(maxsize=2)
def double(number):
    return number * 2


assert double(2) == double(2) == 4
assert double.cache_info().hits == 1
double.cache_clear()
assert double.cache_info().currsize == 0
try:
    double([1])
    raise AssertionError("a list was hashed")
except TypeError:
    pass


# On a method it keeps the instance alive.
class Report:
    @functools.lru_cache
    def total(self):
        return 1


report = Report()
report.total()
alive = weakref.ref(report)
del report
assert alive() is not None
Report.total.cache_clear()
assert alive() is None

# Django's local-memory cache evicts by least recent use.
local = LocMemCache("lru-snippet", {"OPTIONS": {"MAX_ENTRIES": 3, "CULL_FREQUENCY": 3}})
for key in "abc":
    local.set(key, key)
assert local.get("a") == "a"
local.set("d", "d")
assert [local.get(key) for key in "abcd"] == ["a", None, "c", "d"]

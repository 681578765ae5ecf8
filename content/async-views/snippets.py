import asyncio

from asgiref.sync import async_to_sync
from django.core.exceptions import SynchronousOnlyOperation
from django.db import transaction
from django.db.models import QuerySet
from django.test import RequestFactory

import json

from snippets import block, models, run

Country = models.create("Country", name=models.CharField(max_length=30))
City = models.create(
    "City",
    name=models.CharField(max_length=30),
    country=models.ForeignKey(Country, models.CASCADE, null=True),
)
vietnam = Country.objects.create(name="Vietnam")
for name in ("Saigon", "Hue"):
    City.objects.create(name=name, country=vietnam)

order = []


async def fetch(name):
    order.append(f"{name} asked")
    await asyncio.sleep(0)
    order.append(f"{name} answered")
    return name


names = run(
    block(0),
    City=City,
    fetch_weather=lambda: fetch("weather"),
    fetch_traffic=lambda: fetch("traffic"),
)
response = async_to_sync(names["overview"])(RequestFactory().get("/"))
assert json.loads(response.content) == {
    "weather": "weather",
    "traffic": "traffic",
    "cities": ["Hue", "Saigon"],
    "newest": "Hue",
}
assert order == ["weather asked", "traffic asked", "weather answered", "traffic answered"]
assert City.objects.filter(name="Ho Chi Minh City").exists()


async def border():
    failures = []
    lazy = await City.objects.afirst()
    joined = await City.objects.select_related("country").afirst()
    assert joined.country.name == "Vietnam"
    for call in (
        lambda: list(City.objects.all()),
        lambda: lazy.country.name,
        lambda: transaction.atomic().__enter__(),
    ):
        try:
            call()
        except SynchronousOnlyOperation:
            failures.append(call)
    assert len(failures) == 3
    try:
        async with transaction.atomic():
            pass
    except (TypeError, AttributeError):
        return True


assert async_to_sync(border)()
for method in ("aget", "acreate", "afirst", "abulk_create", "aupdate", "aexists"):
    assert hasattr(QuerySet, method)
assert not hasattr(QuerySet, "afilter")

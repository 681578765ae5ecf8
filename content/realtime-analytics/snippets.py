from datetime import UTC, datetime

from snippets import block, models, run

Rollup = models.create(
    "Rollup",
    page=models.CharField(max_length=20),
    start=models.DateTimeField(),
    count=models.IntegerField(),
    total=models.FloatField(),
    Meta=type("Meta", (), {"unique_together": [("page", "start")]}),
)
store = run(block(0), Rollup=Rollup)["store"]


def minute(number):
    return datetime(2026, 5, 1, 10, number, tzinfo=UTC)


store([("home", minute(0), 99, 990.0), ("home", minute(1), 1, 110.0)])
store([("home", minute(1), 1, 110.0), ("cart", minute(1), 2, 4.0)])
assert Rollup.objects.count() == 3, "the same window twice is one row"
store([("cart", minute(1), 3, 9.0)])
assert Rollup.objects.get(page="cart").count == 3

hours = list(run(block(1), Rollup=Rollup)["hours"].filter(page="home"))
assert len(hours) == 1
assert (hours[0]["events"], hours[0]["mean"]) == (100, 11.0), "not (10 + 110) / 2"

import datetime

from django.db import connection
from django.db.models import Count, Sum
from django.test.utils import CaptureQueriesContext

from snippets import block, models, run, versions

Customer = models.create("Customer", name=models.CharField(max_length=20))
Order = models.create(
    "Order",
    customer=models.ForeignKey(Customer, models.CASCADE, related_name="orders"),
    cents=models.IntegerField(),
    paid=models.BooleanField(default=True),
    placed=models.DateField(),
)
Ticket = models.create(
    "Ticket",
    customer=models.ForeignKey(Customer, models.CASCADE, related_name="tickets"),
    is_open=models.BooleanField(default=True),
)
day = datetime.date(2026, 5, 1)
ada, ben, eve = (Customer.objects.create(name=name) for name in ("Ada", "Ben", "Eve"))
for cents, paid, placed in (
    (500, True, day),
    (500, True, day),
    (900, False, day),
    (700, True, day - datetime.timedelta(days=400)),
):
    Order.objects.create(customer=ada, cents=cents, paid=paid, placed=placed)
for is_open in (True, True, True, False):
    Ticket.objects.create(customer=ada, is_open=is_open)
Ticket.objects.create(customer=ben)

names = run(block(0), Customer=Customer, Order=Order)
with CaptureQueriesContext(connection) as queries:
    rows = list(names["dashboard"](day))
assert len(queries) == 1
assert rows == [
    {"name": "Ada", "open_tickets": 3, "revenue": 1000},
    {"name": "Ben", "open_tickets": 1, "revenue": 0},
    {"name": "Eve", "open_tickets": 0, "revenue": 0},
]

# The inflated version, and what distinct=True does to each aggregate.
both = Customer.objects.annotate(count=Count("tickets"), sum=Sum("orders__cents")).get(pk=ada.pk)
assert (both.count, both.sum) == (16, 4 * 2600)
both = Customer.objects.annotate(
    count=Count("tickets", distinct=True), sum=Sum("orders__cents", distinct=True)
).get(pk=ada.pk)
assert (both.count, both.sum) == (4, 2100), "the two orders over 500 became one"

assert Customer.objects.annotate(s=Sum("orders__cents")).get(pk=eve.pk).s is None
assert Customer.objects.annotate(s=Sum("orders__cents", default=0)).get(pk=eve.pk).s == 0

# A single chain multiplies the upper level too.
Line = models.create("Line", order=models.ForeignKey(Order, models.CASCADE, related_name="lines"))
first = Order.objects.filter(customer=ada).order_by("pk")[0]
for _ in range(3):
    Line.objects.create(order=first)
chain = Customer.objects.annotate(orders_=Count("orders"), lines=Count("orders__lines")).get(pk=ada.pk)
assert (chain.orders_, chain.lines) == (6, 3)

# Deferred fields: one query for each object, or one for all peers in 6.1.
with CaptureQueriesContext(connection) as queries:
    [order.paid for order in Order.objects.only("cents")]
assert len(queries) == 5
if versions.django >= (6, 1):
    with CaptureQueriesContext(connection) as queries:
        [order.paid for order in Order.objects.only("cents").fetch_mode(models.FETCH_PEERS)]
    assert len(queries) == 2

assert isinstance(Order.objects.filter(paid=True).explain(), str)
assert len(list(Order.objects.values("cents").iterator(chunk_size=2))) == 4

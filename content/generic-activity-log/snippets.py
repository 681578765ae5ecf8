import uuid

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from snippets import block, models, run, versions

names = run(block(0))
Activity, log, history, recent = (names[name] for name in ("Activity", "log", "history", "recent"))

Customer = models.create("Customer")
Order = models.create("Order", customer=models.ForeignKey(Customer, models.CASCADE))
Document = models.create(
    "Document",
    id=models.UUIDField(primary_key=True, default=uuid.uuid4),
    title=models.CharField(max_length=50),
)


class ProxyMeta:
    proxy = True


ProxyOrder = models.create("ProxyOrder", bases=(Order,), Meta=ProxyMeta)
user = get_user_model().objects.create(username="ada")
customer = Customer.objects.create()
orders = [Order.objects.create(customer=customer) for _ in range(10)]
documents = [Document.objects.create(title="x") for _ in range(10)]
for obj in orders + documents:
    log(user, "made", obj)
log(user, "changed", orders[0])
log(user, "changed", documents[0])

# The history of one object, with integers and UUIDs.
assert [entry.action for entry in history(orders[0])] == ["changed", "made"]
assert [entry.action for entry in history(documents[0])] == ["changed", "made"]


def queries(function):
    with CaptureQueriesContext(connection) as captured:
        function()
    return len(captured)


# The number of queries depends on the kinds, not on n.
assert recent(1)[0].target == documents[0]
for n in (4, 12, 22):
    assert queries(lambda: [(entry.user, entry.target) for entry in recent(n)]) <= 3
assert queries(lambda: [entry.target for entry in recent(22)]) == 3
assert queries(lambda: [entry.target for entry in Activity.objects.all()]) == 23
if versions.django >= (6, 1):
    peers = Activity.objects.fetch_mode(models.FETCH_PEERS)
    assert queries(lambda: [entry.target for entry in peers]) == 3

# The second block: one query for each kind, customers included.
entries = run(block(1), Order=Order, Document=Document, Activity=Activity)["entries"]
assert queries(lambda: [getattr(entry.target, "customer", None) for entry in entries]) == 3

# What does not work.
for wrong in (
    lambda: Activity.objects.filter(target=orders[0]),
    lambda: list(Activity.objects.select_related("target")),
):
    try:
        wrong()
        raise AssertionError("no error")
    except FieldError:
        pass

# No cascade: the entries stay.
key = orders[1].pk
orders[1].delete()
(entry,) = Activity.objects.filter(content_type=ContentType.objects.get_for_model(Order), object_id=key)
assert entry.target is None and entry.label.startswith("Order object")
user.delete()
assert Activity.objects.filter(user=None).count() == 22

# A content type with entries is protected.
try:
    ContentType.objects.get_for_model(Order).delete()
    raise AssertionError("not protected")
except models.ProtectedError:
    pass

# With a GenericRelation: the way back, and the cascade. Text does not join with UUIDs here.
Note = models.create("Note", activities=GenericRelation(Activity, related_query_name="note"))
Paper = models.create(
    "Paper",
    id=models.UUIDField(primary_key=True, default=uuid.uuid4),
    activities=GenericRelation(Activity),
)
note, paper = Note.objects.create(), Paper.objects.create()
log(None, "made", note)
log(None, "made", paper)
assert note.activities.count() == paper.activities.count() == 1
assert Activity.objects.filter(note=note).count() == 1
assert Note.objects.filter(activities__action="made").count() == 1
assert Paper.objects.filter(activities__action="made").count() == 0
before = Activity.objects.count()
note.delete()
assert Activity.objects.count() == before - 1

# Proxies.
proxy = ProxyOrder.objects.first()
entry = Activity.objects.get(pk=log(None, "made", proxy).pk)
assert type(entry.target) is Order and entry in history(proxy)
Exact = models.create(
    "Exact",
    content_type=models.ForeignKey(ContentType, models.CASCADE),
    object_id=models.PositiveBigIntegerField(),
    target=GenericForeignKey("content_type", "object_id", for_concrete_model=False),
)
exact = Exact.objects.get(pk=Exact.objects.create(target=proxy).pk)
assert type(exact.target) is ProxyOrder
assert exact.content_type == ContentType.objects.get_for_model(proxy, for_concrete_model=False)
assert exact.content_type != ContentType.objects.get_for_model(proxy)

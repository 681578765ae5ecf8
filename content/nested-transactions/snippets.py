import logging
import sqlite3

from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from snippets import block, models, run

# The sketch on sqlite3.
Transaction = run(block(0))["Transaction"]
database = sqlite3.connect(":memory:", isolation_level=None)
database.execute("CREATE TABLE item (name TEXT UNIQUE)")
sent = []
database.set_trace_callback(sent.append)


def items():
    database.set_trace_callback(None)
    found = [name for name, in database.execute("SELECT name FROM item ORDER BY name")]
    database.set_trace_callback(sent.append)
    return found


def put(name):
    database.execute("INSERT INTO item VALUES (?)", [name])


with Transaction(database):
    put("a")
    try:
        with Transaction(database):
            put("b")
            with Transaction(database):
                put("c")
            put("a")
        raise AssertionError("swallowed")
    except sqlite3.IntegrityError:
        pass
    put("d")
assert items() == ["a", "d"]
plain = [statement for statement in sent if not statement.startswith("INSERT")]
assert plain == [
    "BEGIN",
    "SAVEPOINT s1",
    "SAVEPOINT s2",
    "RELEASE SAVEPOINT s2",
    "ROLLBACK TO SAVEPOINT s1",
    "RELEASE SAVEPOINT s1",
    "COMMIT",
], plain
try:
    with Transaction(database):
        with Transaction(database):
            put("e")
        raise KeyError
except KeyError:
    pass
assert items() == ["a", "d"]

# A savepoint survives its own rollback.
for statement in ("BEGIN", "SAVEPOINT s", "ROLLBACK TO s", "ROLLBACK TO s", "RELEASE s"):
    database.execute(statement)
try:
    database.execute("RELEASE s")
    raise AssertionError("still there")
except sqlite3.OperationalError:
    pass
database.execute("ROLLBACK")

# The wrapper around atomic().
unit_of_work = run(block(1))["unit_of_work"]
messages = []


class Keep(logging.Handler):
    def emit(self, record):
        messages.append(record.getMessage())


logger = logging.getLogger("transactions")
logger.setLevel(logging.INFO)
logger.propagate = False
logger.addHandler(Keep())
Item = models.create("Item", name=models.CharField(max_length=20, unique=True))
with unit_of_work("order"):
    Item.objects.create(name="a")
    try:
        with unit_of_work("coupon"):
            with unit_of_work("line"):
                Item.objects.create(name="b")
            Item.objects.create(name="a")
    except IntegrityError:
        pass
    Item.objects.create(name="c")
    assert messages == ["coupon failed"]
assert messages == ["coupon failed", "order was committed"]
assert sorted(Item.objects.values_list("name", flat=True)) == ["a", "c"]


# atomic() sends the same statements.
def statements(captured):
    return [query["sql"].split(' "')[0] for query in captured if "INSERT" not in query["sql"]]


with CaptureQueriesContext(connection) as captured:
    with transaction.atomic():
        try:
            with transaction.atomic():
                with transaction.atomic():
                    pass
                raise KeyError
        except KeyError:
            pass
assert statements(captured) == [
    "BEGIN",
    "SAVEPOINT",
    "SAVEPOINT",
    "RELEASE SAVEPOINT",
    "ROLLBACK TO SAVEPOINT",
    "RELEASE SAVEPOINT",
    "COMMIT",
]

# savepoint=False may be nested; the nearest savepoint is rolled back.
with CaptureQueriesContext(connection) as captured:
    with transaction.atomic():
        with transaction.atomic():
            try:
                with transaction.atomic(savepoint=False):
                    raise KeyError
            except KeyError:
                pass
            with transaction.atomic():
                pass
        Item.objects.create(name="kept")
assert statements(captured) == [
    "BEGIN", "SAVEPOINT", "ROLLBACK TO SAVEPOINT", "RELEASE SAVEPOINT", "COMMIT",
]
assert Item.objects.filter(name="kept").exists()

# durable=True refuses to be nested.
with transaction.atomic():
    try:
        with transaction.atomic(durable=True):
            raise AssertionError("nested")
    except RuntimeError:
        pass

# One object of atomic() may be entered again.
again = transaction.atomic()
with again:
    with again:
        Item.objects.create(name="again")
assert Item.objects.filter(name="again").exists()

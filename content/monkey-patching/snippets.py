import datetime
import importlib.metadata
import sys
import types
from unittest import mock

from django.utils import timezone

from snippets import block, models, run


def module(name, code="", **names):
    made = types.ModuleType(name)
    vars(made).update(names)
    exec(code, vars(made))
    sys.modules[name] = made
    if "." in name:
        parent, child = name.rsplit(".", 1)
        setattr(sys.modules[parent], child, made)
    return made


# Where it is defined, and where it is used.
module("billing").__path__ = []
module("billing.tax", "def vat(net):\n    return net * 19 // 100\n")
module("billing.invoice", "from billing.tax import vat\n\ndef total(net):\n    return net + vat(net)\n")
names = run(block(0))
assert (names["where_defined"], names["where_used"]) == (119, 100)
assert names["total"](100) == 119

# autospec refuses what the function would refuse.
with mock.patch("billing.invoice.vat", autospec=True) as vat:
    try:
        vat(1, 2)
        raise AssertionError("too many arguments were accepted")
    except TypeError:
        pass


# The patch in ready(): applied, idempotent, refused for another version.
class Client:
    def post(self, parcel, timeout):
        return parcel, timeout

    def send(self, parcel):
        return self.post(parcel, None)


parcels = module("parcels", Client=Client)
with mock.patch("importlib.metadata.version", return_value="1.4.2"):
    config = run(block(1), __name__="shop.apps")["ShopConfig"]("shop", types.SimpleNamespace(__path__=["/shop"]))
    config.ready()
    config.ready()
assert Client().send("box") == ("box", 5)
with mock.patch("importlib.metadata.version", return_value="1.5"):
    config = run(block(1), __name__="shop.apps")["ShopConfig"]("shop", types.SimpleNamespace(__path__=["/shop"]))
    try:
        config.ready()
        raise AssertionError("the version was not checked")
    except RuntimeError:
        pass

# Who notices a patched timezone.now().
Entry = models.create(
    "Entry",
    by_default=models.DateTimeField(default=timezone.now),
    by_auto=models.DateTimeField(auto_now_add=True),
)
long_ago = datetime.datetime(2001, 1, 1, tzinfo=datetime.timezone.utc)
with mock.patch("django.utils.timezone.now", return_value=long_ago):
    entry = Entry.objects.create()
assert entry.by_auto == long_ago and entry.by_default != long_ago

# What cannot be patched.
try:
    datetime.date.today = None
    raise AssertionError("an immutable type was patched")
except TypeError:
    pass


class Box:
    def __len__(self):
        return 1


box = Box()
box.__len__ = lambda: 2
assert len(box) == 1

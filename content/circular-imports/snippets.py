import sys
import types
import typing
from importlib import abc, machinery, util

from django.apps.registry import Apps
from django.core.exceptions import AppRegistryNotReady
from django.db import connection
from django.test import modify_settings

from snippets import block, models, run, versions

# An app "orders" besides the one of the block.
orders = types.ModuleType("orders")
orders.__path__ = ["/orders"]
sys.modules["orders"] = orders


class Meta:
    app_label = "orders"


with modify_settings(INSTALLED_APPS={"append": ["orders"]}):
    names = run(block(0))
    Invoice = names["Invoice"]
    Order = models.create("Order", total=models.IntegerField(default=0), Meta=Meta)
    with connection.schema_editor() as editor:
        editor.create_model(Order)
    assert Invoice._meta.get_field("order").remote_field.model is Order
    paid, unpaid = Order.objects.create(), Order.objects.create()
    Invoice.objects.create(order=paid)
    assert list(names["unpaid_orders"]()) == [unpaid]

# Too early, before all models are imported.
registry = Apps([])
registry.models_ready = False
try:
    registry.get_model("orders", "Order")
    raise AssertionError("the registry was ready")
except AppRegistryNotReady:
    pass

# Annotations are not evaluated until asked for.
charge = run(block(1))["charge"]
assert charge(Order(total=5)) == 5
try:
    typing.get_type_hints(charge)
    raise AssertionError("the name was found")
except NameError:
    pass
if versions.python >= (3, 14):
    import annotationlib

    found = annotationlib.get_annotations(charge, format=annotationlib.Format.FORWARDREF)
    assert isinstance(found["order"], annotationlib.ForwardRef) and found["return"] is int


# The half-initialized module, with sources that are kept in a dict.
class Sources(abc.MetaPathFinder, abc.Loader):
    files = {}

    def find_spec(self, name, path, target=None):
        if name in self.files:
            return machinery.ModuleSpec(name, self)

    def exec_module(self, module):
        exec(self.files[module.__name__], vars(module))


sys.meta_path.insert(0, Sources())


def imported(first, **files):
    Sources.files = files
    for name in files:
        sys.modules.pop(name, None)
    try:
        return __import__(first)
    except ImportError as error:
        return str(error)


message = imported(
    "billing_a",
    billing_a="from orders_a import place\ndef charge(): return 1\n",
    orders_a="from billing_a import charge\ndef place(): return charge()\n",
)
assert message.startswith("cannot import name 'charge' from partially initialized module 'billing_a'"), message

# `import` works, as long as nobody uses an attribute yet.
module = imported(
    "billing_b",
    billing_b="import orders_b\ndef charge(): return 1\n",
    orders_b="import billing_b\ndef place(): return billing_b.charge()\n",
)
assert module.orders_b.place() == 1
try:
    imported(
        "billing_c",
        billing_c="import orders_c\ndef charge(): return 1\n",
        orders_c="import billing_c\nbilling_c.charge()\n",
    )
    raise AssertionError("the attribute was there")
except AttributeError as error:
    assert "charge" in str(error)

# It depends on who is imported first.
files = {
    "a_module": "from b_module import base\ndef helper(): return 7\n",
    "b_module": "import a_module\nbase = 1\ndef later(): return a_module.helper()\n",
}
assert imported("a_module", **files).base == 1
assert "partially initialized module 'b_module'" in imported("b_module", **files)

# The import inside the function.
module = imported(
    "billing_d",
    billing_d="from orders_d import place\ndef charge(): return 3\n",
    orders_d="def place():\n    from billing_d import charge\n    return charge()\n",
)
assert module.place() == 3

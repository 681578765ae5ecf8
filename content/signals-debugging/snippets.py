import gc

from django.db.models.signals import m2m_changed, post_save
from django.dispatch import Signal

from snippets import block, models, run

Tag = models.create("Tag")
Order = models.create("Order", total=models.IntegerField(default=0), tags=models.ManyToManyField(Tag))


class ProxyMeta:
    proxy = True


Proxy = models.create("ProxyOrder", bases=(Order,), Meta=ProxyMeta)
Child = models.create("ChildOrder", bases=(Order,))

# Looking: connected, listening, called by hand.
seen = []


def watch(sender, instance, **kwargs):
    seen.append(sender)


post_save.connect(watch, sender=Order)
names = run(block(0), Order=Order)
assert any(reference() is watch for reference in names["connected"])
assert names["listening"] and "watch" in names["called"]
assert seen == [Order]

# The class itself counts.
seen.clear()
Proxy.objects.create()
Child.objects.create()
assert seen == []
order = Order.objects.create()
assert seen == [Order]

# m2m_changed sends the through model.
changes = []


def changed(sender, action, **kwargs):
    changes.append((sender, action))


m2m_changed.connect(changed, sender=Order)
order.tags.add(Tag.objects.create())
assert changes == []
m2m_changed.connect(changed, sender=Order.tags.through)
order.tags.add(Tag.objects.create())
assert changes == [(Order.tags.through, "pre_add"), (Order.tags.through, "post_add")]

# Bulk operations send nothing.
seen.clear()
made = Order.objects.bulk_create([Order(), Order()])
Order.objects.bulk_update(made, ["total"])
Order.objects.update(total=1)
assert seen == []

# An earlier receiver raises: the rest are skipped.
signal = Signal()


def fails(sender, **kwargs):
    raise KeyError


def later(sender, **kwargs):
    seen.append("later")


signal.connect(fails)
signal.connect(later)
try:
    signal.send(None)
except KeyError:
    pass
assert seen == []


# Weak references, and weak=False.
def connect_local(signal, **options):
    def local(sender, **kwargs):
        return "local"

    signal.connect(local, **options)
    signal.connect(lambda sender, **kwargs: "lambda", **options)


class Backend:
    def handle(self, sender, **kwargs):
        return "backend"


signal = Signal()
connect_local(signal)
signal.connect(Backend().handle)
gc.collect()
assert signal.send(None) == [] and not signal.has_listeners()
connect_local(signal, weak=False)
assert len(signal.send(None)) == 2

# Twice: two function objects of one source, and methods of two objects.
source = "def handler(sender, **kwargs): pass"
first, second = {"__name__": "shop.signals"}, {"__name__": "project.shop.signals"}
exec(source, first)
exec(source, second)
signal = Signal()
for module in (first, first, second):
    signal.connect(module["handler"])
assert len(signal.send(None)) == 2
signal = Signal()
for module in (first, second):
    signal.connect(module["handler"], dispatch_uid="shop.handler")
assert [receiver for receiver, _ in signal.send(None)] == [first["handler"]]
signal = Signal()
backends = [Backend(), Backend()]
for backend in backends:
    signal.connect(backend.handle)
assert len(signal.send(None)) == 2

# The receiver of the second block, connected twice.
announced = []
keep = [run(block(1), Order=Order, announced=announced) for _ in range(2)]
order = Order.objects.create()
order.save()
assert announced == [order.pk]

# loaddata: raw is true, and created as well.
flags = []


def write_flags(sender, created, raw, **kwargs):
    flags.append((created, raw))


post_save.connect(write_flags, sender=Order)
Order(pk=500).save_base(raw=True)
assert announced == [order.pk] and flags == [(True, True)]
Order.objects.create()
assert flags[1:] == [(True, False)] and len(announced) == 2

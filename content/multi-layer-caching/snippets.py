from django.core.cache import cache
from django.db import transaction

from snippets import block, models, run

Discount = models.create("Discount", customer_id=models.IntegerField(), percent=models.IntegerField())

loads = []


def load_discount(customer_id):
    loads.append(customer_id)
    found = Discount.objects.filter(customer_id=customer_id).first()
    return found and found.percent


cache.clear()
names = run(block(0), load_discount=load_discount)
get_discount, save_discount = names["get_discount"], names["save_discount"]

assert get_discount(7) is None
assert get_discount(7) is None
assert loads == [7], "a cached None is not a miss"

# Inside an outer transaction the entry stays until the outermost commit.
with transaction.atomic():
    save_discount(Discount(customer_id=7, percent=20))
    assert get_discount(7) is None
assert get_discount(7) == 20
assert loads == [7, 7]

# A rollback deletes nothing.
try:
    with transaction.atomic():
        save_discount(Discount(customer_id=7, percent=50))
        raise ValueError
except ValueError:
    pass
assert get_discount(7) == 20
assert loads == [7, 7]

assert cache.add("lock", 1, timeout=10) is True
assert cache.add("lock", 1, timeout=10) is False

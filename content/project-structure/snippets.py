from django.db import IntegrityError, transaction
from snippets import block, run

names = run(block(0))
Order, register_payment = names["Order"], names["register_payment"]

receipts = []
order = Order.objects.create(total=100)
assert not register_payment(order.pk, 60, send_receipt=receipts.append).is_settled
assert receipts == []
assert register_payment(order.pk, 40, send_receipt=receipts.append).is_settled
assert receipts == [order.pk]

# The receipt waits for the outermost commit.
other = Order.objects.create(total=5)
with transaction.atomic():
    register_payment(other.pk, 5, send_receipt=receipts.append)
    assert receipts == [order.pk]
assert receipts == [order.pk, other.pk]

# The constraint holds whoever writes.
try:
    with transaction.atomic():
        Order.objects.filter(pk=order.pk).update(paid=-1)
except IntegrityError:
    pass
else:
    raise AssertionError("the check constraint was not enforced")

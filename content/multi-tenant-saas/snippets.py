import asyncio

from django.db import IntegrityError, connection, transaction

from snippets import block, models, run

names = run(block(0))
tenant, Invoice = names["tenant"], names["Invoice"]

# Without a tenant the manager raises, already when the queryset is made.
try:
    Invoice.objects.all()
except LookupError:
    pass
else:
    raise AssertionError("without a tenant there must be no queryset")

with tenant(1):
    mine = Invoice.objects.create(tenant_id=1, number=7)
with tenant(2):
    assert list(Invoice.objects.all()) == []
    assert not Invoice.objects.filter(pk=mine.pk).exists()
    assert Invoice.objects.filter(pk=mine.pk).update(number=8) == 0
    assert Invoice.objects.filter(pk=mine.pk).delete()[0] == 0
    Invoice.objects.create(tenant_id=2, number=7)
    with tenant(1):
        assert Invoice.objects.get() == mine
        later = Invoice.objects.all()
    assert Invoice.objects.get() != mine

    # The filter is fixed when the queryset is made, not when it is evaluated.
    assert list(later) == [mine]

    # The number is unique within a tenant.
    try:
        with transaction.atomic():
            Invoice.objects.create(tenant_id=2, number=7)
    except IntegrityError:
        pass
    else:
        raise AssertionError("the number is not unique")

    # Raw SQL does not pass through the manager.
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {Invoice._meta.db_table}")
        assert cursor.fetchone() == (2,)

    # Neither does a foreign key that is followed forward.
    Payment = models.create(
        "Payment", invoice=models.ForeignKey(Invoice, models.CASCADE)
    )
    Payment.objects.create(invoice_id=mine.pk)
    assert Payment.objects.get().invoice == mine

# An exception leaves no tenant behind.
try:
    with tenant(1):
        raise RuntimeError
except RuntimeError:
    pass
assert names["_tenant"].get(None) is None


# Tasks that take turns keep their own tenant.
async def visit(number):
    with tenant(number):
        await asyncio.sleep(0)
        return names["_tenant"].get()


async def visit_both():
    return await asyncio.gather(visit(1), visit(2))


assert asyncio.run(visit_both()) == [1, 2]

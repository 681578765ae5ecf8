from django.db import IntegrityError, transaction

from snippets import block, models, run


class Meta:
    constraints = [models.UniqueConstraint(fields=["user_id", "key"], name="one_per_user_and_key")]


Notification = models.create(
    "Notification",
    user_id=models.IntegerField(),
    key=models.CharField(max_length=100),
    body=models.TextField(),
    acknowledged=models.DateTimeField(null=True),
    Meta=Meta,
)
names = run(block(0), Notification=Notification)
notify, missed = names["notify"], names["missed"]

pushed = []
first = notify(1, "order-7", "Sent", pushed.append)
again = notify(1, "order-7", "Sent", pushed.append)
other = notify(2, "order-7", "Sent", pushed.append)
assert again.pk == first.pk and other.pk != first.pk
assert pushed == [first.pk, other.pk]

# Nothing is pushed when the surrounding transaction is rolled back.
try:
    with transaction.atomic():
        notify(1, "order-8", "Sent", pushed.append)
        raise RuntimeError
except RuntimeError:
    pass
assert pushed == [first.pk, other.pk]
assert list(missed(1)) == [first]

# The pair is unique in the database.
try:
    with transaction.atomic():
        Notification.objects.create(user_id=1, key="order-7", body="")
except IntegrityError:
    pass
else:
    raise AssertionError("the pair is not unique")

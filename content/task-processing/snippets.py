from django.db import DatabaseError, transaction

from snippets import block, models, run

Handled = models.create("Handled", key=models.CharField(max_length=100, unique=True))
Account = models.create("Account", balance=models.IntegerField(default=0))
names = run(block(0), Handled=Handled, Account=Account)
credit_once, delay = names["credit_once"], names["delay"]

account = Account.objects.create()
assert credit_once("job-1", account.pk, 50) is True
assert credit_once("job-1", account.pk, 50) is False
assert credit_once("job-2", account.pk, 7) is True
account.refresh_from_db()
assert account.balance == 57

# When the effect fails, the record goes with it, and a retry works.
try:
    credit_once("job-3", account.pk, object())
except (DatabaseError, TypeError, ValueError):
    pass
else:
    raise AssertionError("an object is no amount")
assert not Handled.objects.filter(key="job-3").exists()
assert credit_once("job-3", account.pk, 1) is True

# The delay is anywhere between 0 and the doubled base, and capped.
for attempt, most in [(1, 2), (2, 4), (3, 8), (20, 600)]:
    assert all(0 <= delay(attempt) <= most for _ in range(100))

# SQLite ignores the lock, so nothing complains outside a transaction.
assert list(Account.objects.select_for_update()) == [account]
with transaction.atomic():
    assert Account.objects.select_for_update().get() == account

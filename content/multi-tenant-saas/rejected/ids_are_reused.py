# expect: wrong_answer
# why: You make the next id from the records that are there, so a deleted record's id comes back,
#   and an old link leads to a new record, perhaps of another tenant. Where should the last id be
#   remembered?
import asyncio
from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar

_current = ContextVar("current tenant")


@contextmanager
def tenant(name):
    token = _current.set(name)
    try:
        yield
    finally:
        _current.reset(token)


def current_tenant():
    try:
        return _current.get()
    except LookupError:
        raise NoTenant("enter a tenant block first") from None


class TenantStore:
    def __init__(self, quota=None):
        self._quota = quota
        self._records_by_tenant = defaultdict(dict)

    def add(self, value):
        records = self._records()
        if self._quota is not None and len(records) >= self._quota:
            raise QuotaExceeded(f"no more than {self._quota} records")
        record_id = 1 + max(
            (id for records in self._records_by_tenant.values() for id in records), default=0
        )
        records[record_id] = value
        return record_id

    def get(self, id):
        return self._records().get(id)

    def all(self):
        return list(self._records().items())

    def update(self, id, value):
        records = self._records()
        if id not in records:
            return False
        records[id] = value
        return True

    def delete(self, id):
        return self._records().pop(id, None) is not None

    def export(self):
        return dict(self._records())

    def erase(self):
        records = self._records()
        count = len(records)
        records.clear()
        return count

    def _records(self):
        """The only way to any record: no method can forget the tenant."""
        return self._records_by_tenant[current_tenant()]


# Given: leave the rest as it is. The tests call run_store, which uses what you have written.


class NoTenant(Exception):
    """The store was used outside of every tenant block."""


class QuotaExceeded(Exception):
    """A tenant has as many records as it may have; only the second part needs it."""


def run_store(scripts, *quota):
    async def run_all():
        store = TenantStore(*quota)
        return await asyncio.gather(*(work(store, script) for script in scripts))

    return asyncio.run(run_all())


async def work(store, script):
    blocks = []
    results = []
    for action, *arguments in script:
        if action == "enter":
            blocks.append(tenant(*arguments))
            blocks[-1].__enter__()
        elif action == "leave":
            blocks.pop().__exit__(None, None, None)
        elif action == "crash":
            swallowed = blocks.pop().__exit__(ValueError, ValueError("crash"), None)
            results.append("swallowed" if swallowed else "passed on")
        else:
            try:
                results.append(getattr(store, action)(*arguments))
            except (NoTenant, QuotaExceeded) as error:
                results.append(type(error).__name__)
        await asyncio.sleep(0)  # now the other workers take one step each
    return results

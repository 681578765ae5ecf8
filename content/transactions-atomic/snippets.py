import logging
from types import ModuleType

from django.core.handlers.base import BaseHandler
from django.db import IntegrityError, connection, connections, transaction
from django.http import HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.test import RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path

from snippets import block, models, run

logging.disable(logging.CRITICAL)
Order = models.create("Order", note=models.CharField(max_length=30, default=""))
Coupon = models.create("Coupon", code=models.CharField(max_length=10, unique=True))
told = []
place_order = run(block(0), Order=Order, Coupon=Coupon, notify=told.append)["place_order"]

# The block: the order stays, the second coupon does not, and each order is told once.
with CaptureQueriesContext(connection) as captured:
    first = place_order("spring")
assert [q["sql"].split()[0] for q in captured] == [
    "BEGIN",
    "INSERT",
    "SAVEPOINT",
    "INSERT",
    "RELEASE",
    "COMMIT",
]
second = place_order("spring")
assert Order.objects.get(pk=second.pk).note == "coupon already used"
assert Coupon.objects.count() == 1 and told == [first.pk, second.pk]

# Autocommit: without a transaction each statement stays.
assert connection.get_autocommit()
try:
    Order.objects.create(note="kept")
    Coupon.objects.create(code="spring")
except IntegrityError:
    pass
assert Order.objects.filter(note="kept").exists()

# Caught inside: the next query fails, and without one everything is rolled back in silence.
try:
    with transaction.atomic():
        try:
            Coupon.objects.create(code="spring")
        except IntegrityError:
            pass
        Order.objects.count()
except transaction.TransactionManagementError:
    pass
else:
    raise AssertionError("the broken block went on")
with transaction.atomic():
    Order.objects.create(note="lost")
    try:
        Coupon.objects.create(code="spring")
    except IntegrityError:
        pass
assert not Order.objects.filter(note="lost").exists()

# on_commit: after the outermost commit; not for a savepoint that was rolled back; at once without one.
told.clear()
with transaction.atomic():
    transaction.on_commit(lambda: told.append("outer"))
    with transaction.atomic():
        transaction.on_commit(lambda: told.append("inner"))
    try:
        with transaction.atomic():
            transaction.on_commit(lambda: told.append("dropped"))
            raise KeyError
    except KeyError:
        pass
    assert told == []
assert told == ["outer", "inner"]
transaction.on_commit(lambda: told.append("now"))
assert told[-1] == "now"

# A callback that raises rolls nothing back and ends the round.
def fails():
    raise RuntimeError


for robust, heard in [(False, []), (True, ["later"])]:
    told.clear()
    try:
        with transaction.atomic():
            Order.objects.create(note=f"robust: {robust}")
            transaction.on_commit(fails, robust=robust)
            transaction.on_commit(lambda: told.append("later"))
    except RuntimeError:
        assert not robust
    else:
        assert robust
    assert told == heard and Order.objects.filter(note=f"robust: {robust}").exists()

# durable
with transaction.atomic(durable=True):
    pass
try:
    with transaction.atomic():
        with transaction.atomic(durable=True):
            pass
except RuntimeError:
    pass
else:
    raise AssertionError("durable nested")

# savepoint=False: the outer block cannot go on after an inner exception.
try:
    with transaction.atomic():
        try:
            with transaction.atomic(savepoint=False):
                raise KeyError
        except KeyError:
            pass
        Order.objects.count()
except transaction.TransactionManagementError:
    pass
else:
    raise AssertionError("savepoint=False went on")

# select_for_update on SQLite: no lock, no error in autocommit.
with CaptureQueriesContext(connection) as captured:
    list(Order.objects.select_for_update())
assert "FOR UPDATE" not in captured[0]["sql"].upper()

# Python objects keep what was rolled back.
order = Order.objects.create(note="old")
try:
    with transaction.atomic():
        order.note = "new"
        order.save()
        raise KeyError
except KeyError:
    pass
assert order.note == "new" and Order.objects.get(pk=order.pk).note == "old"

# A delete that cascades is one transaction.
Part = models.create("Part", order=models.ForeignKey(Order, models.CASCADE))
Part.objects.create(order=order)
with CaptureQueriesContext(connection) as captured:
    order.delete()
statements = [q["sql"].split()[0] for q in captured]
assert "BEGIN" in statements and statements[-1] == "COMMIT" and statements.count("DELETE") == 2

# ATOMIC_REQUESTS: what is inside, and what decides.
inside = {}


def middleware(get_response):
    def layer(request):
        inside["middleware"] = connection.in_atomic_block
        response = get_response(request)
        inside["middleware, after"] = connection.in_atomic_block
        return response

    return layer


def plain(request):
    inside["view"] = connection.in_atomic_block
    Order.objects.create(note="returned a 500")
    return HttpResponse(status=500)


def raises(request):
    Order.objects.create(note="raised")
    raise KeyError


def templated(request):
    def look():
        inside["template"] = connection.in_atomic_block
        return ""

    template = engines["snippets"].from_string("{{ look }}")
    return TemplateResponse(request, template, {"look": look})


def streams(request):
    def body():
        inside["stream"] = connection.in_atomic_block
        yield b"x"

    return StreamingHttpResponse(body())


@transaction.non_atomic_requests
def exempt(request):
    inside["exempt"] = connection.in_atomic_block
    return HttpResponse()


async def asynchronous(request):
    inside["async"] = True
    return HttpResponse()


def error(request, exception=None):
    return HttpResponse(status=500)


views = [plain, raises, templated, streams, exempt, asynchronous]
urls = ModuleType("urls")
urls.urlpatterns = [path(f"{view.__name__}/", view) for view in views]
urls.handler500 = error
connections.settings["default"]["ATOMIC_REQUESTS"] = True
with override_settings(
    ROOT_URLCONF=urls,
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "NAME": "snippets"}],
):
    handler = BaseHandler()
    with override_settings(MIDDLEWARE=[]):
        handler.load_middleware()
    handler._middleware_chain = middleware(handler._middleware_chain)
    for view in views:
        response = handler.get_response(RequestFactory().get(f"/{view.__name__}/"))
        if view is streams:
            assert b"".join(response.streaming_content) == b"x"
        assert (response.status_code == 500) == (view in (plain, raises, asynchronous)), view
assert inside == {
    "middleware": False,
    "middleware, after": False,
    "view": True,
    "template": False,
    "stream": False,
    "exempt": False,
}
assert Order.objects.filter(note="returned a 500").exists()
assert not Order.objects.filter(note="raised").exists()

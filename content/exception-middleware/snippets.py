import json
import logging
import sys
from types import ModuleType

from django.core.signals import got_request_exception
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.test import Client, override_settings
from django.urls import path
from rest_framework.exceptions import NotFound
from rest_framework.views import APIView

from snippets import block, run


class OutOfStock(Exception):
    pass


class SoldOut(OutOfStock):
    pass


class PaymentFailed(Exception):
    pass


names = run(block(0), OutOfStock=OutOfStock, PaymentFailed=PaymentFailed)
handler = run(block(1), OutOfStock=OutOfStock)["api_exception_handler"]

# Write down log records and signals.
records, signals = [], []


class Keep(logging.Handler):
    def emit(self, record):
        records.append(record)


for name in ("api", "django.request"):
    logging.getLogger(name).addHandler(Keep())
    logging.getLogger(name).propagate = False


def count_signals(**kwargs):
    signals.append(1)


got_request_exception.connect(count_signals)


class OtherLayer:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/layer/":
            raise OutOfStock("secret")
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.path == "/hook/":
            raise OutOfStock("secret")


def fails(error):
    def view(request):
        raise error

    return view


def fails_in_template(request):
    def breaks():
        raise SoldOut("secret")

    return TemplateResponse(request, engines["here"].from_string("{{ breaks }}"), {"breaks": breaks})


def fails_while_streaming(request):
    def body():
        yield b"x"
        raise OutOfStock

    return StreamingHttpResponse(body())


class RestView(APIView):
    authentication_classes = []
    permission_classes = []

    def get(self, request, what):
        raise {"stock": OutOfStock, "payment": PaymentFailed, "bug": ZeroDivisionError, "gone": NotFound}[what]()


here = ModuleType("errors_here")
sys.modules["errors_here"] = here
here.middleware, here.other = names["ApiErrorMiddleware"], OtherLayer
here.exception_handler = handler
here.handler500 = lambda request: HttpResponse("plain", status=500)
here.handler404 = lambda request, exception: HttpResponse("missing", status=404)
here.urlpatterns = [
    path("stock/", fails(OutOfStock("secret"))),
    path("sold/", fails(SoldOut("secret"))),
    path("bug/", fails(KeyError("secret"))),
    path("missing/", fails(Http404())),
    path("layer/", fails(OutOfStock("secret"))),
    path("hook/", fails(OutOfStock("secret"))),
    path("template/", fails_in_template),
    path("stream/", fails_while_streaming),
    path("rest/<what>/", RestView.as_view()),
]
SETTINGS = dict(
    MIDDLEWARE=["errors_here.middleware", "errors_here.other"],
    ROOT_URLCONF="errors_here",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "NAME": "here"}],
    REST_FRAMEWORK={
        "EXCEPTION_HANDLER": handler,
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "UNAUTHENTICATED_USER": None,
    },
)


def get(where, **headers):
    records.clear()
    signals.clear()
    with override_settings(**SETTINGS):
        return Client(raise_request_exception=False).get(where, headers=headers)


def of(logger):
    return [record for record in records if record.name == logger]


# Known exceptions, with subclasses and in templates.
for where in ("/stock/", "/sold/", "/template/"):
    response = get(where, **{"X-Request-ID": "abc-1"})
    assert response.status_code == 409 and response["X-Request-ID"] == "abc-1"
    assert json.loads(response.content) == {"error": "out_of_stock", "request_id": "abc-1"}
    (record,) = of("api")
    assert record.levelname == "WARNING" and record.request_id == "abc-1"
    assert isinstance(record.exc_info[1], OutOfStock)
    assert not signals
    (line,) = of("django.request")
    assert line.levelname == "WARNING" and not line.exc_info

# Unknown ones: Django's 500, one record with the traceback, one signal.
response = get("/bug/")
assert (response.status_code, response.content) == (500, b"plain")
assert not of("api") and len(signals) == 1
(record,) = of("django.request")
assert record.levelname == "ERROR" and isinstance(record.exc_info[1], KeyError)
assert len(response["X-Request-ID"]) == 36

# Ids from outside are checked.
for given in ("a b", "a" * 65, ""):
    assert len(get("/missing/", **{"X-Request-ID": given})["X-Request-ID"]) == 36

# What the hook does not see.
for where, status in [("/layer/", 500), ("/hook/", 500), ("/nowhere/", 404), ("/missing/", 404)]:
    response = get(where)
    assert response.status_code == status and not of("api"), where
    assert response["X-Request-ID"]
response = get("/stream/")
assert response.status_code == 200 and not of("api")
try:
    b"".join(response.streaming_content)
    raise AssertionError("no error")
except OutOfStock:
    pass

# The REST framework: its own exceptions and ours inside the view, others go on.
response = get("/rest/stock/")
assert (response.status_code, json.loads(response.content)) == (409, {"error": "out_of_stock"})
assert not of("api")
assert get("/rest/gone/").status_code == 404 and not of("api")
response = get("/rest/payment/")
assert response.status_code == 402 and len(of("api")) == 1
assert get("/rest/bug/").status_code == 500 and len(signals) == 1

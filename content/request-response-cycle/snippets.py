import logging
import sys
from types import ModuleType

from django.core.exceptions import PermissionDenied
from django.core.handlers.base import BaseHandler
from django.http import Http404, HttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.test import RequestFactory, override_settings
from django.urls import path

from snippets import block, run

logging.disable(logging.CRITICAL)
maintenance = run(block(0))["MaintenanceMiddleware"]
events = []


def layer(name, answer_from=()):
    class Layer:
        def __init__(self, get_response):
            events.append(f"{name} built")
            self.get_response = get_response

        def __call__(self, request):
            events.append(f"{name} in, resolved: {request.resolver_match is not None}")
            if request.path == "/middleware-fails/" and name == "inner":
                raise ValueError
            response = self.get_response(request)
            events.append(f"{name} out {response.status_code}")
            return response

        def process_view(self, request, view, args, kwargs):
            events.append(f"{name} view hook, resolved: {request.resolver_match is not None}")
            if "process_view" in answer_from:
                return HttpResponse(status=409)

        def process_exception(self, request, exception):
            events.append(f"{name} exception hook")
            if "process_exception" in answer_from:
                return HttpResponse(status=418)

        def process_template_response(self, request, response):
            events.append(f"{name} template hook, rendered: {response.is_rendered}")
            return response

    return Layer


def fails(error):
    def view(request):
        raise error

    return view


def good(request):
    events.append("view")
    return HttpResponse("fine")


def streams(request):
    from django.http import StreamingHttpResponse

    def body():
        events.append("body")
        yield b"x"

    return StreamingHttpResponse(body())


def templated(request):
    return TemplateResponse(request, engines["snippets"].from_string("hello"))


def bad_template(request):
    def breaks():
        raise ValueError

    template = engines["snippets"].from_string("{{ breaks }}")
    return TemplateResponse(request, template, {"breaks": breaks})


here = ModuleType("request_stack")
sys.modules["request_stack"] = here
here.urlpatterns = [
    path("good/", good),
    path("closed/now/", good),
    path("middleware-fails/", good),
    path("missing/", fails(Http404())),
    path("forbidden/", fails(PermissionDenied())),
    path("broken/", fails(KeyError("secret"))),
    path("streams/", streams),
    path("template/", templated),
    path("bad-template/", bad_template),
]
for status in (403, 404, 500):
    def error_view(request, exception=None, status=status):
        return HttpResponse(status=status)
    setattr(here, f"handler{status}", error_view)


def get(where, *stack):
    names = []
    for place, middleware in enumerate(stack):
        setattr(here, f"layer_{place}", middleware)
        names.append(f"request_stack.layer_{place}")
    events.clear()
    templates = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "NAME": "snippets"}]
    with override_settings(MIDDLEWARE=names, ROOT_URLCONF="request_stack", TEMPLATES=templates):
        handler = BaseHandler()
        handler.load_middleware()
        return handler.get_response(RequestFactory().get(where))


outer, inner = layer("outer"), layer("inner")

# The order of everything, and when the URL is resolved.
assert get("/good/", outer, inner).status_code == 200
assert events == [
    "inner built",
    "outer built",
    "outer in, resolved: False",
    "inner in, resolved: False",
    "outer view hook, resolved: True",
    "inner view hook, resolved: True",
    "view",
    "inner out 200",
    "outer out 200",
]

# The block: an early answer is seen outside only.
response = get("/closed/now/", outer, maintenance, inner)
assert response.status_code == 503 and "X-Layer" not in response
assert events == ["inner built", "outer built", "outer in, resolved: False", "outer out 503"]
assert get("/good/", maintenance)["X-Layer"] == "maintenance"

# Exceptions are responses by the time that a layer sees them.
for where, status in [("/missing/", 404), ("/forbidden/", 403), ("/broken/", 500), ("/none/", 404)]:
    response = get(where, outer, maintenance)
    assert response.status_code == status and response["X-Layer"] == "maintenance"
    assert f"outer out {status}" in events

# process_view answers: no view, all layers.
assert get("/good/", layer("outer", ["process_view"]), inner).status_code == 409
assert "view" not in events and "inner view hook, resolved: True" not in events
assert events[-2:] == ["inner out 409", "outer out 409"]

# process_exception: bottom up, the first answer ends it, errors of middleware are not its business.
assert get("/broken/", outer, inner).status_code == 500
assert [e for e in events if "exception" in e] == ["inner exception hook", "outer exception hook"]
assert get("/broken/", outer, layer("inner", ["process_exception"])).status_code == 418
assert [e for e in events if "exception" in e] == ["inner exception hook"]
assert get("/middleware-fails/", outer, inner).status_code == 500
assert not [e for e in events if "exception" in e] and "outer out 500" in events

# Template responses are rendered after their hooks; errors in rendering go to process_exception.
response = get("/template/", outer, inner)
assert response.content == b"hello"
assert [e for e in events if "template" in e] == [
    "inner template hook, rendered: False",
    "outer template hook, rendered: False",
]
assert get("/bad-template/", outer, inner).status_code == 500
assert [e for e in events if "exception" in e] == ["inner exception hook", "outer exception hook"]

# A streaming body comes after the middleware.
response = get("/streams/", outer)
assert "body" not in events and events[-1] == "outer out 200"
assert b"".join(response.streaming_content) == b"x" and events[-1] == "body"

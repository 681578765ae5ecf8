# expect: wrong_answer
# why: You log an unknown exception and pass it on, and the framework logs it again. Two records for
#   one error make every count wrong.
import logging
import re

logger = logging.getLogger("api")


class ApiErrorMiddleware:
    """Answer for known exceptions of the view, and give each request an id."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.id = self._request_id(request)
        response = self.get_response(request)
        response.headers["X-Request-ID"] = request.id
        return response

    def process_exception(self, request, exception):
        body = {"request_id": request.id}
        headers = {}
        if isinstance(exception, ApiError):
            status, body["error"] = exception.status, exception.code
            if exception.detail is not None:
                body["detail"] = exception.detail
            if exception.retry_after is not None:
                headers["Retry-After"] = str(exception.retry_after)
        else:
            entry = self._entry_for(type(exception))
            if entry is None:
                logger.error("Unknown", exc_info=exception, extra={"request": request})
                return None
            status, body["error"] = entry
        logger.log(
            logging.ERROR if status >= 500 else logging.WARNING,
            "Answered with %s (%s)",
            status,
            body["error"],
            exc_info=exception,
            extra={"request": request},
        )
        return JsonResponse(body, status, headers)

    @staticmethod
    def _entry_for(exception_class):
        """The entry of the class itself or of its nearest base; an entry may be None."""
        for each in exception_class.__mro__:
            if each in settings.API_ERRORS:
                return settings.API_ERRORS[each]
        return None

    @staticmethod
    def _request_id(request):
        given = request.headers.get("X-Request-ID", "")
        # Goes into logs and headers: fullmatch also keeps out a line break at the end.
        if re.fullmatch(r"[A-Za-z0-9-]{1,64}", given):
            return given
        return settings.NEW_REQUEST_ID()


# ---- Given: keep everything below. The tests call run_requests and run_public_requests. ----

from itertools import count
from types import SimpleNamespace


class Http404(Exception):
    """The framework knows this one: without your help it becomes a 404."""


class OutOfStock(LookupError):
    pass


class PaymentFailed(Exception):
    pass


class CardExpired(PaymentFailed, ValueError):
    pass


class ApiError(Exception):
    """Knows itself what the client may be told. For the second part."""

    status = 400
    code = "bad_request"

    def __init__(self, message, detail=None, retry_after=None):
        super().__init__(message)
        self.detail = detail
        self.retry_after = retry_after


class TooManyRequests(ApiError):
    status = 429
    code = "too_many_requests"


class ServiceDown(ApiError, OSError):
    status = 503
    code = "service_down"


CLASSES = {
    each.__name__: each
    for each in (
        Http404, OutOfStock, PaymentFailed, CardExpired, ApiError, TooManyRequests, ServiceDown,
        Exception, LookupError, KeyError, IndexError, ValueError, OSError, PermissionError,
        KeyboardInterrupt,
    )
}
settings = SimpleNamespace(API_ERRORS={})


class Request:
    def __init__(self, action, headers):
        self.action = action
        self.headers = headers


class Response:
    def __init__(self, body, status=200, headers=None):
        self.body = body
        self.status = status
        self.headers = dict(headers or {})


class JsonResponse(Response):
    """Its body is a dict, which the framework will turn into JSON."""


def build_handler(layers, view):
    """Put the layers around the view; the first one is the outermost."""
    objects = []

    def core(request):
        try:
            return view(request)
        except Exception as error:
            for layer in objects:
                if hasattr(layer, "process_exception"):
                    response = layer.process_exception(request, error)
                    if response is not None:
                        return response
            raise

    handler = converted(core)
    for layer in reversed(layers):
        objects.append(layer(handler))
        handler = converted(objects[-1])
    return handler


def converted(get_response):
    """Like Django: no layer ever sees an exception of the next one, but a response."""

    def inner(request):
        try:
            return get_response(request)
        except Http404:
            return Response("Not Found", 404)
        except Exception as error:
            logging.getLogger("framework").error(
                "Internal Server Error", exc_info=error, extra={"request": request}
            )
            return Response("Server Error", 500)

    return inner


class BrokenLayer:
    """Another middleware, which fails for requests that ask for it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.action == ["break"]:
            raise OutOfStock("secret of a layer")
        return self.get_response(request)


class Recorder(logging.Handler):
    def __init__(self, trace):
        super().__init__()
        self.trace = trace

    def emit(self, record):
        request = getattr(record, "request", None)
        error = record.exc_info[1] if record.exc_info else None
        self.trace.append(
            ("log", record.levelname, type(error).__name__, getattr(request, "id", "no id"))
        )


class Run:
    def __init__(self):
        self.trace = []
        self.handler = build_handler([ApiErrorMiddleware, BrokenLayer], self.view)

    def view(self, request):
        self.trace.append(("view", getattr(request, "id", "no id")))
        kind, *arguments = request.action
        if kind == "raise":
            name, *more = arguments
            raise CLASSES[name]("secret of the view", *more)
        if kind == "handle then raise":
            self.send(*arguments[1])
            raise CLASSES[arguments[0]]("secret of the view")
        if kind == "answer":
            return Response(*arguments)
        return Response("ok")

    def send(self, action, headers={}):
        action = [action] if isinstance(action, str) else list(action)
        try:
            response = self.handler(Request(action, dict(headers)))
        except BaseException as error:
            self.trace.append(("nothing but", type(error).__name__))
        else:
            self.trace.append((response.status, response.body, response.headers))


def run_requests(errors, requests):
    """Send requests, each an action and perhaps its headers; return what happened."""
    settings.API_ERRORS = {
        CLASSES[name]: entry and tuple(entry) for name, entry in errors.items()
    }
    numbers = count(1)
    settings.NEW_REQUEST_ID = lambda: f"new-{next(numbers)}"
    run = Run()
    root = logging.getLogger()
    recorder = Recorder(run.trace)
    root.addHandler(recorder)
    try:
        for request in requests:
            run.send(*request)
    finally:
        root.removeHandler(recorder)
    return run.trace


run_public_requests = run_requests

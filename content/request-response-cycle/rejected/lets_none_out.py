# expect: wrong_answer
# why: You hand on whatever the view returns, so when it returns None the innermost layer has to work
#   with something that is not a response. Check the result before a layer sees it.
def responding(get_response):
    def inner(request):
        try:
            return get_response(request)
        except Exception:
            return Response(500, "Server Error")

    return inner


def build_handler(middleware_factories, view):
    handler = responding(view)
    for factory in reversed(middleware_factories):
        try:
            handler = responding(factory(handler))
        except MiddlewareNotUsed:
            pass
    return handler


# ---- Given: keep everything below. The tests call run_stack and run_hooks. ----


class MiddlewareNotUsed(Exception):
    """Raised by a factory whose layer is to be left out."""


class EndlessLoop(BaseException):
    """Raised by a layer that meets the same request again."""


class Response:
    def __init__(self, status, body):
        self.status = status
        self.body = body
        self.stamps = []  # the layers that this response has passed, inner ones first


class Request:
    def __init__(self):
        self.visited = set()


class Layer:
    def __init__(self, get_response, name, action, trace):
        self.get_response = get_response
        self.name = name
        self.action = action
        self.trace = trace

    def __call__(self, request):
        if self.name in request.visited:
            raise EndlessLoop
        request.visited.add(self.name)
        self.trace.append(f"{self.name} in")
        if self.action == "answer":
            return Response(403, f"{self.name} says no")
        if self.action == "raise before":
            raise RuntimeError(self.name)
        try:
            response = self.get_response(request)
        except Exception as error:
            self.trace.append(f"{self.name} saw {type(error).__name__}")
            raise
        response.stamps.append(self.name)
        self.trace.append(f"{self.name} out {response.status}")
        if self.action == "raise after":
            raise RuntimeError(self.name)
        return response


def make_hook(kind, name, action, trace):
    def hook(request, subject):
        trace.append(f"{name} {kind}")
        if action == "answer":
            return Response(409, f"{name} {kind}")
        if action == "raise":
            raise RuntimeError(name)

    return hook


def make_factory(name, action, hooks, trace):
    def factory(get_response):
        trace.append(f"build {name}")
        if action == "unused":
            raise MiddlewareNotUsed(name)
        if action == "broken":
            raise ValueError(name)
        layer = Layer(get_response, name, action, trace)
        for kind, hook_action in hooks.items():
            setattr(layer, kind, make_hook(kind, name, hook_action, trace))
        return layer

    return factory


def make_view(action, trace):
    def view(request):
        trace.append("view")
        if action == "raise":
            raise LookupError("a secret of the view")
        if action == "interrupt":
            raise KeyboardInterrupt
        if action == "ok":
            return Response(200, "hello")

    return view


def run_hooks(layers, view="ok", requests=1):
    trace = []
    factories = [make_factory(*layer, trace) for layer in layers]
    handed_over = list(factories)
    handler = build_handler(handed_over, make_view(view, trace))
    if handed_over != factories:
        trace.append("the list of factories was changed")
    for _ in range(requests):
        try:
            response = handler(Request())
            trace.append(f"client: {response.status} {response.body} {response.stamps}")
        except (Exception, KeyboardInterrupt, EndlessLoop) as error:
            trace.append(f"client: {type(error).__name__}")
    return trace


def run_stack(layers, view="ok", requests=1):
    return run_hooks([(*layer, {}) for layer in layers], view, requests)

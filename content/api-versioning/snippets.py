from django.test import override_settings
from rest_framework.renderers import BrowsableAPIRenderer, JSONRenderer
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework.versioning import (
    BaseVersioning,
    HostNameVersioning,
    QueryParameterVersioning,
    URLPathVersioning,
)
from rest_framework.views import APIView

from snippets import block, run

names = run(block(0))
OrderView = names["OrderView"]
OrderView.authentication_classes = []
OrderView.permission_classes = []
OrderView.renderer_classes = [JSONRenderer]
factory = APIRequestFactory()


def get(view=OrderView, path="/orders/7", pk=7, accept=None, host=None, **kwargs):
    headers = {}
    if accept:
        headers["accept"] = accept
    if host:
        headers["host"] = host
    return view.as_view()(factory.get(path, headers=headers), pk=pk, **kwargs).render()


newest, old = get(), get(accept="application/json; version=1")
assert newest.data == {"id": 7, "customer": {"name": "Ada"}}
assert old.data == {"id": 7, "customer": "Ada"}
assert old.headers["Deprecation"] == "@1767225600" and "Deprecation" not in newest.headers
assert get(accept="application/json; version=9").status_code == 406

# One renderer: no Vary for Accept. Two: DRF adds it.
assert "Accept" not in old.headers.get("Vary", "")
OrderView.renderer_classes = [JSONRenderer, BrowsableAPIRenderer]
assert "Accept" in get(accept="application/json; version=1").headers["Vary"]


class Echo(APIView):
    authentication_classes = []
    permission_classes = []
    renderer_classes = [JSONRenderer]
    versioning_class = None

    def get(self, request, pk, version=None):
        return Response(request.version)


assert get(Echo).data is None


def versioned(base, **options):
    scheme = type("Scheme", (base,), {"allowed_versions": ["1"], "default_version": "2", **options})
    return type("Versioned", (Echo,), {"versioning_class": scheme})


assert issubclass(URLPathVersioning, BaseVersioning)
assert get(versioned(URLPathVersioning), version="1").data == "1"
assert get(versioned(URLPathVersioning), version="9").status_code == 404
assert get(versioned(QueryParameterVersioning), path="/?version=9").status_code == 404
assert get(versioned(QueryParameterVersioning), path="/?version=2").data == "2"

with override_settings(ALLOWED_HOSTS=["*"]):
    assert get(versioned(HostNameVersioning), host="v9.example.com").status_code == 404
anything = versioned(QueryParameterVersioning, allowed_versions=[], default_version=None)
assert get(anything, path="/?version=nonsense").data == "nonsense"

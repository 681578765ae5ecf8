from django.db import connection
from django.http import HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.middleware.http import ConditionalGetMiddleware
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.views.decorators.http import condition
from rest_framework import serializers
from rest_framework.pagination import CursorPagination, PageNumberPagination
from rest_framework.settings import api_settings
from rest_framework.test import APIRequestFactory

from snippets import block, models, run

Author = models.create("Author", name=models.CharField(max_length=20))
Book = models.create(
    "Book",
    title=models.CharField(max_length=20),
    summary=models.TextField(default="long"),
    author=models.ForeignKey(Author, models.CASCADE),
)
Review = models.create(
    "Review",
    text=models.TextField(),
    book=models.ForeignKey(Book, models.CASCADE, related_name="reviews"),
)
names = run(block(0), Book=Book, Review=Review)
BookViewSet = names["BookViewSet"]
BookViewSet.authentication_classes = BookViewSet.permission_classes = []

ada = Author.objects.create(name="Ada")
for number in range(7):
    book = Book.objects.create(title=f"book {number}", author=ada)
    for text in ["good"] * (number % 3):
        Review.objects.create(text=text, book=book)

get = APIRequestFactory().get


def queries(view, path="/", **kwargs):
    with CaptureQueriesContext(connection) as captured:
        response = view(get(path), **kwargs).render()
    return response.data, [query["sql"] for query in captured.captured_queries]


# The list: one query, not paginated by default, no summary in it.
assert api_settings.PAGE_SIZE is None
rows, sql = queries(BookViewSet.as_view({"get": "list"}))
assert len(sql) == 1 and "summary" not in sql[0]
assert len(rows) == 7
assert dict(rows[1]) == {"id": book.pk - 1, "title": "book 5", "author": "Ada", "reviews": 2}

# A detail: two queries.
detail, sql = queries(BookViewSet.as_view({"get": "retrieve"}), pk=book.pk - 1)
assert len(sql) == 2 and detail["reviews"] == [{"text": "good"}] * 2 and detail["summary"] == "long"


# The same number by a method field: one more query for each book.
class Counting(serializers.ModelSerializer):
    reviews = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "reviews"]

    def get_reviews(self, book):
        return book.reviews.count()


slow = type("Slow", (BookViewSet,), {"get_serializer_class": lambda self: Counting})
_, sql = queries(slow.as_view({"get": "list"}))
assert len(sql) == 1 + 7

# Page numbers: COUNT and OFFSET. A cursor: neither.
pages = type("Pages", (PageNumberPagination,), {"page_size": 2})
_, sql = queries(type("V", (BookViewSet,), {"pagination_class": pages}).as_view({"get": "list"}), "/?page=2")
assert len(sql) == 2 and "COUNT(" in sql[0] and "OFFSET 2" in sql[1]
cursors = type("Cursors", (CursorPagination,), {"page_size": 2, "ordering": "-id"})
by_cursor = type("V", (BookViewSet,), {"pagination_class": cursors}).as_view({"get": "list"})
page, sql = queries(by_cursor)
assert len(sql) == 1 and "count" not in page
page, sql = queries(by_cursor, page["next"])
assert len(sql) == 1 and "OFFSET" not in sql[0] and [row["id"] for row in page["results"]] == [5, 4]

# The middleware runs the view for its 304; the decorator does not.
calls = []


def view(request):
    calls.append(1)
    return HttpResponse("x" * 1000)


request = RequestFactory().get
tag = ConditionalGetMiddleware(view)(request("/")).headers["ETag"]
again = ConditionalGetMiddleware(view)(request("/", headers={"if-none-match": tag}))
assert again.status_code == 304 and len(calls) == 2
decorated = condition(etag_func=lambda request: '"v7"')(view)
assert decorated(request("/", headers={"if-none-match": '"v7"'})).status_code == 304
assert len(calls) == 2

# Two compressed answers of the same content differ in length, because of the random bytes.
sizes = {
    len(GZipMiddleware(view)(request("/", headers={"accept-encoding": "gzip"})).content)
    for _ in range(20)
}
assert len(sizes) > 1 and max(sizes) < 1000

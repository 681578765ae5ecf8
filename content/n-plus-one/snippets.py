import logging
import unittest

import django
from django.db import connection, reset_queries
from django.db.models import Prefetch
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from snippets import block, models, run

Author = models.create("Author", name=models.CharField(max_length=20))
Book = models.create(
    "Book",
    title=models.CharField(max_length=20),
    author=models.ForeignKey(Author, models.CASCADE),
)
Review = models.create(
    "Review",
    book=models.ForeignKey(Book, models.CASCADE, related_name="reviews"),
    stars=models.IntegerField(),
)


def make_books(number):
    for index in range(number):
        author = Author.objects.create(name=f"author {index}")
        book = Book.objects.create(title=f"book {index}", author=author)
        for stars in range(1, 2 + index % 6):
            Review.objects.create(book=book, stars=stars)


def queries(work):
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)


slow_report = run(block(0), Book=Book)["slow_report"]
report = run(block(1), Book=Book)["report"]

# The test of the last block passes; it leaves nothing behind.
tests = run(block(2), make_books=make_books, report=report)["ReportTests"]
outcome = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(tests).run(outcome)
assert outcome.testsRun == 1 and outcome.wasSuccessful(), (outcome.errors, outcome.failures)
assert not Book.objects.exists()

# 1 + 2N queries, and one query, for the same answer.
make_books(6)
assert report() == slow_report()
assert [good for _, _, good in report()] == [0, 0, 0, 1, 2, 3]
assert queries(slow_report) == 13
assert queries(report) == 1

# The log and connection.queries need DEBUG.
records = []


class Keep(logging.Handler):
    def emit(self, record):
        records.append(record.getMessage())


logger = logging.getLogger("django.db.backends")
logger.addHandler(Keep())
logger.setLevel(logging.DEBUG)
reset_queries()
Book.objects.count()
assert not records and not connection.queries
with override_settings(DEBUG=True):
    Book.objects.count()
    assert len(records) == 1 and len(connection.queries) == 1
logger.setLevel(logging.NOTSET)

# filter() on a prefetched relation queries again; all() and to_attr do not.
prefetched = Book.objects.prefetch_related("reviews")
assert queries(lambda: [list(book.reviews.filter(stars__gte=4)) for book in prefetched.all()]) == 8
assert queries(lambda: [[r for r in book.reviews.all() if r.stars >= 4] for book in prefetched.all()]) == 2
good = Prefetch("reviews", queryset=Review.objects.filter(stars__gte=4), to_attr="good_reviews")
assert queries(lambda: [len(book.good_reviews) for book in Book.objects.prefetch_related(good)]) == 2

# Two to-many relations in one annotate() multiply; distinct=True repairs a count.
Loan = models.create("Loan", book=models.ForeignKey(Book, models.CASCADE, related_name="loans"))
book = Book.objects.order_by("pk").last()
Loan.objects.bulk_create([Loan(book=book), Loan(book=book)])
both = Book.objects.annotate(r=models.Count("reviews"), l=models.Count("loans")).get(pk=book.pk)
assert both.r == both.l == 12
both = Book.objects.annotate(
    r=models.Count("reviews", distinct=True), l=models.Count("loans", distinct=True)
).get(pk=book.pk)
assert (both.r, both.l) == (6, 2)

if django.VERSION >= (6, 1):
    from django.core.exceptions import FieldFetchBlocked
    from django.db import models as django_models

    peers = Book.objects.fetch_mode(django_models.FETCH_PEERS)
    assert queries(lambda: [book.author.name for book in peers]) == 2
    assert queries(lambda: [list(book.reviews.all()) for book in peers.all()]) == 7
    guarded = Book.objects.fetch_mode(django_models.FETCH_RAISE)
    try:
        guarded[0].author
        raise AssertionError("the author was fetched")
    except FieldFetchBlocked:
        pass
    assert queries(lambda: [book.author.name for book in guarded.select_related("author")]) == 1
    assert queries(lambda: [list(book.reviews.all()) for book in guarded.all()]) == 7
else:
    assert not hasattr(Book.objects, "fetch_mode")

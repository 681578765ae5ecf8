from django.core.exceptions import FieldError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from snippets import block, models, run, versions

Country = models.create("Country", name=models.CharField(max_length=20))
Author = models.create(
    "Author",
    name=models.CharField(max_length=20),
    country=models.ForeignKey(Country, models.CASCADE),
)
Award = models.create("Award", author=models.ForeignKey(Author, models.CASCADE, related_name="awards"))
Category = models.create("Category", name=models.CharField(max_length=20))
Tag = models.create("Tag", name=models.CharField(max_length=20))
Article = models.create(
    "Article",
    title=models.CharField(max_length=20),
    published=models.BooleanField(default=True),
    author=models.ForeignKey(Author, models.CASCADE, related_name="articles"),
    category=models.ForeignKey(Category, models.CASCADE),
    tags=models.ManyToManyField(Tag),
)

country = Country.objects.create(name="Norway")
category = Category.objects.create(name="news")
tag = Tag.objects.create(name="django")
for name in ["Ada", "Ben"]:
    author = Author.objects.create(name=name, country=country)
    Award.objects.create(author=author)
    Award.objects.create(author=author)
    for title in ["c", "a", "b"]:
        article = Article.objects.create(
            title=title, published=title != "b", author=author, category=category
        )
        article.tags.add(tag)


def queries(work):
    with CaptureQueriesContext(connection) as captured:
        work()
    return captured.captured_queries


names = run(block(0), Article=Article, Author=Author)

one = queries(lambda: [article.author.country.name for article in names["articles"]])
assert len(one) == 1 and one[0]["sql"].count(" JOIN ") == 2
assert len(queries(lambda: [a.author.country.name for a in Article.objects.all()])) == 13

three = queries(
    lambda: [
        tag.name
        for author in names["authors"]
        for article in author.articles.all()
        for tag in article.tags.all()
    ]
)
assert len(three) == 3 and " IN (" in three[1]["sql"] and " IN (" in three[2]["sql"]

seen = []
two = queries(
    lambda: seen.extend(
        (article.title, article.category.name)
        for author in names["shelf"]
        for article in author.published_articles
    )
)
assert len(two) == 2 and seen == [("a", "news"), ("c", "news")] * 2
first = names["shelf"][0]
assert type(first.published_articles) is list and first.articles.count() == 3

three = queries(
    lambda: [
        (article.author.name, list(article.author.awards.all()), list(article.tags.all()))
        for article in names["both"]
    ]
)
assert len(three) == 3 and " JOIN " in three[0]["sql"]

# The join on two to-many relations multiplies.
assert len(Author.objects.filter(name="Ada").values("articles", "awards")) == 6

# What uses the prefetched rows, and what does not.
author = Author.objects.prefetch_related("articles").first()
manager = author.articles
for work in [
    lambda: list(manager.all()),
    lambda: len(manager.all()),
    manager.count,
    manager.exists,
    lambda: manager.all()[0],
]:
    assert queries(work) == []
for work in [
    lambda: list(manager.filter(published=True)),
    lambda: list(manager.order_by("title")),
    lambda: list(manager.values_list("title")),
    lambda: list(manager.iterator()),
    manager.first,
]:
    assert len(queries(work)) == 1

# select_related refuses to-many relations and unknown names.
for relation in ["articles", "awards", "nothing"]:
    try:
        list(Author.objects.select_related(relation))
    except FieldError:
        pass
    else:
        raise AssertionError(relation)

# A slice in a Prefetch takes so many rows for each object.
top = models.Prefetch("articles", queryset=Article.objects.order_by("title")[:2], to_attr="top")
top_two = Author.objects.prefetch_related(top)
assert [[article.title for article in author.top] for author in top_two] == [["a", "b"]] * 2

# iterator() needs a chunk_size, and then runs the second query once per chunk.
try:
    Author.objects.prefetch_related("articles").iterator()
except ValueError:
    pass
else:
    raise AssertionError("no chunk_size")
chunked = Author.objects.prefetch_related("articles")
assert len(queries(lambda: list(chunked.iterator(chunk_size=1)))) == 3

# The fetch mode of Django 6.1.
if versions.django >= (6, 1):
    peers = Article.objects.fetch_mode(models.FETCH_PEERS)
    assert len(queries(lambda: [article.author.name for article in peers])) == 2
    authors = Author.objects.fetch_mode(models.FETCH_PEERS)
    assert len(queries(lambda: [list(author.articles.all()) for author in authors])) == 3

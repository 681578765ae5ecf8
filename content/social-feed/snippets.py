from snippets import block, models, run

Post = models.create("Post", created=models.IntegerField())
page_after = run(block(0))["page_after"]

for created in [1, 2, 2, 2, 3]:
    Post.objects.create(created=created)


def keys(page):
    return [(post.created, post.id) for post in page]


# Posts of one second fall on two pages, and none is lost or repeated.
first, cursor = page_after(Post.objects.all(), limit=2)
assert keys(first) == [(3, 5), (2, 4)] and cursor == (2, 4)

# A new post at the head does not move the second page; an offset repeats a post.
Post.objects.create(created=9)
second, cursor = page_after(Post.objects.all(), cursor, limit=2)
assert keys(second) == [(2, 3), (2, 2)] and cursor == (2, 2)
by_offset = Post.objects.order_by("-created", "-id")[2:4]
assert keys(by_offset)[0] == keys(first)[-1]

last, cursor = page_after(Post.objects.all(), cursor, limit=1)
assert keys(last) == [(1, 1)] and cursor is None
assert page_after(Post.objects.none()) == ([], None)

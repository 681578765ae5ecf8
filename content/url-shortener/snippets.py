from django.db import IntegrityError, transaction
from django.shortcuts import redirect

from snippets import block, models, run

Link = models.create(
    "Link",
    code=models.CharField(max_length=16, unique=True),
    url=models.URLField(max_length=2000),
)
names = run(block(0), Link=Link)
create_link = names["create_link"]

# A taken code is followed by another attempt, also inside an outer transaction.
codes = iter(["aa", "aa", "ab"])
create_link("https://a.example", lambda: next(codes))
with transaction.atomic():
    link = create_link("https://b.example", lambda: next(codes))
    assert Link.objects.count() == 2
assert link.code == "ab"

# Without a free code it gives up.
try:
    create_link("https://c.example", lambda: "aa")
except RuntimeError:
    pass
else:
    raise AssertionError("a taken code was given away")

# The index refuses a second row by itself.
try:
    with transaction.atomic():
        Link.objects.create(code="aa", url="https://d.example")
except IntegrityError:
    pass
else:
    raise AssertionError("the code is not unique")

assert redirect("https://a.example").status_code == 302
assert redirect("https://a.example", permanent=True).status_code == 301

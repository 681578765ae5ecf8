from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.db.migrations.state import ModelState
from django.test import RequestFactory
from django.utils import timezone

from snippets import block, models, run

names = run(block(0))
Ticket, TicketQuerySet = names["Ticket"], names["TicketQuerySet"]
now = timezone.now()
Ticket.objects.create(title="Login fails", priority=9)
Ticket.objects.create(title="Login is slow", priority=8)
Ticket.objects.create(title="Typo", priority=1)
Ticket.objects.create(title="Login gone", priority=9, closed_at=now)
assert [ticket.title for ticket in names["todo"]] == ["Login fails", "Login is slow"]
assert {ticket.title for ticket in names["same"]} == {"Login fails", "Login is slow"}

TicketManager = run(block(1), models=models, TicketQuerySet=TicketQuerySet)["TicketManager"]


# Both kinds of method from one manager; the manager's own cannot continue a chain.
Issue = models.create(
    "Issue",
    title=models.CharField(max_length=100),
    priority=models.IntegerField(default=0),
    closed_at=models.DateTimeField(null=True),
    objects=TicketManager(),
)
Issue.objects.report("  Crash  ", priority=9)
assert [issue.title for issue in Issue.objects.open().urgent()] == ["Crash"]
assert not hasattr(Issue.objects.open(), "report")
assert not hasattr(Ticket.objects, "delete") and hasattr(Ticket.objects.all(), "delete")


# The myth: what is copied by hand, or only on the manager, breaks a chain.
class HalfManager(models.Manager):
    def open(self):
        return self.filter(closed_at=None)

    def urgent(self):
        return self.filter(priority__gte=8)


Half = models.create(
    "Half",
    priority=models.IntegerField(default=0),
    closed_at=models.DateTimeField(null=True),
    objects=HalfManager(),
)
assert Half.objects.open().count() == 0
try:
    Half.objects.open().urgent()
except AttributeError:
    pass
else:
    raise AssertionError("a manager method continued a chain")


# A default manager that hides rows.
class VisibleManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(hidden=False)


Project = models.create("Project", name=models.CharField(max_length=20))
Label = models.create("Label", name=models.CharField(max_length=20))
Page = models.create(
    "Page",
    slug=models.CharField(max_length=20, unique=True),
    hidden=models.BooleanField(default=False),
    project=models.ForeignKey(Project, models.CASCADE, related_name="pages"),
    labels=models.ManyToManyField(Label, related_name="pages"),
    objects=VisibleManager(),
    everything=models.Manager(),
)
Comment = models.create("Comment", page=models.ForeignKey(Page, models.CASCADE))
project = Project.objects.create(name="one")
label = Label.objects.create(name="x")
page = Page.objects.create(slug="about", hidden=True, project=project)
page.labels.add(label)
comment = Comment.objects.create(page=page)

assert Page._default_manager.name == "objects"
assert Comment.objects.get().page.slug == "about"              # forward: the base manager
assert not project.pages.exists() and not label.pages.exists()  # reverse, many-to-many: the default
assert Comment.objects.filter(page__slug="about").exists()     # a lookup: none
page.refresh_from_db()
request = RequestFactory().get("/")
assert not admin.ModelAdmin(Page, admin.AdminSite()).get_queryset(request).exists()

twin = Page(slug="about", project=project)
twin.full_clean()                                              # hidden from validation
try:
    twin.save()
except IntegrityError:
    pass
else:
    raise AssertionError("a second slug was stored")
Page.everything.update(hidden=False)
try:
    twin.full_clean()
except ValidationError:
    pass
else:
    raise AssertionError("a visible slug passed")

# Migrations see the manager that asks for it, and no other.
assert [name for name, _ in ModelState.from_model(Issue).managers] == ["objects"]
assert ModelState.from_model(Half).managers == []
assert ModelState.from_model(Ticket).managers == []

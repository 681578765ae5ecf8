from django.core.exceptions import FieldError
from django.db.models import Q
from django.forms import modelform_factory

from snippets import block, models, run

Person = models.create(
    "Person",
    name=models.CharField(max_length=50),
    email=models.EmailField(blank=True),
    joined=models.IntegerField(default=0),
    password=models.CharField(max_length=50, default="pbkdf2_x", blank=True),
    active=models.BooleanField(default=True),
    is_staff=models.BooleanField(default=False),
)
for index, name in enumerate(["Ada", "Brian O'Neill", "100%"]):
    Person.objects.create(name=name, joined=index)
Person.objects.create(name="Ada gone", active=False)


def raises(error, call):
    try:
        result = call()
        list(result) if hasattr(result, "__iter__") else result
    except error:
        return True
    return False


found = lambda queryset: [person.name for person in queryset]
attack = "' OR '1'='1"
names = run(block(0), Person=Person, BooleanField=models.BooleanField)

assert found(names["search"]("ada", "name")) == ["Ada"]
assert found(names["search"]("o'n", "newest")) == ["Brian O'Neill"]
assert found(names["search"]("%", "name")) == ["100%"]
assert found(names["search"](attack, "name")) == []
assert raises(ValueError, lambda: names["search"]("", "password"))
assert found(names["names_longer_than"](5)) == ["Brian O'Neill", "Ada gone"]

# The explicit list ignores the rest; "__all__" takes what is sent.
person = Person.objects.get(name="Ada")
sent = {"name": "Ada", "email": "a@example.com", "is_staff": "on", "joined": "1"}
form = names["ProfileForm"](sent, instance=person)
assert form.is_valid() and not form.save().is_staff
form = modelform_factory(Person, fields="__all__")(sent, instance=person)
assert form.is_valid() and form.save().is_staff

# extra() with formatted SQL is an injection; with params it is not.
formatted = Person.objects.filter(active=True).extra(where=[f"name = '{attack}'"])
assert len(formatted) == 2, "the form above has made Ada inactive; the two other active people match"
assert not Person.objects.extra(where=["name = %s"], params=[attack])

# Keyword names from the client leak, and the old injection is refused.
assert Person.objects.filter(**{"password__startswith": "pbkdf2"}).exists()
assert not Person.objects.filter(**{"password__startswith": "q"}).exists()
assert raises(FieldError, lambda: Person.objects.order_by("name; DROP TABLE x"))
for method in ("filter", "exclude", "get"):
    for keyword in ("_connector", "_negated"):
        call = lambda: getattr(Person.objects, method)(**{"name": "a", keyword: "OR 1=1 OR"})
        assert raises(TypeError, call)
assert raises(ValueError, lambda: Q(**{"name": "a", "_connector": "OR 1=1 OR"}))
assert Q(name="a", _connector="OR").connector == "OR"
assert "= a OR '1" in str(Person.objects.filter(name="a OR '1").query)

from django.http import HttpResponse
from snippets import block, models, run

Login = models.create(
    "Login",
    key=models.CharField(max_length=22, unique=True),
    digest=models.CharField(max_length=64),
    revoked=models.BooleanField(default=False),
)
names = run(block(0), Login=Login)
start, rotate = names["start"], names["rotate"]

first = start()
second = rotate(first)
third = rotate(second)
assert len({first, second, third}) == 3 and Login.objects.count() == 1
assert first.split(".")[1] not in Login.objects.get().digest
assert rotate("unknown.secret") is None
assert not Login.objects.get().revoked
assert rotate(second) is None, "a token is used twice"
assert Login.objects.get().revoked
assert rotate(third) is None, "the newest token has ended too"
other = start()
assert rotate(other) is not None

response = HttpResponse()
run(block(1), response=response, token=first)
cookie = response.cookies["refresh"]
assert cookie["httponly"] and cookie["secure"] and cookie["samesite"] == "Strict"
assert cookie["path"] == "/auth/refresh/"

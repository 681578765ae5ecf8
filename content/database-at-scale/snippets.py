from snippets import block, models, run

Order = models.create("Order", created=models.IntegerField(), tenant=models.IntegerField())
Order.objects.bulk_create(Order(created=number // 3, tenant=number % 2) for number in range(20))

next_page = run(block(0))["next_page"]

everything = list(Order.objects.order_by("-created", "-pk"))
seen, after = [], None
while page := next_page(Order.objects.all(), after, size=4):
    seen += page
    after = (page[-1].created, page[-1].pk)
assert seen == everything
assert len(seen) == 20

# A row that comes in on top shifts no later page.
first = next_page(Order.objects.all(), size=4)
Order.objects.create(created=99, tenant=0)
second = next_page(Order.objects.all(), (first[-1].created, first[-1].pk), size=4)
assert first + second == everything[:8]

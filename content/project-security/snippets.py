from django.http import Http404
from snippets import block, models, run

Invoice = models.create(
    "Invoice", owner=models.IntegerField(), title=models.CharField(max_length=50)
)
mine = Invoice.objects.create(owner=1, title="<script>alert(1)</script>")
theirs = Invoice.objects.create(owner=2, title="private")

invoice_link = run(block(0))["invoice_link"]

link = invoice_link(1, Invoice.objects.all(), mine.pk)
assert link == f'<a href="/invoices/{mine.pk}/">&lt;script&gt;alert(1)&lt;/script&gt;</a>'
try:
    invoice_link(1, Invoice.objects.all(), theirs.pk)
except Http404:
    pass
else:
    raise AssertionError("an invoice of somebody else was shown")

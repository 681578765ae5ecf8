from django.db import transaction
from snippets import block, models, run

Product = models.create("Product", name=models.CharField(max_length=50))
IndexJob = models.create("IndexJob", product_id=models.BigIntegerField())


class Engine(dict):
    def put(self, pk, document):
        self[pk] = document


names = run(block(0), Product=Product, IndexJob=IndexJob)
save_product, deliver = names["save_product"], names["deliver"]
engine = Engine()

tea, cup = Product(name="tea"), Product(name="cup")
save_product(tea)
save_product(cup)
assert engine == {} and IndexJob.objects.count() == 2
deliver(engine)
assert engine == {tea.pk: {"name": "tea"}, cup.pk: {"name": "cup"}}
assert not IndexJob.objects.exists()

tea.name = "green tea"
save_product(tea)
save_product(tea)
gone = cup.pk
with transaction.atomic():
    IndexJob.objects.create(product_id=gone)
    cup.delete()
deliver(engine)
assert engine == {tea.pk: {"name": "green tea"}}

try:
    with transaction.atomic():
        save_product(Product(name="never"))
        raise RuntimeError
except RuntimeError:
    pass
deliver(engine)
assert len(engine) == 1 and not IndexJob.objects.exists()

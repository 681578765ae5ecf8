from django.db import transaction
from snippets import block, models, run

Upload = models.create("Upload", state=models.CharField(max_length=20, default="uploading"))
queued = []
finish_upload = run(block(0), Upload=Upload, enqueue=lambda *task: queued.append(task))["finish_upload"]

upload = Upload.objects.create()
with transaction.atomic():
    assert finish_upload(upload.pk) is True
    assert queued == [], "nothing is queued before the commit"
assert queued == [("scan", upload.pk)]
assert finish_upload(upload.pk) is False
assert len(queued) == 1
upload.refresh_from_db()
assert upload.state == "quarantined"

other = Upload.objects.create()
try:
    with transaction.atomic():
        finish_upload(other.pk)
        raise RuntimeError
except RuntimeError:
    pass
other.refresh_from_db()
assert (other.state, len(queued)) == ("uploading", 1)

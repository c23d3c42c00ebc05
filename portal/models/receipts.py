from django.conf import settings
from django.db import models


class FormReceipt(models.Model):
    """A form that was taken: sent a second time it leads to what the first one made."""

    key = models.UUIDField(primary_key=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="receipts"
    )
    url = models.CharField(max_length=300, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.key)

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cooperation.enums import AreaStatus
from portal.models.history import tracked


class AreaQuerySet(models.QuerySet):
    def visible_to(self, user) -> "AreaQuerySet":
        """Areas of cooperation are public, as the agreement is."""
        return self

    def for_list(self) -> "AreaQuerySet":
        return self.select_related("theme", "clause", "agreement").order_by("position", "pk")


@tracked
class Area(models.Model):
    """An area of cooperation under an agreement; its activities belong to its theme."""

    theme = models.OneToOneField("portal.Theme", on_delete=models.PROTECT, related_name="area")
    agreement = models.ForeignKey(
        "cooperation.Agreement", on_delete=models.PROTECT, related_name="areas"
    )
    clause = models.ForeignKey(
        "cooperation.Clause", on_delete=models.PROTECT, null=True, blank=True, related_name="areas"
    )
    status = models.CharField(_("status"), max_length=20, choices=AreaStatus)
    # How the area reads inside a sentence, where that is not its name with a small letter:
    # "implementation of Agenda 21".
    wording = models.CharField(_("in running text"), max_length=250, blank=True)
    description = models.TextField(_("description"), blank=True)
    is_priority = models.BooleanField(_("priority of both agencies"), default=False)
    position = models.PositiveSmallIntegerField(default=0)
    note = models.TextField(_("note"), blank=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("area of cooperation")
        verbose_name_plural = _("areas of cooperation")

    def __str__(self) -> str:
        return str(self.theme)

    def get_absolute_url(self) -> str:
        return reverse("cooperation-area", args=[self.theme.slug])

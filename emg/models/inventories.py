from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.models.history import tracked


class InventoryQuerySet(models.QuerySet):
    def visible_to(self, user) -> "InventoryQuerySet":
        """Totals are published for every agency."""
        return self

    def for_list(self) -> "InventoryQuerySet":
        return self.select_related("agency", "document").order_by("-year", "agency__acronym", "pk")


@tracked
class Inventory(models.Model):
    """Greenhouse gas emissions of an agency, or of the whole system, in a year.

    In tonnes of carbon dioxide equivalent, inside the common minimum boundary; aviation counts
    its carbon dioxide only (decision of the fourteenth meeting of senior officials).
    """

    # Empty for the total of the United Nations system.
    agency = models.ForeignKey(
        "portal.Agency", on_delete=models.PROTECT, null=True, blank=True, related_name="inventories"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    total = models.DecimalField(_("total"), max_digits=12, decimal_places=1)
    facilities = models.DecimalField(
        _("facilities"), max_digits=12, decimal_places=1, null=True, blank=True
    )
    air_travel = models.DecimalField(
        _("air travel"), max_digits=12, decimal_places=1, null=True, blank=True
    )
    other_travel = models.DecimalField(
        _("other travel"), max_digits=12, decimal_places=1, null=True, blank=True
    )
    personnel = models.PositiveIntegerField(_("personnel"), null=True, blank=True)
    # How many entities a total of the system covers.
    entities = models.PositiveSmallIntegerField(_("entities covered"), null=True, blank=True)
    document = models.ForeignKey("portal.Document", on_delete=models.PROTECT, null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = InventoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("inventory")
        verbose_name_plural = _("inventories")
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "year"], name="inventory_one_a_year", nulls_distinct=False
            ),
            models.CheckConstraint(name="inventory_total_not_negative", condition=Q(total__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.agency or _('United Nations system')} {self.year}"

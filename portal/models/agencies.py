from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.enums import AgencyKind
from portal.models.history import tracked
from portal.models.names import translated


class AgencyQuerySet(models.QuerySet):
    def visible_to(self, user) -> "AgencyQuerySet":
        """Agencies are reference data: everybody may see them."""
        return self

    def current(self) -> "AgencyQuerySet":
        """Agencies that have not been merged into another."""
        return self.filter(merged_into=None)

    def for_list(self) -> "AgencyQuerySet":
        return self.order_by("acronym", "pk")

    def called(self, text: str) -> "AgencyQuerySet":
        """Agencies that go by this acronym, alias or full name, in any case."""
        return self.filter(
            Q(acronym__iexact=text)
            | Q(name_en__iexact=text)
            | Exists(AgencyAlias.objects.filter(agency=OuterRef("pk"), value__iexact=text))
        )


@tracked
@translated("name")
class Agency(models.Model):
    """An organization of the United Nations system, or a partner of one."""

    acronym = models.CharField(_("acronym"), max_length=30, unique=True)
    slug = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=AgencyKind)
    url = models.URLField(_("website"), blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    note = models.TextField(_("note"), blank=True)

    objects = AgencyQuerySet.as_manager()

    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        constraints = [
            models.CheckConstraint(
                name="agency_not_merged_into_itself", condition=~Q(merged_into=models.F("pk"))
            ),
            models.UniqueConstraint(Upper("acronym"), name="agency_acronym_unique_in_any_case"),
        ]

    def __str__(self) -> str:
        return self.acronym

    def get_absolute_url(self) -> str:
        return reverse("agency-detail", args=[self.slug])


class AgencyAlias(models.Model):
    """Another name of an agency: a code, an older name, the acronym in another language."""

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="aliases")
    value = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Upper("value"),
                name="agency_alias_unique",
                violation_error_message=_("Another agency already goes by this name."),
            )
        ]

    def __str__(self) -> str:
        return self.value

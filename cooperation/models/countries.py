from django.db import models
from django.utils.translation import gettext_lazy as _

from cooperation.enums import EngagementKind, Measure, Qualifier
from portal.models.history import tracked
from portal.models.periods import ends_after_start
from portal.partial_dates import PartialDateField


class CountryEngagementQuerySet(models.QuerySet):
    def visible_to(self, user) -> "CountryEngagementQuerySet":
        """Work in countries is public once it is recorded."""
        return self

    def for_list(self) -> "CountryEngagementQuerySet":
        return self.select_related("country", "agency").order_by("kind", "country__alpha3", "pk")


@tracked
class CountryEngagement(models.Model):
    """One thing that an agency did with or in a country."""

    country = models.ForeignKey(
        "portal.Country", on_delete=models.PROTECT, related_name="engagements"
    )
    agency = models.ForeignKey(
        "portal.Agency", on_delete=models.PROTECT, related_name="engagements"
    )
    partners = models.ManyToManyField("portal.Agency", blank=True, related_name="+")
    kind = models.CharField(_("kind"), max_length=20, choices=EngagementKind)
    # What was done, where the kind does not say it all: "update of the environmental law".
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    starts_on = PartialDateField(_("from"), null=True, blank=True)
    ends_on = PartialDateField(_("until"), null=True, blank=True)
    document = models.ForeignKey("portal.Document", on_delete=models.PROTECT, null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = CountryEngagementQuerySet.as_manager()

    class Meta:
        verbose_name = _("country engagement")
        constraints = [
            ends_after_start("country_engagement"),
            models.UniqueConstraint(
                fields=["country", "agency", "kind", "subject"], name="country_engagement_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} – {self.get_kind_display()}"


@tracked
class EngagementFigure(models.Model):
    """A number that goes with an engagement: towns visited, people reached."""

    engagement = models.ForeignKey(
        CountryEngagement, on_delete=models.CASCADE, related_name="figures"
    )
    label = models.CharField(_("what is counted"), max_length=100)
    value = models.PositiveIntegerField(_("number"))
    measure = models.CharField(_("measure"), max_length=20, choices=Measure, default=Measure.PEOPLE)
    qualifier = models.CharField(_("how exact"), max_length=20, choices=Qualifier, blank=True)

    class Meta:
        verbose_name = _("figure")
        constraints = [
            models.UniqueConstraint(fields=["engagement", "label"], name="engagement_figure_once")
        ]

    def __str__(self) -> str:
        return f"{self.value} {self.label}"


class PilotCountryQuerySet(models.QuerySet):
    def visible_to(self, user) -> "PilotCountryQuerySet":
        """Which countries try this out is public."""
        return self


@tracked
class PilotCountry(models.Model):
    """A country that tries out "Delivering as One"."""

    country = models.OneToOneField("portal.Country", on_delete=models.PROTECT, related_name="pilot")
    since = PartialDateField(_("since"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = PilotCountryQuerySet.as_manager()

    class Meta:
        verbose_name = _("pilot country")
        verbose_name_plural = _("pilot countries")

    def __str__(self) -> str:
        return str(self.country)

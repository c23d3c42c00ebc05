from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.models.history import tracked
from portal.models.people import standing_of


class RecommendationSetQuerySet(models.QuerySet):
    def visible_to(self, user) -> "RecommendationSetQuerySet":
        """A set is as public as the document that it stands in."""
        return self if standing_of(user).is_secretariat else self.filter(document__is_public=True)

    def for_list(self) -> "RecommendationSetQuerySet":
        return self.select_related("document", "oversight_body").order_by(
            models.F("document__issued_on").desc(nulls_last=True), "pk"
        )


class RecommendationQuerySet(models.QuerySet):
    def visible_to(self, user) -> "RecommendationQuerySet":
        """A recommendation is as public as the document of its mandate."""
        if standing_of(user).is_secretariat:
            return self
        return self.filter(mandate__document__is_public=True)

    def for_list(self) -> "RecommendationQuerySet":
        return self.order_by("position", "pk")


@tracked
class RecommendationSet(models.Model):
    """The recommendations of one oversight evaluation, also where only their number is known."""

    slug = models.SlugField(max_length=80, unique=True)
    document = models.ForeignKey(
        "portal.Document", on_delete=models.PROTECT, related_name="recommendation_sets"
    )
    oversight_body = models.ForeignKey("portal.Agency", on_delete=models.PROTECT, related_name="+")
    subject = models.CharField(_("what was evaluated"), max_length=250)
    # How many there are; the text of each may come later.
    count = models.PositiveSmallIntegerField(_("recommendations"))
    addressees = models.ManyToManyField(
        "portal.Agency", blank=True, related_name="recommendation_sets"
    )
    pinpoint = models.CharField(_("cited at"), max_length=30, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = RecommendationSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("set of recommendations")

    def __str__(self) -> str:
        return self.subject


@tracked
class Recommendation(models.Model):
    """A recommendation of an oversight body: a kind of mandate, with acceptance."""

    recommendation_set = models.ForeignKey(
        RecommendationSet, on_delete=models.CASCADE, related_name="recommendations"
    )
    mandate = models.OneToOneField(
        "portal.Mandate", on_delete=models.PROTECT, related_name="recommendation"
    )
    number = models.CharField(_("number"), max_length=10, blank=True)
    is_accepted = models.BooleanField(_("accepted"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")

    def __str__(self) -> str:
        return str(self.mandate)

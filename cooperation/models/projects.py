from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.models.activities import Activity
from portal.models.history import tracked


class JointProjectQuerySet(models.QuerySet):
    def visible_to(self, user) -> "JointProjectQuerySet":
        """A joint project is as visible as the activity that it is."""
        return self.filter(activity__in=Activity.objects.visible_to(user))

    def for_list(self) -> "JointProjectQuerySet":
        return self.select_related("activity__lead", "activity__theme", "agreement").order_by(
            "activity__title", "pk"
        )


@tracked
class JointProject(models.Model):
    """An activity that the parties to an agreement carry out together."""

    activity = models.OneToOneField(
        "portal.Activity", on_delete=models.CASCADE, related_name="joint_project"
    )
    agreement = models.ForeignKey(
        "cooperation.Agreement", on_delete=models.PROTECT, related_name="joint_projects"
    )
    area = models.ForeignKey(
        "cooperation.Area",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="joint_projects",
    )
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    phase = models.CharField(_("phase"), max_length=100, blank=True)
    funding = models.CharField(_("funding"), max_length=200, blank=True)
    # What each party's mandate adds, in words.
    coherence = models.TextField(_("coherence with the mandates of the parties"), blank=True)

    objects = JointProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("joint project")

    def __str__(self) -> str:
        return self.short_name or str(self.activity)

    def get_absolute_url(self) -> str:
        return self.activity.get_absolute_url()


class FundingWindowQuerySet(models.QuerySet):
    def visible_to(self, user) -> "FundingWindowQuerySet":
        """What a fund approved is public."""
        return self

    def for_list(self) -> "FundingWindowQuerySet":
        return self.select_related("agency").order_by("fund", "name", "pk")


@tracked
class FundingWindow(models.Model):
    """A window of a fund that finances joint programmes, with what was approved in it."""

    slug = models.SlugField(max_length=80, unique=True)
    fund = models.CharField(_("fund"), max_length=150)
    name = models.CharField(_("window"), max_length=150)
    approved = models.PositiveSmallIntegerField(_("concept notes approved"))
    # In how many of these the agency takes part.
    joined = models.PositiveSmallIntegerField(_("joint programmes taken part in"))
    agency = models.ForeignKey("portal.Agency", on_delete=models.PROTECT, related_name="+")

    objects = FundingWindowQuerySet.as_manager()

    class Meta:
        verbose_name = _("funding window")
        constraints = [
            models.CheckConstraint(
                name="funding_window_joined_are_among_the_approved",
                condition=Q(joined__lte=F("approved")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.fund} – {self.name}"

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.enums import ActivityStatus, ParticipationRole
from portal.models.history import tracked
from portal.models.people import standing_of
from portal.models.periods import ends_after_start
from portal.partial_dates import PartialDateField


class ActivityQuerySet(models.QuerySet):
    def visible_to(self, user) -> "ActivityQuerySet":
        """The activities this person may see.  Every page and endpoint starts here."""
        standing = standing_of(user)
        if standing.is_secretariat:
            return self
        if not standing.agencies:
            return self.filter(is_public=True)
        takes_part = Participation.objects.filter(
            activity=OuterRef("pk"), agency__in=standing.agencies
        )
        return self.filter(Q(is_public=True) | Q(lead__in=standing.agencies) | Exists(takes_part))

    def latest_first(self) -> "ActivityQuerySet":
        """By start, newest first: the order that the indexes are made for."""
        return self.order_by("-starts_on", "-pk")


@tracked
class Activity(models.Model):
    """A piece of joint work.  It may answer many obligations; it is counted once."""

    reference = models.CharField(_("reference"), max_length=60, unique=True, null=True, blank=True)
    title = models.CharField(_("title"), max_length=250)
    summary = models.TextField(_("summary"), blank=True)
    theme = models.ForeignKey(
        "portal.Theme", on_delete=models.PROTECT, related_name="activities", verbose_name=_("theme")
    )
    themes = models.ManyToManyField(
        "portal.Theme", blank=True, related_name="also_activities", verbose_name=_("other themes")
    )
    lead = models.ForeignKey(
        "portal.Agency",
        on_delete=models.PROTECT,
        related_name="led_activities",
        verbose_name=_("lead agency"),
    )
    agencies = models.ManyToManyField(
        "portal.Agency", through="portal.Participation", related_name="activities"
    )
    mandates = models.ManyToManyField("portal.Mandate", blank=True, related_name="activities")
    bodies = models.ManyToManyField("portal.Body", blank=True, related_name="activities")
    countries = models.ManyToManyField("portal.Country", blank=True, related_name="activities")
    status = models.CharField(
        _("status"), max_length=20, choices=ActivityStatus, default=ActivityStatus.ONGOING
    )
    starts_on = PartialDateField(_("start"))
    ends_on = PartialDateField(_("end"), null=True, blank=True)
    # In United States dollars.
    cost_needed = models.DecimalField(
        _("cost"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    cost_available = models.DecimalField(
        _("funds available"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    is_public = models.BooleanField(_("public"), default=False)
    note = models.TextField(_("note"), blank=True)
    # Counted up by each edit: who saves a page that is out of date is told so.
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        constraints = [
            ends_after_start("activity"),
            models.CheckConstraint(
                name="activity_costs_are_not_negative",
                condition=Q(Q(cost_needed=None) | Q(cost_needed__gte=0))
                & Q(Q(cost_available=None) | Q(cost_available__gte=0)),
            ),
        ]
        indexes = [
            models.Index(F("starts_on").desc(), F("id").desc(), name="activity_latest"),
            models.Index(
                F("is_public"), F("starts_on").desc(), F("id").desc(), name="activity_public_latest"
            ),
            models.Index(
                F("theme"), F("starts_on").desc(), F("id").desc(), name="activity_by_theme"
            ),
            models.Index(F("lead"), F("starts_on").desc(), F("id").desc(), name="activity_by_lead"),
            models.Index(
                F("status"), F("starts_on").desc(), F("id").desc(), name="activity_by_status"
            ),
            models.Index(Lower("title"), F("id"), name="activity_by_title"),
            models.Index(
                F("theme"),
                F("lead"),
                F("status"),
                F("starts_on").desc(),
                F("id").desc(),
                name="activity_by_all_facets",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("activity-detail", args=[self.pk])

    @property
    def cost_gap(self):
        """What is still missing, in United States dollars; None where no cost is known."""
        if self.cost_needed is None:
            return None
        return max(self.cost_needed - (self.cost_available or 0), 0)


@tracked
class Participation(models.Model):
    """An agency that takes part in an activity besides the one that leads it."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="participations")
    agency = models.ForeignKey(
        "portal.Agency", on_delete=models.PROTECT, related_name="participations"
    )
    role = models.CharField(
        _("role"), max_length=20, choices=ParticipationRole, default=ParticipationRole.PARTNER
    )

    class Meta:
        verbose_name = _("participation")
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "agency", "role"], name="participation_once"
            ),
        ]
        indexes = [models.Index(fields=["agency", "activity"], name="participation_of_agency")]

    def __str__(self) -> str:
        return f"{self.agency} – {self.get_role_display()}"


class MilestoneQuerySet(models.QuerySet):
    def visible_to(self, user) -> "MilestoneQuerySet":
        """A deliverable is as public as its activity."""
        if standing_of(user).is_secretariat:
            return self
        return self.filter(activity__in=Activity.objects.visible_to(user))


@tracked
class Milestone(models.Model):
    """A deliverable of an activity: what, by when, for whom."""

    slug = models.SlugField(max_length=100, unique=True)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField(_("deliverable"), max_length=300)
    position = models.PositiveSmallIntegerField(default=0)
    due = PartialDateField(_("due"), null=True, blank=True)
    # Due by a meeting whose date nobody knows yet: "before the sixteenth meeting".
    due_meeting = models.ForeignKey(
        "portal.Meeting",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="milestones_due",
    )
    done_on = PartialDateField(_("done"), null=True, blank=True)
    is_done = models.BooleanField(_("delivered"), default=False)
    owners = models.ManyToManyField("portal.Agency", blank=True, related_name="milestones")
    owner_body = models.ForeignKey(
        "portal.Body", on_delete=models.PROTECT, null=True, blank=True, related_name="milestones"
    )
    destinations = models.ManyToManyField("portal.Meeting", blank=True, related_name="milestones")
    destination = models.CharField(_("destination"), max_length=200, blank=True)
    document = models.ForeignKey(
        "portal.Document",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="milestones",
    )
    note = models.TextField(_("note"), blank=True)

    objects = MilestoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("milestone")
        constraints = [
            models.CheckConstraint(
                name="milestone_with_a_date_of_delivery_is_done",
                condition=Q(done_on=None) | Q(is_done=True),
            )
        ]

    def __str__(self) -> str:
        return self.title

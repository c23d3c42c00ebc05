from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.models.history import tracked
from portal.models.periods import ends_after_start
from portal.partial_dates import PartialDateField


class StreamQuerySet(models.QuerySet):
    def visible_to(self, user) -> "StreamQuerySet":
        """The work plan of the Group is public."""
        return self

    def for_list(self) -> "StreamQuerySet":
        return self.select_related("theme", "work_plan").order_by("number", "pk")


class WorkPlanQuerySet(models.QuerySet):
    def visible_to(self, user) -> "WorkPlanQuerySet":
        """The work plans of the Group are public."""
        return self

    def for_list(self) -> "WorkPlanQuerySet":
        return self.select_related("approved_at").order_by("-starts_on", "-pk")


@tracked
class WorkPlan(models.Model):
    """What the members of the Group agree to do together in the next twelve months."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=200)
    starts_on = PartialDateField(_("from"))
    ends_on = PartialDateField(_("until"))
    approved_at = models.ForeignKey(
        "portal.Meeting",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="work_plans",
        verbose_name=_("approved by"),
    )
    document = models.ForeignKey("portal.Document", on_delete=models.PROTECT, null=True, blank=True)
    # The first that the members ever agreed.
    is_first = models.BooleanField(default=False)
    note = models.TextField(_("note"), blank=True)

    objects = WorkPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("work plan")
        constraints = [ends_after_start("work_plan")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("emg-overview")


@tracked
class Stream(models.Model):
    """One of the areas of work of a work plan; its activities belong to its theme."""

    work_plan = models.ForeignKey(WorkPlan, on_delete=models.CASCADE, related_name="streams")
    theme = models.OneToOneField("portal.Theme", on_delete=models.PROTECT, related_name="stream")
    number = models.PositiveSmallIntegerField(_("number"))
    description = models.TextField(_("description"), blank=True)

    objects = StreamQuerySet.as_manager()

    class Meta:
        verbose_name = _("stream")
        constraints = [
            models.UniqueConstraint(fields=["work_plan", "number"], name="stream_number_once")
        ]

    def __str__(self) -> str:
        return str(self.theme)

    def get_absolute_url(self) -> str:
        return reverse("emg-stream", args=[self.theme.slug])


@tracked
class Output(models.Model):
    """A result that a stream is expected to bring, with what it costs and by when."""

    slug = models.SlugField(max_length=100, unique=True)
    stream = models.ForeignKey(Stream, on_delete=models.CASCADE, related_name="outputs")
    title = models.CharField(_("expected result"), max_length=250)
    indicator = models.CharField(_("indicator"), max_length=250, blank=True)
    # In United States dollars.
    cost_needed = models.DecimalField(
        _("cost"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    cost_available = models.DecimalField(
        _("funds available"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    due = PartialDateField(_("due"), null=True, blank=True)
    activities = models.ManyToManyField("portal.Activity", blank=True, related_name="outputs")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("output")
        constraints = [
            models.CheckConstraint(
                name="output_costs_are_not_negative",
                condition=(Q(cost_needed=None) | Q(cost_needed__gte=0))
                & (Q(cost_available=None) | Q(cost_available__gte=0)),
            )
        ]

    def __str__(self) -> str:
        return self.title

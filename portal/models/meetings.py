from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.enums import DecisionVerb, MeetingStatus, Segment
from portal.models.history import tracked
from portal.models.names import translated
from portal.models.periods import ends_after_start
from portal.partial_dates import PartialDateField


class MeetingQuerySet(models.QuerySet):
    def visible_to(self, user) -> "MeetingQuerySet":
        """Meetings are public: when who met is not a secret."""
        return self

    def for_list(self) -> "MeetingQuerySet":
        return self.select_related("body", "host", "country").order_by(
            models.F("starts_on").desc(nulls_last=True), "-pk"
        )


@tracked
@translated("name")
class Meeting(models.Model):
    """A session of a body: when, where, whose guest, who led it and how many came."""

    slug = models.SlugField(max_length=80, unique=True)
    body = models.ForeignKey(
        "portal.Body", on_delete=models.PROTECT, related_name="meetings", verbose_name=_("body")
    )
    name = models.CharField(_("name"), max_length=250)
    # Which in the series: 15 for the fifteenth meeting of senior officials.
    ordinal = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    starts_on = PartialDateField(_("first day"), null=True, blank=True)
    ends_on = PartialDateField(_("last day"), null=True, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    country = models.ForeignKey(
        "portal.Country", on_delete=models.PROTECT, null=True, blank=True, related_name="meetings"
    )
    host = models.ForeignKey(
        "portal.Agency",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_meetings",
        verbose_name=_("host"),
    )
    # The larger meeting that it was held beside: the session of the General Assembly.
    during = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="beside"
    )
    segments = ArrayField(
        models.CharField(max_length=20, choices=Segment),
        default=list,
        blank=True,
        verbose_name=_("segments"),
    )
    # How many member agencies were represented.
    attendance = models.PositiveSmallIntegerField(_("agencies represented"), null=True, blank=True)
    # Who came, where that is told in words: "experts to be identified".
    attendance_note = models.CharField(_("attendance"), max_length=250, blank=True)
    status = models.CharField(
        _("status"), max_length=20, choices=MeetingStatus, default=MeetingStatus.HELD
    )
    report = models.ForeignKey(
        "portal.Document",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="meetings",
        verbose_name=_("report"),
    )
    note = models.TextField(_("note"), blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        constraints = [
            ends_after_start("meeting"),
            models.UniqueConstraint(
                fields=["body", "ordinal"],
                name="meeting_one_of_each_number",
                condition=Q(ordinal__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("meeting-detail", args=[self.slug])


@tracked
class MeetingChair(models.Model):
    """Who led a meeting, in the office held that day."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="chairs")
    name = models.CharField(_("name"), max_length=150)
    office = models.CharField(_("office"), max_length=200, blank=True)
    agency = models.ForeignKey("portal.Agency", on_delete=models.PROTECT, null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("chair of a meeting")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "name"], name="meeting_chair_once")
        ]

    def __str__(self) -> str:
        return self.name


@tracked
class AgendaItem(models.Model):
    """An item on the agenda of a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    number = models.CharField(_("item"), max_length=10)
    title = models.CharField(_("title"), max_length=250)
    document = models.ForeignKey("portal.Document", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        verbose_name = _("agenda item")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="agenda_item_once")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


@tracked
class Decision(models.Model):
    """What a meeting recorded.  The words, whom they bind and by when are its mandate."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="decisions")
    mandate = models.OneToOneField(
        "portal.Mandate", on_delete=models.PROTECT, related_name="decision"
    )
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    verb = models.CharField(_("how"), max_length=20, choices=DecisionVerb)
    theme = models.ForeignKey(
        "portal.Theme", on_delete=models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("decision")

    def __str__(self) -> str:
        return str(self.mandate)

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal import zones
from portal.enums import QuestionKind, QuestionScope, RoundState
from portal.models.history import tracked
from portal.models.names import translated
from portal.models.people import standing_of

# An answer that was being sent when the round closed is still taken (reliability case 40).
GRACE = timedelta(minutes=2)
REMINDED = (14, 7, 1)


class RoundQuerySet(models.QuerySet):
    def visible_to(self, user) -> "RoundQuerySet":
        """Agencies see the rounds that ask them, everybody those that have closed."""
        standing = standing_of(user)
        if standing.is_secretariat:
            return self
        closed = Q(state=RoundState.CLOSED)
        if not standing.agencies:
            return self.filter(closed)
        asked = Q(submissions__agency__in=standing.agencies)
        found = self.model.objects.filter(closed | asked).values("pk")
        return self.filter(pk__in=found)

    def for_list(self) -> "RoundQuerySet":
        return self.order_by("-period_starts_on", "-pk")


def period() -> Func:
    """The period as a range that includes both of its days."""
    return Func(
        F("period_starts_on"),
        F("period_ends_on"),
        Value("[]"),
        function="daterange",
        output_field=DateRangeField(),
    )


@tracked
@translated("title", "guidance")
class Round(models.Model):
    """A call for updates: which period, which questions, whom it asks and until when."""

    slug = models.SlugField(max_length=80, unique=True)
    # The key of the programme that asks, as it registers itself.
    programme = models.SlugField(max_length=30)
    title = models.CharField(_("title"), max_length=200)
    guidance = models.TextField(_("guidance"), blank=True)
    period_starts_on = models.DateField(_("first day of the period"))
    period_ends_on = models.DateField(_("last day of the period"))
    due_at = models.DateTimeField(_("due"))
    closes_at = models.DateTimeField(_("closes"))
    time_zone = models.CharField(_("time zone"), max_length=50, default="Europe/Zurich")
    # So many days before the deadline agencies that have not answered are reminded.
    reminder_days = ArrayField(models.PositiveSmallIntegerField(), default=list)
    themes = models.ManyToManyField("portal.Theme", blank=True, related_name="rounds")
    agencies = models.ManyToManyField("portal.Agency", blank=True, related_name="rounds")
    state = models.CharField(
        _("state"), max_length=20, choices=RoundState, default=RoundState.PREPARED
    )
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("round")
        constraints = [
            models.CheckConstraint(
                name="round_period_ends_after_it_starts",
                condition=Q(period_ends_on__gte=F("period_starts_on")),
                violation_error_message=_("The period must not end before it starts."),
            ),
            models.CheckConstraint(
                name="round_closes_after_it_is_due",
                condition=Q(closes_at__gte=F("due_at")),
                violation_error_message=_("The round must not close before the answers are due."),
            ),
            models.CheckConstraint(
                name="round_opened_with_its_moment",
                condition=Q(state=RoundState.PREPARED, opened_at=None)
                | (~Q(state=RoundState.PREPARED) & Q(opened_at__isnull=False)),
            ),
            ExclusionConstraint(
                name="round_periods_do_not_overlap",
                expressions=[
                    (F("programme"), RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Another round of this programme covers these days."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("round-detail", args=[self.slug])

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def city(self) -> str:
        """The place whose clock its deadline is told by."""
        return zones.city(self.time_zone)

    def local(self, moment: datetime) -> datetime:
        """A moment as the clock of the round's deadline shows it."""
        return moment.astimezone(self.zone)

    @property
    def is_open(self) -> bool:
        return self.state == RoundState.OPEN


class QuestionQuerySet(models.QuerySet):
    def visible_to(self, user) -> "QuestionQuerySet":
        """As the rounds that ask them."""
        return self.filter(round__in=Round.objects.visible_to(user))


@tracked
@translated("label", "reason", "guidance", "example")
class Question(models.Model):
    """What a round asks: on each activity of an agency, or once of each agency.

    ``choices`` and ``columns`` are lists of ``{"key", "label": {language: text}}``; a column may
    have a ``kind`` ("text" or "number").
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="questions")
    key = models.SlugField(max_length=40)
    scope = models.CharField(
        _("asked"), max_length=20, choices=QuestionScope, default=QuestionScope.AGENCY
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=QuestionKind, default=QuestionKind.TEXT
    )
    label = models.CharField(_("question"), max_length=250)
    reason = models.CharField(_("why it is asked"), max_length=300, blank=True)
    guidance = models.TextField(_("guidance"), blank=True)
    example = models.TextField(_("example of a good answer"), blank=True)
    choices = models.JSONField(_("choices"), default=list, blank=True)
    columns = models.JSONField(_("columns"), default=list, blank=True)
    unit = models.CharField(_("unit"), max_length=30, blank=True)
    word_limit = models.PositiveSmallIntegerField(_("most words"), null=True, blank=True)
    is_required = models.BooleanField(_("has to be answered"), default=False)
    position = models.PositiveSmallIntegerField(default=0)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "key"],
                name="question_key_once",
                violation_error_message=_("The round has a question with this key already."),
            )
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        """Where it stands among the others."""
        return f"{reverse('round-questions', args=[self.round.slug])}#question-{self.key}"

    @property
    def offered(self) -> list[tuple[str, str]]:
        """The choices in the language of the reader."""
        return [(entry["key"], in_words(entry)) for entry in self.choices]

    @property
    def heads(self) -> list[tuple[str, str, str]]:
        """The columns of a table: key, label in the language of the reader, kind."""
        return [(c["key"], in_words(c), c.get("kind", "text")) for c in self.columns]


def in_words(entry: dict) -> str:
    """The label of a choice or a column, in English where the reader's language has none."""
    labels = entry["label"]
    return labels.get(get_language() or "en") or labels.get("en") or entry["key"]

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast, Coalesce, TruncDate
from django.utils.translation import gettext_lazy as _

from portal.enums import Language, UpdateKind, UpdateState
from portal.models.history import tracked
from portal.models.people import standing_of
from portal.partial_dates import PartialDateField


class UpdateQuerySet(models.QuerySet):
    def visible_to(self, user) -> "UpdateQuerySet":
        """Accepted updates of what a person may see, and the drafts of their own agencies."""
        from portal.models.activities import Activity  # noqa: PLC0415 -- one way at import time

        standing = standing_of(user)
        if standing.is_secretariat:
            return self
        seen = Q(state=UpdateState.ACCEPTED, activity__in=Activity.objects.visible_to(user))
        return self.filter(seen | Q(agency__in=standing.agencies))

    def accepted(self) -> "UpdateQuerySet":
        """The only updates that a report may use."""
        return self.filter(state=UpdateState.ACCEPTED)

    def telling(self) -> "UpdateQuerySet":
        """Those with news: what was only confirmed is told where it was first said."""
        return self.filter(no_change_since=None)

    def for_list(self) -> "UpdateQuerySet":
        """The latest first: by when it happened or, where nobody says so, by when it was recorded."""
        recorded = Cast(TruncDate("created_at"), models.CharField())
        latest = Coalesce("happened_on", recorded, output_field=models.CharField())
        return self.select_related("agency", "author").order_by(latest.desc(), "position", "pk")


@tracked
class Update(models.Model):
    """What happened on an activity, in the words of who reports it.

    The narrative is a subset of Markdown in one language: data, never markup.
    """

    slug = models.SlugField(max_length=100, unique=True, null=True, blank=True)
    activity = models.ForeignKey(
        "portal.Activity", on_delete=models.CASCADE, related_name="updates"
    )
    agency = models.ForeignKey("portal.Agency", on_delete=models.PROTECT, related_name="updates")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="updates"
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=UpdateKind, default=UpdateKind.PROGRESS
    )
    state = models.CharField(
        _("state"), max_length=20, choices=UpdateState, default=UpdateState.DRAFT
    )
    happened_on = PartialDateField(_("when"), null=True, blank=True)
    narrative = models.TextField(_("what happened"))
    language = models.CharField(
        _("language"), max_length=7, choices=Language, default=Language.ENGLISH
    )
    results = models.TextField(_("results"), blank=True)
    challenges = models.TextField(_("challenges"), blank=True)
    next_steps = models.TextField(_("next steps"), blank=True)
    # Rows of {"what", "number", "unit"}.
    figures = models.JSONField(_("figures"), default=list, blank=True)
    # The agency confirmed that the text still holds: it is carried, not told anew.
    no_change_since = models.DateField(_("no change since"), null=True, blank=True)
    # The part of a submission that it was written from; empty where staff logged it.
    section = models.ForeignKey(
        "portal.SubmissionSection",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="updates",
    )
    superseded_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="supersedes"
    )
    document = models.ForeignKey(
        "portal.Document", on_delete=models.PROTECT, null=True, blank=True, related_name="updates"
    )
    position = models.PositiveSmallIntegerField(default=0)
    major = models.PositiveSmallIntegerField(default=1)
    minor = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("update")
        constraints = [
            models.CheckConstraint(
                name="update_superseded_by_another",
                condition=Q(superseded_by=None) | Q(state=UpdateState.SUPERSEDED),
            )
        ]
        indexes = [models.Index(fields=["activity", "state"], name="update_of_activity")]

    def __str__(self) -> str:
        return self.narrative if len(self.narrative) <= 80 else f"{self.narrative[:79]}…"

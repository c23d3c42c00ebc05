import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.enums import MandateKind, MandateStatus
from portal.models.history import tracked
from portal.models.people import standing_of
from portal.partial_dates import PartialDateField


class MandateQuerySet(models.QuerySet):
    def visible_to(self, user) -> "MandateQuerySet":
        """A mandate is as public as the document that it stands in."""
        if standing_of(user).is_secretariat:
            return self
        return self.filter(document__is_public=True)

    def in_force(self) -> "MandateQuerySet":
        return self.exclude(status=MandateStatus.SUPERSEDED)

    def for_list(self) -> "MandateQuerySet":
        return self.select_related("document", "asked_by", "parent").order_by(
            "document__symbol", "position", "pk"
        )


@tracked
class Mandate(models.Model):
    """One paragraph of a decision, statement or evaluation: what was asked, by and of whom.

    ``text`` is written once: a trigger refuses to change it, a correction supersedes it.
    """

    slug = models.SlugField(max_length=100, unique=True)
    document = models.ForeignKey(
        "portal.Document",
        on_delete=models.PROTECT,
        related_name="mandates",
        verbose_name=_("document"),
    )
    # Where it stands there: "part VI, paragraph 35"; kept apart so that it can be cited.
    part = models.CharField(_("part"), max_length=20, blank=True)
    paragraph = models.CharField(_("paragraph"), max_length=20, blank=True)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts"
    )
    position = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(_("kind"), max_length=20, choices=MandateKind)
    text = models.TextField(_("text"))
    asked_by = models.ForeignKey(
        "portal.Body",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mandates_given",
        verbose_name=_("asked by"),
    )
    asked_agencies = models.ManyToManyField(
        "portal.Agency", blank=True, related_name="mandates", verbose_name=_("agencies asked")
    )
    asked_bodies = models.ManyToManyField(
        "portal.Body", blank=True, related_name="mandates", verbose_name=_("bodies asked")
    )
    status = models.CharField(
        _("status"), max_length=20, choices=MandateStatus, default=MandateStatus.OPEN
    )
    due = PartialDateField(_("due"), null=True, blank=True)
    review_on = PartialDateField(_("review"), null=True, blank=True)
    superseded_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="supersedes"
    )
    note = models.TextField(_("note"), blank=True)

    objects = MandateQuerySet.as_manager()

    class Meta:
        verbose_name = _("mandate")
        constraints = [
            models.CheckConstraint(
                name="mandate_superseded_by_another",
                condition=Q(status=MandateStatus.SUPERSEDED, superseded_by__isnull=False)
                | (~Q(status=MandateStatus.SUPERSEDED) & Q(superseded_by=None)),
            )
        ]
        triggers = [pgtrigger.ReadOnly(name="mandate_text_is_final", fields=["text"])]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else f"{self.text[:79]}…"

    def get_absolute_url(self) -> str:
        return reverse("mandate-detail", args=[self.slug])

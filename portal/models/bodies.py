from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.enums import BodyKind, SeatRole
from portal.models.history import tracked
from portal.models.names import translated
from portal.models.periods import ends_after_start
from portal.partial_dates import PartialDate, PartialDateField


class BodyQuerySet(models.QuerySet):
    def visible_to(self, user) -> "BodyQuerySet":
        """Bodies are public: who meets is not a secret."""
        return self

    def for_list(self) -> "BodyQuerySet":
        return self.select_related("parent", "merged_into").order_by("name", "pk")


@tracked
@translated("name")
class Body(models.Model):
    """What meets: a council, a group, an issue management group, a task team."""

    slug = models.SlugField(max_length=80, unique=True)
    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=BodyKind)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts"
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors"
    )
    starts_on = PartialDateField(_("set up"), null=True, blank=True)
    ends_on = PartialDateField(_("end of term"), null=True, blank=True)
    url = models.URLField(_("website"), blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        constraints = [
            ends_after_start("body"),
            models.CheckConstraint(
                name="body_not_merged_into_itself", condition=~Q(merged_into=models.F("pk"))
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("body-detail", args=[self.slug])

    def is_past_its_end(self, today) -> bool:
        """A term that has run out while the body was neither merged nor renewed."""
        return bool(self.ends_on and self.ends_on.is_before(PartialDate.of(today)))


@tracked
class TermsOfReference(models.Model):
    """What a body is asked to do, in one of its versions."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="terms_of_reference")
    version = models.PositiveSmallIntegerField(default=1)
    text = models.TextField(_("text"))
    adopted_on = PartialDateField(_("adopted"), null=True, blank=True)
    document = models.ForeignKey("portal.Document", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        verbose_name = _("terms of reference")
        constraints = [
            models.UniqueConstraint(fields=["body", "version"], name="terms_of_reference_versioned")
        ]

    def __str__(self) -> str:
        return f"{self.body} – {self.version}"


@tracked
class Seat(models.Model):
    """A place in a body: held by an agency, or by somebody who is described."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="seats")
    agency = models.ForeignKey(
        "portal.Agency", on_delete=models.PROTECT, null=True, blank=True, related_name="seats"
    )
    role = models.CharField(_("role"), max_length=20, choices=SeatRole)
    # Who sits there when it is not simply the agency: "Bureau of the Conference of the Parties".
    holder = models.CharField(_("held by"), max_length=200, blank=True)
    starts_on = PartialDateField(_("from"), null=True, blank=True)
    ends_on = PartialDateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("seat")
        constraints = [
            ends_after_start("seat"),
            models.CheckConstraint(
                name="seat_is_held_by_somebody", condition=Q(agency__isnull=False) | ~Q(holder="")
            ),
            models.UniqueConstraint(
                fields=["body", "agency", "role", "holder", "starts_on"],
                name="seat_taken_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder or self.agency} – {self.get_role_display()}"

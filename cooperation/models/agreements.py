from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cooperation.enums import Chapter
from portal.models.history import tracked
from portal.partial_dates import PartialDateField


class AgreementQuerySet(models.QuerySet):
    def visible_to(self, user) -> "AgreementQuerySet":
        """Agreements between agencies are public."""
        return self

    def latest_first(self) -> "AgreementQuerySet":
        return self.order_by(models.F("signed_on").desc(nulls_last=True), "pk")


@tracked
class Agreement(models.Model):
    """A memorandum of understanding: who agreed, when, and what it replaces."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=250)
    parties = models.ManyToManyField("portal.Agency", related_name="agreements")
    signed_on = PartialDateField(_("signed"), null=True, blank=True)
    replaces = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    document = models.ForeignKey("portal.Document", on_delete=models.PROTECT, null=True, blank=True)
    # The joint working group that the agreement provides for.
    working_group = models.ForeignKey(
        "portal.Body", on_delete=models.PROTECT, null=True, blank=True, related_name="agreements"
    )
    purpose = models.TextField(_("purpose"), blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("agreement")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("cooperation-agreement", args=[self.slug])


@tracked
class Clause(models.Model):
    """A provision of an agreement, in the chapter where it stands."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="clauses")
    chapter = models.CharField(_("chapter"), max_length=20, choices=Chapter)
    # As printed: "4.4"; empty where the number is not known.
    number = models.CharField(_("number"), max_length=10, blank=True)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    # The body that this clause provides for.
    body = models.ForeignKey(
        "portal.Body", on_delete=models.PROTECT, null=True, blank=True, related_name="clauses"
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("clause")
        constraints = [models.UniqueConstraint(fields=["agreement", "subject"], name="clause_once")]

    def __str__(self) -> str:
        return f"{self.number} {self.subject}".strip()

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.enums import DocumentKind, Language
from portal.models.history import tracked
from portal.models.people import standing_of
from portal.partial_dates import PartialDateField
from portal.symbols import check_symbol


class DocumentQuerySet(models.QuerySet):
    def visible_to(self, user) -> "DocumentQuerySet":
        """Public documents; the secretariat also sees the internal ones."""
        return self if standing_of(user).is_secretariat else self.filter(is_public=True)

    def for_list(self) -> "DocumentQuerySet":
        return self.select_related("body").order_by("symbol", "title", "pk")


@tracked
class Document(models.Model):
    """Something that can be cited: by its symbol, or by its title and address."""

    slug = models.SlugField(max_length=100, unique=True)
    symbol = models.CharField(
        _("symbol"), max_length=60, unique=True, null=True, blank=True, validators=[check_symbol]
    )
    title = models.CharField(_("title"), max_length=400)
    kind = models.CharField(_("kind"), max_length=20, choices=DocumentKind)
    issued_on = PartialDateField(_("date"), null=True, blank=True)
    # Who issued it: the body whose document it is, or the agencies that wrote it.
    body = models.ForeignKey(
        "portal.Body", on_delete=models.PROTECT, null=True, blank=True, related_name="documents"
    )
    agencies = models.ManyToManyField("portal.Agency", blank=True, related_name="documents")
    part_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts"
    )
    url = models.URLField(_("address"), max_length=300, blank=True)
    languages = ArrayField(
        models.CharField(max_length=7, choices=Language),
        default=list,
        blank=True,
        verbose_name=_("languages"),
    )
    is_public = models.BooleanField(_("public"), default=True)
    note = models.TextField(_("note"), blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        constraints = [
            models.CheckConstraint(name="document_symbol_null_not_empty", condition=~Q(symbol=""))
        ]

    def __str__(self) -> str:
        return self.symbol or self.title

    def get_absolute_url(self) -> str:
        return reverse("document-detail", args=[self.slug])

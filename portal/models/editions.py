"""What was published.  Rows here are written once: the application's role cannot change them."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.enums import Audience, EditionKind, Language
from portal.models.people import standing_of


def final(name: str) -> list:
    """The second net; the first is that the role of pages and workers has no such right."""
    operation = pgtrigger.Update | pgtrigger.Delete
    return [pgtrigger.Protect(name=f"{name}_is_final", operation=operation)]


class EditionQuerySet(models.QuerySet):
    def visible_to(self, user) -> "EditionQuerySet":
        """Sealed ones past their embargo, by audience; every one for the secretariat."""
        standing = standing_of(user)
        if standing.is_desk:
            return self
        audiences = [Audience.PUBLIC] + ([Audience.COUNCIL] if standing.is_council else [])
        return self.filter(
            Q(embargo_until=None) | Q(embargo_until__lte=timezone.now()),
            audience__in=audiences,
            manifest__isnull=False,
        )

    def for_list(self) -> "EditionQuerySet":
        return self.select_related("report", "manifest", "replaces").order_by(
            "-published_at", "-pk"
        )

    def current(self) -> "EditionQuerySet":
        """Those that no later edition among these replaces: not one that a reader may not see."""
        return self.filter(
            ~models.Exists(
                self.order_by().filter(
                    report=models.OuterRef("report"),
                    number__gt=models.OuterRef("number"),
                    manifest__isnull=False,
                )
            )
        )


class Edition(models.Model):
    """A report as it was published: frozen, with its texts, citations, files and hashes.

    ``number`` counts the editions of a report; ``symbol`` carries the suffix (``/Corr.1``).
    Until its ``Manifest`` is there, the files are still being made and nobody reads it.
    """

    append_only = True

    report = models.ForeignKey("portal.Report", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=EditionKind, default=EditionKind.ORIGINAL)
    symbol = models.CharField(_("symbol"), max_length=70, unique=True)
    # What a correction, an addition or a revision changes, for its banner.
    note = models.CharField(_("what changed"), max_length=1000, blank=True)
    replaces = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    audience = models.CharField(max_length=20, choices=Audience)
    embargo_until = models.DateTimeField(null=True, blank=True)
    compile_number = models.PositiveIntegerField()
    snapshot_at = models.DateTimeField()
    outline = models.JSONField()
    content_hash = models.CharField(max_length=64)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    cleared_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField()

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="edition_number_once"),
            models.CheckConstraint(
                name="edition_by_two_people",
                condition=~Q(cleared_by=F("published_by")),
            ),
        ]
        triggers = final("edition")

    def __str__(self) -> str:
        return self.symbol

    def get_absolute_url(self) -> str:
        return reverse("edition-detail", args=[self.report.slug, self.number])

    @property
    def is_under_embargo(self) -> bool:
        return self.embargo_until is not None and self.embargo_until > timezone.now()


class EditionText(models.Model):
    """The whole document of an edition in one language, as ``reporting.document`` writes it.

    ``notes`` says of block keys that their text is not a current translation: ``{key: state}``.
    """

    append_only = True

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="texts")
    language = models.CharField(max_length=7, choices=Language)
    document = models.JSONField()
    notes = models.JSONField(default=dict, blank=True)
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("text of an edition")
        constraints = [
            models.UniqueConstraint(fields=["edition", "language"], name="edition_text_once")
        ]
        triggers = final("edition_text")

    def __str__(self) -> str:
        return f"{self.edition} {self.language}"


class EditionCitation(models.Model):
    """Which block of an edition rests on which version of which record."""

    append_only = True

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="citations")
    key = models.CharField(max_length=150)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField()
    record = models.CharField(max_length=100, db_index=True)
    version = models.PositiveBigIntegerField()
    label = models.CharField(max_length=250)
    url = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("citation of an edition")
        triggers = final("edition_citation")

    def __str__(self) -> str:
        return self.label


class EditionFile(models.Model):
    """A file of an edition: one language, one format, known by its hash."""

    append_only = True

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="files")
    # Empty for the archive of all files.
    language = models.CharField(max_length=7, choices=Language, blank=True)
    format = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("file of an edition")
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "language", "format"], name="edition_file_once"
            )
        ]
        triggers = final("edition_file")

    def __str__(self) -> str:
        return f"{self.edition} {self.language} {self.format}"


class Manifest(models.Model):
    """The seal of an edition: snapshot, versions, and the hash of each text and file."""

    append_only = True

    edition = models.OneToOneField(Edition, on_delete=models.PROTECT, related_name="manifest")
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("manifest")
        triggers = final("manifest")

    def __str__(self) -> str:
        return f"{self.edition} {self.sha256[:12]}"


class Verification(models.Model):
    """What the nightly reading of all published texts and files found."""

    append_only = True

    checked_at = models.DateTimeField(default=timezone.now)
    editions = models.PositiveIntegerField()
    files = models.PositiveIntegerField()
    # What disagrees: edition, language, format, and how (changed, missing, extra).
    findings = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = _("verification")
        triggers = final("verification")

    def __str__(self) -> str:
        return f"{self.checked_at} {len(self.findings)}"

    @property
    def is_clean(self) -> bool:
        return not self.findings

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.enums import Audience, Language, ReportState
from portal.extension import report_sources
from portal.models.editions import Edition
from portal.models.history import tracked
from portal.models.jobs import Job
from portal.models.names import translated
from portal.models.people import standing_of
from portal.partial_dates import PartialDateField
from portal.symbols import check_symbol

# The heading of a section in each language, as columns.
HEADINGS = tuple(f"heading_{language.replace('-', '_')}" for language in Language.values)


class ReportQuerySet(models.QuerySet):
    def visible_to(self, user) -> "ReportQuerySet":
        """What has an edition that this person may read; every one for those at the desk."""
        if standing_of(user).is_desk:
            return self
        editions = Edition.objects.visible_to(user).filter(report=models.OuterRef("pk"))
        return self.filter(models.Exists(editions))

    def at_desk(self, user) -> "ReportQuerySet":
        """Every report, drafts included, for those at the desk; none for anybody else."""
        return self if standing_of(user).is_desk else self.none()

    def for_list(self) -> "ReportQuerySet":
        return self.select_related("session", "organ").order_by("-issued_on", "symbol", "pk")


@tracked
@translated("title", "agenda_title", "author_line")
class Report(models.Model):
    """A report to a governing body: its masthead, and what was last compiled for it."""

    symbol = models.CharField(_("symbol"), max_length=60, unique=True, validators=[check_symbol])
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=400)
    organ = models.ForeignKey("portal.Body", on_delete=models.PROTECT, related_name="reports")
    session = models.ForeignKey("portal.Meeting", on_delete=models.PROTECT, related_name="reports")
    agenda_item = models.CharField(_("agenda item"), max_length=10)
    agenda_title = models.CharField(_("title of the agenda item"), max_length=250)
    agenda_document = models.ForeignKey(
        "portal.Document", on_delete=models.PROTECT, related_name="+"
    )
    mandate = models.ForeignKey(
        "portal.Mandate", on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    author_line = models.CharField(_("author"), max_length=150)
    distribution = models.CharField(max_length=20, default="General")
    job_number = models.CharField(max_length=20, blank=True)
    issued_on = PartialDateField(_("date"), null=True, blank=True)
    original_language = models.CharField(max_length=7, choices=Language, default=Language.ENGLISH)
    state = models.CharField(
        _("state"), max_length=12, choices=ReportState, default=ReportState.DRAFT
    )
    # Until then nobody outside the desk reads what is published.
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    # ``{language: LanguagePolicy}``; a language that is not named waits for its text.
    language_policies = models.JSONField(default=dict, blank=True)
    audience = models.CharField(
        _("who may read it"), max_length=20, choices=Audience, default=Audience.SECRETARIAT
    )
    # The first page as it was compiled, as ``reporting.document`` writes it.
    masthead = models.JSONField(default=dict, blank=True)
    # Counted up by each change of the outline.
    outline_number = models.PositiveIntegerField(default=0)
    # Counted up by each compile; 0 while nothing has been compiled.
    compile_number = models.PositiveIntegerField(default=0)
    compiled_at = models.DateTimeField(null=True, blank=True)
    # The moment that every sentence is true of.
    snapshot_at = models.DateTimeField(null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        constraints = [
            models.CheckConstraint(
                name="report_compiled_with_its_moment",
                condition=Q(compile_number=0, compiled_at=None, snapshot_at=None)
                | Q(compile_number__gt=0, compiled_at__isnull=False, snapshot_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.symbol

    def get_absolute_url(self) -> str:
        return reverse("report-detail", args=[self.slug])

    @property
    def is_under_embargo(self) -> bool:
        return self.embargo_until is not None and self.embargo_until > timezone.now()

    @property
    def desk_language(self) -> str:
        """The language that the desk offers first to a translator."""
        return Language.FRENCH if self.original_language != Language.FRENCH else Language.ENGLISH

    def active_job(self) -> Job | None:
        """The compile that is under way, if one is."""
        return Job.objects.active().filter(key=f"report.compile:{self.pk}").first()

    def files_job(self) -> Job | None:
        """The latest attempt to make the files of the last compile."""
        key = f"report.render:{self.pk}:{self.compile_number}"
        return Job.objects.filter(key=key).order_by("-created_at", "pk").first()


@tracked
@translated("heading")
class Section(models.Model):
    """A line of a report's outline: a heading, a source of blocks, or both.

    ``parameters`` are the source's own; the source refuses what it does not know.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sections")
    key = models.SlugField(max_length=80)
    position = models.PositiveIntegerField()
    # 0 stands for the summary box, which is no numbered section.
    level = models.PositiveSmallIntegerField(_("level"), default=1)
    heading = models.CharField(_("heading"), max_length=250, blank=True)
    source = models.CharField(_("source"), max_length=60, blank=True)
    parameters = models.JSONField(default=dict, blank=True)
    # Parameters that are words, in the other languages: ``{language: {parameter: value}}``.
    wordings = models.JSONField(default=dict, blank=True)
    # Words that the section may have; 0 stands for no limit of its own.
    word_limit = models.PositiveIntegerField(_("word limit"), default=0)

    class Meta:
        verbose_name = _("section")
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="section_key_once"),
            models.UniqueConstraint(
                fields=["report", "position"],
                name="section_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(name="section_level_known", condition=Q(level__lte=4)),
        ]

    def __str__(self) -> str:
        return self.heading or self.key

    @property
    def source_label(self) -> str:
        """What fills the section, in words; the key itself where no programme offers it."""
        if self.source not in report_sources:
            return self.source
        return str(report_sources[self.source].label)


class Paragraph(models.Model):
    """A block of a compiled report, found again by its key when the report is compiled anew."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="paragraphs")
    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="paragraphs")
    key = models.CharField(max_length=150)
    position = models.PositiveIntegerField()
    # The number printed before it; empty for headings, tables, figures and the summary.
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    # The block as ``reporting.document`` writes it.
    content = models.JSONField()
    fingerprint = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("paragraph")
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="paragraph_key_once"),
            models.UniqueConstraint(
                fields=["report", "number"],
                name="paragraph_number_once",
                condition=Q(number__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.number or self.key}"


class Citation(models.Model):
    """The exact version of a record that a paragraph was written from."""

    paragraph = models.ForeignKey(Paragraph, on_delete=models.CASCADE, related_name="citations")
    # ``app.model:pk``; no foreign key, because a citation outlives what it cites.
    record = models.CharField(max_length=100, db_index=True)
    version = models.PositiveBigIntegerField()
    label = models.CharField(max_length=250)
    url = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("citation")
        constraints = [
            models.UniqueConstraint(fields=["paragraph", "record"], name="citation_once")
        ]

    def __str__(self) -> str:
        return self.label


class Rendition(models.Model):
    """A report as a file: one compile, one language, one format, known by its hash."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="renditions")
    compile_number = models.PositiveIntegerField()
    language = models.CharField(max_length=7, choices=Language)
    format = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("rendition")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "compile_number", "language", "format"], name="rendition_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.language} {self.format}"


def file_name(report: Report) -> str:
    """The symbol as a file name: UNEP-GCSS.XI-3."""
    return report.symbol.replace("/", "-")

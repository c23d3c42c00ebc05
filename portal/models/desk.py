"""What the report desk adds to a compiled report: outlines kept, edits, remarks, translations."""

from datetime import timedelta

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.enums import Language, Ledger, ReportState, TranslationState
from portal.models.history import tracked
from portal.models.reports import Report, Section

# How long somebody who said nothing more counts as being at a paragraph.
PRESENT = timedelta(minutes=2)


class CompiledText(models.Model):
    """A block of a report as it was compiled in a language other than the original.

    ``borrowed`` are the runs of words that are still those of the original.
    """

    paragraph = models.ForeignKey(
        "portal.Paragraph", on_delete=models.CASCADE, related_name="texts"
    )
    language = models.CharField(max_length=7, choices=Language)
    content = models.JSONField()
    borrowed = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = _("compiled text")
        constraints = [
            models.UniqueConstraint(fields=["paragraph", "language"], name="compiled_text_once")
        ]

    def __str__(self) -> str:
        return f"{self.paragraph} {self.language}"


class OutlineVersion(models.Model):
    """An outline as it stood after a change.  ``lines`` are the sections with all their fields."""

    append_only = True

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="outlines")
    number = models.PositiveIntegerField()
    lines = models.JSONField()
    change = models.CharField(max_length=300)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("version of an outline")
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="outline_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.number}"


class EditQuerySet(models.QuerySet):
    def in_force(self) -> "EditQuerySet":
        """Those that change anything; an edit that was taken back stays as an empty row."""
        return self.exclude(
            parts=[],
            is_hidden=False,
            after=None,
            merged_into="",
            is_added=False,
        )


@tracked
class Edit(models.Model):
    """What an editor laid over a block of a report: its text, its place, or that it is hidden.

    The compiled block stays below, found by ``key``.  ``base`` is that block as it was when the
    editor last looked, so that *was*, *now* and *yours* can stand side by side.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="edits")
    # The key of the block; ``added/<random>`` where an editor added it.
    key = models.CharField(max_length=150)
    # The paragraphs that stand instead of the block: two where it was split; none where the
    # compiled text stands.
    parts = models.JSONField(default=list, blank=True)
    is_hidden = models.BooleanField(default=False)
    hidden_reason = models.CharField(_("why it is hidden"), max_length=300, blank=True)
    # The block it stands after; "" is the beginning of the section, null its compiled place.
    after = models.CharField(max_length=150, null=True, blank=True)
    section = models.ForeignKey(
        Section, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # The block whose paragraph says what this one said; that one cites for both.
    merged_into = models.CharField(max_length=150, blank=True)
    is_added = models.BooleanField(default=False)
    # What an added paragraph rests on, as ``reporting.document.Cited``.
    cites = models.JSONField(default=list, blank=True)
    base = models.JSONField(default=dict, blank=True)
    base_fingerprint = models.CharField(max_length=64, blank=True)
    # Counted up by each change; a form that saw an older number is refused.
    version = models.PositiveIntegerField(default=1)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    edited_at = models.DateTimeField(default=timezone.now)

    objects = EditQuerySet.as_manager()

    class Meta:
        verbose_name = _("edit")
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="edit_once"),
            models.CheckConstraint(
                name="edit_hidden_with_reason",
                condition=Q(is_hidden=False) | ~Q(hidden_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.key}"


class Presence(models.Model):
    """Who has a paragraph open for editing, so that the next one sees it."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="presences")
    key = models.CharField(max_length=150)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name = _("presence")
        constraints = [
            models.UniqueConstraint(fields=["report", "key", "person"], name="presence_once")
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.key}"

    @property
    def is_now(self) -> bool:
        return self.seen_at > timezone.now() - PRESENT


@tracked
class Remark(models.Model):
    """A remark of one editor to the others on a paragraph, until somebody settles it."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="remarks")
    key = models.CharField(max_length=150)
    text = models.CharField(_("remark"), max_length=2000)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    written_at = models.DateTimeField(default=timezone.now)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("remark")

    def __str__(self) -> str:
        return self.text


@tracked
class Translation(models.Model):
    """A paragraph in another language, by a translator.  ``source_hash`` is of what it renders."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="translations")
    key = models.CharField(max_length=150)
    language = models.CharField(max_length=7, choices=Language)
    # As many paragraphs as the original has for this key.
    parts = models.JSONField()
    source_hash = models.CharField(max_length=64)
    # The original it was made from, as light markup, to show what changed since.
    source_text = models.TextField(blank=True)
    state = models.CharField(
        max_length=12, choices=TranslationState, default=TranslationState.TRANSLATED
    )
    note = models.CharField(_("note for the reviser"), max_length=500, blank=True)
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("translation")
        constraints = [
            models.UniqueConstraint(fields=["report", "key", "language"], name="translation_once")
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.key} {self.language}"


@tracked
class Wording(models.Model):
    """How a title, a name or a narrative of the records reads in another language.

    Found by ``source_key``, the words of the original (``reporting.wordings.key_of``) as a hash:
    when the original changes nobody has worded it yet.
    """

    source = models.TextField(_("original"))
    source_key = models.CharField(max_length=64)
    language = models.CharField(max_length=7, choices=Language)
    text = models.TextField(_("wording"))
    state = models.CharField(
        max_length=12, choices=TranslationState, default=TranslationState.TRANSLATED
    )
    # A term of the glossary is offered to translators wherever it occurs.
    is_term = models.BooleanField(_("fixed term"), default=False)
    note = models.CharField(_("note for the reviser"), max_length=500, blank=True)
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("wording")
        constraints = [
            models.UniqueConstraint(fields=["source_key", "language"], name="wording_once")
        ]

    def __str__(self) -> str:
        return self.text[:80]


class DeskStep(models.Model):
    """A step of a report towards its publication: sent to review, returned, cleared, published."""

    append_only = True

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=12)
    note = models.CharField(max_length=1000, blank=True)
    # Of everything that would be published: what was cleared is what may be published.
    content_hash = models.CharField(max_length=64, blank=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    taken_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("step of a report")
        triggers = [pgtrigger.Protect(name="desk_step_is_final", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.report} {self.state}"

    @property
    def state_label(self) -> str:
        return str(ReportState(self.state).label)


@tracked
class LedgerNote(models.Model):
    """Why a line of a ledger may stay open: an update that is no news, a mandate for later."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="ledger_notes")
    ledger = models.CharField(max_length=12, choices=Ledger)
    # ``app.model:pk`` of an update or a mandate, or the key of a block.
    subject = models.CharField(max_length=150)
    reason = models.CharField(_("why"), max_length=300)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("note in a ledger")
        constraints = [
            models.UniqueConstraint(fields=["report", "ledger", "subject"], name="ledger_note_once")
        ]

    def __str__(self) -> str:
        return self.reason

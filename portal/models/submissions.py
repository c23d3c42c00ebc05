"""What agencies answer.  Every table here holds drafts: row security guards it as a second net."""

from datetime import datetime

import pgtrigger
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.enums import (
    EvidenceState,
    Language,
    RoundState,
    SectionState,
    SubmissionState,
)
from portal.models.history import tracked
from portal.models.people import standing_of
from portal.models.rounds import GRACE

# In these states the agency has it, in all others the secretariat.
WITH_AGENCY = (
    SubmissionState.ASKED,
    SubmissionState.DRAFT,
    SubmissionState.IN_CLEARANCE,
    SubmissionState.RETURNED,
)
OPEN_SECTION = (SectionState.ASKED, SectionState.DRAFT, SectionState.RETURNED)


class OfAgencyQuerySet(models.QuerySet):
    """Rows that belong to a submission: read by its agency and by the secretariat."""

    path = "submission__agency"

    def visible_to(self, user) -> "OfAgencyQuerySet":
        standing = standing_of(user)
        if standing.is_secretariat:
            return self
        return self.filter(**{f"{self.path}__in": standing.agencies})


class SubmissionQuerySet(OfAgencyQuerySet):
    path = "agency"

    def for_list(self) -> "SubmissionQuerySet":
        return self.select_related("round", "agency").order_by("agency__acronym", "pk")

    def waiting_for_review(self) -> "SubmissionQuerySet":
        """Oldest first: who has waited longest is read first."""
        waiting = self.filter(state=SubmissionState.SUBMITTED)
        return waiting.select_related("round", "agency").order_by("moved_at", "pk")


@tracked
class Submission(models.Model):
    """One agency's answer to one round.

    Its sections are the working copy.  Submitting freezes them in a ``SubmissionVersion``:
    1.0, after a return 1.1, after an acceptance that was reopened 2.0.
    """

    round = models.ForeignKey("portal.Round", on_delete=models.PROTECT, related_name="submissions")
    agency = models.ForeignKey(
        "portal.Agency", on_delete=models.PROTECT, related_name="submissions"
    )
    state = models.CharField(
        _("state"), max_length=20, choices=SubmissionState, default=SubmissionState.ASKED
    )
    major = models.PositiveSmallIntegerField(default=1)
    minor = models.PositiveSmallIntegerField(default=0)
    # The number on the receipt: PLAN-2027-UNESCO-01.
    reference = models.CharField(_("reference"), max_length=80, unique=True, null=True, blank=True)
    # For this agency only; empty where the round's own deadline holds.
    extended_to = models.DateTimeField(_("extended to"), null=True, blank=True)
    extension_reason = models.CharField(_("reason for the extension"), max_length=300, blank=True)
    is_late = models.BooleanField(_("late"), default=False)
    # Why somebody outside the agency submitted it: "by letter of 3 May".
    on_behalf_note = models.CharField(_("submitted on behalf"), max_length=300, blank=True)
    # What the clearing officer asked for when sending it back.
    clearance_note = models.CharField(
        _("note of the clearing officer"), max_length=1000, blank=True
    )
    # Code of a warning → why the agency lets it stand.
    reasons = models.JSONField(default=dict, blank=True)
    sent_for_clearance_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True)
    # Who returned or accepted it last.
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    # Since when the side that has it now has had it, and how long each has had it before.
    moved_at = models.DateTimeField()
    agency_seconds = models.PositiveBigIntegerField(default=0)
    office_seconds = models.PositiveBigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("submission")
        constraints = [
            models.UniqueConstraint(fields=["round", "agency"], name="submission_one_of_agency"),
            models.CheckConstraint(
                name="submission_submitted_by_somebody",
                condition=Q(submitted_at=None, submitted_by=None)
                | Q(submitted_at__isnull=False, submitted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="submission_decided_by_somebody",
                condition=Q(decided_at=None, decided_by=None)
                | Q(decided_at__isnull=False, decided_by__isnull=False),
            ),
            models.CheckConstraint(
                name="submission_not_accepted_by_who_submitted",
                condition=~Q(state=SubmissionState.ACCEPTED)
                | ~Q(decided_by=models.F("submitted_by")),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "moved_at"], name="submission_waiting"),
            models.Index(fields=["agency", "round"], name="submission_of_agency"),
        ]

    def __str__(self) -> str:
        return f"{self.agency} – {self.round}"

    def get_absolute_url(self) -> str:
        return reverse("submission-detail", args=[self.pk])

    @property
    def is_with_agency(self) -> bool:
        return self.state in WITH_AGENCY

    @property
    def number(self) -> str:
        """The version as people write it: 1.1."""
        return f"{self.major}.{self.minor}"

    @property
    def due_at(self) -> datetime:
        return self.extended_to or self.round.due_at

    @property
    def closes_at(self) -> datetime:
        """An extension also reopens a round that has closed, for this agency."""
        return max(self.round.closes_at, self.extended_to or self.round.closes_at)

    def takes_answers_at(self, moment: datetime) -> bool:
        """With the grace for what was on its way when the round closed."""
        if self.round.state == RoundState.PREPARED:
            return False
        return moment <= self.closes_at + GRACE


class SubmissionSectionQuerySet(OfAgencyQuerySet):
    def in_order(self) -> "SubmissionSectionQuerySet":
        return self.order_by("position", "pk")

    def open(self) -> "SubmissionSectionQuerySet":
        return self.filter(state__in=OPEN_SECTION)


@tracked
class SubmissionSection(models.Model):
    """A part of a submission that is answered by itself: one activity, or the round's own questions.

    ``content`` holds the answers by the key of their question.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="sections")
    key = models.SlugField(max_length=60)
    activity = models.ForeignKey(
        "portal.Activity",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="submission_sections",
    )
    position = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(
        _("state"), max_length=20, choices=SectionState, default=SectionState.ASKED
    )
    content = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    language = models.CharField(
        _("language"), max_length=7, choices=Language, default=Language.ENGLISH
    )
    # "Have you completed this section?": the person decides.
    is_complete = models.BooleanField(default=False)
    # One click says that nothing has changed since that day; the texts then are carried over.
    no_change_since = models.DateField(_("no change since"), null=True, blank=True)
    carried_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="carried_to"
    )
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assigned_sections",
    )
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    saved_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SubmissionSectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section of a submission")
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "key"], name="submission_section_key_once"
            )
        ]
        indexes = [models.Index(fields=["activity", "state"], name="section_of_activity")]

    def __str__(self) -> str:
        return self.activity.title if self.activity else str(_("Questions to the agency"))

    def get_absolute_url(self) -> str:
        return reverse("section-edit", args=[self.submission_id, self.key])

    @property
    def is_open(self) -> bool:
        """Whether its texts may change, as far as the section itself goes."""
        return self.state in OPEN_SECTION

    @property
    def is_carried(self) -> bool:
        return self.no_change_since is not None


class SubmissionVersionQuerySet(OfAgencyQuerySet):
    def newest_first(self) -> "SubmissionVersionQuerySet":
        return self.order_by("-major", "-minor", "-pk")


class SubmissionVersion(models.Model):
    """What an agency submitted, as it was.  It never changes: a correction is a new version.

    ``content`` is a list of sections: key, title, state, language, answers, evidence.
    """

    append_only = True

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="versions")
    major = models.PositiveSmallIntegerField()
    minor = models.PositiveSmallIntegerField()
    content = models.JSONField(encoder=DjangoJSONEncoder)
    reasons = models.JSONField(default=dict, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField(_("submitted"))
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    on_behalf_note = models.CharField(max_length=300, blank=True)
    is_late = models.BooleanField(default=False)

    objects = SubmissionVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a submission")
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "major", "minor"], name="submission_version_once"
            )
        ]
        triggers = [
            pgtrigger.Protect(
                name="submission_version_is_final", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.submission} {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("submission-version", args=[self.submission_id, self.number])

    @property
    def number(self) -> str:
        return f"{self.major}.{self.minor}"


class CommentQuerySet(OfAgencyQuerySet):
    def visible_to(self, user) -> "CommentQuerySet":
        """Remarks among reviewers are the secretariat's own."""
        found = super().visible_to(user)
        return found if standing_of(user).is_secretariat else found.filter(is_internal=False)

    def remarks(self) -> "CommentQuerySet":
        """What was remarked, without the answers to it."""
        return self.filter(parent=None)

    def unresolved(self) -> "CommentQuerySet":
        return self.filter(parent=None, resolved_at=None)

    def in_order(self) -> "CommentQuerySet":
        return self.order_by("created_at", "pk")


@tracked
class Comment(models.Model):
    """A reviewer's remark on a field of a submission, or an answer to one.  No text is ever changed."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="comments")
    section = models.ForeignKey(
        SubmissionSection, on_delete=models.CASCADE, related_name="comments"
    )
    # The key of the question; empty where the remark is on the section as a whole.
    question = models.SlugField(max_length=40, blank=True)
    # What it was made on.
    on_version = models.ForeignKey(
        SubmissionVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="comments"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="answers"
    )
    text = models.TextField(_("comment"))
    is_internal = models.BooleanField(_("for reviewers only"), default=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments"
    )
    created_at = models.DateTimeField(default=timezone.now)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    resolved_at = models.DateTimeField(null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        constraints = [
            models.CheckConstraint(
                name="comment_resolved_by_somebody",
                condition=Q(resolved_at=None, resolved_by=None)
                | Q(resolved_at__isnull=False, resolved_by__isnull=False),
            )
        ]
        indexes = [models.Index(fields=["section", "parent"], name="comment_of_section")]
        triggers = [
            pgtrigger.ReadOnly(
                name="comment_is_final",
                fields=["text", "author", "section", "question", "on_version", "parent"],
            )
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else f"{self.text[:79]}…"


class EvidenceQuerySet(OfAgencyQuerySet):
    def visible_to(self, user) -> "EvidenceQuerySet":
        """Files of drafts as the drafts; those of an accepted update as the update."""
        standing = standing_of(user)
        if standing.is_secretariat:
            return self
        from portal.models.updates import Update  # noqa: PLC0415 -- one way at import time

        told = Update.objects.visible_to(user).accepted()
        own = Q(submission__agency__in=standing.agencies)
        return self.filter(own | Q(update__in=told))

    def in_order(self) -> "EvidenceQuerySet":
        return self.order_by("added_at", "pk")


@tracked
class Evidence(models.Model):
    """A file or a link that shows what a section says.  Private until its update is public."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="evidence")
    section = models.ForeignKey(
        SubmissionSection, on_delete=models.CASCADE, related_name="evidence"
    )
    question = models.SlugField(max_length=40, default="evidence")
    # Of a link the words to read, of a file its name: only ever sent as a name, never a path.
    name = models.CharField(_("name"), max_length=200)
    url = models.URLField(_("address"), max_length=500, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    media_type = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=20, choices=EvidenceState, default=EvidenceState.CLEAN)
    # Set when the section is accepted: from then on it is as public as the update.
    update = models.ForeignKey(
        "portal.Update", on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                name="evidence_is_a_file_or_a_link",
                condition=Q(url="", sha256__gt="") | (Q(url__gt="") & Q(sha256="")),
            ),
            models.UniqueConstraint(
                fields=["section", "question", "sha256"],
                name="evidence_file_once",
                condition=~Q(sha256=""),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return self.url or reverse("evidence-file", args=[self.pk])


class DraftQuerySet(models.QuerySet):
    def visible_to(self, user) -> "DraftQuerySet":
        """What somebody is writing is theirs alone."""
        return self.filter(person=user) if user.is_authenticated else self.none()


class Draft(models.Model):
    """What a person has written into a form and not saved.  Survives signing out and a restart."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts"
    )
    # Which form: "section:12".
    form = models.CharField(max_length=100)
    submission = models.ForeignKey(
        Submission, on_delete=models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    content = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    # The version of the record that the form was opened with.
    base_version = models.PositiveIntegerField(default=0)
    # Counted up by each save, so that a save that arrives late overwrites nothing.
    seq = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft")
        constraints = [
            models.UniqueConstraint(fields=["person", "form"], name="draft_one_of_a_form")
        ]
        indexes = [models.Index(fields=["form", "saved_at"], name="draft_of_form")]

    def __str__(self) -> str:
        return self.form

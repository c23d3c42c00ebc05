"""The life of a submission: cleared, submitted, taken back, reopened, handed on."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from portal import access, transitions
from portal.actions import notices, texts
from portal.actions.answers import begin, lock_submission
from portal.enums import NoticeKind, SectionState, SubmissionState
from portal.exceptions import ActionError, StaleError
from portal.models import (
    Agency,
    Draft,
    Event,
    Person,
    Submission,
    SubmissionSection,
    SubmissionVersion,
)
from portal.models.submissions import OPEN_SECTION
from portal.queries import submissions as asked
from portal.queries.findings import Finding, findings_in
from portal.roles import Permission
from portal.row_security import everything

S = SubmissionState
# Nobody else decides on what is in these states.
WRITTEN_IN = (S.ASKED, S.DRAFT, S.RETURNED)


def move(submission: Submission, after: SubmissionState, *, at: datetime) -> None:
    """To another state, as the table allows; the clocks of both sides are kept."""
    before = SubmissionState(submission.state)
    transitions.go(transitions.SUBMISSION, before, after)
    seconds = max(int((at - submission.moved_at).total_seconds()), 0)
    left = clock_of(submission)
    submission.state = after
    if left != clock_of(submission):
        if left:
            setattr(submission, left, getattr(submission, left) + seconds)
        submission.moved_at = at
    submission.version += 1


def clock_of(submission: Submission) -> str:
    """Whose time runs; nobody's once it is accepted, so that reopening adds none of it."""
    if submission.state == S.ACCEPTED:
        return ""
    return "agency_seconds" if submission.is_with_agency else "office_seconds"


def still(submission: Submission, version: int) -> None:
    """Raises ``StaleError`` unless the page was opened with the submission as it is now."""
    if submission.version != version:
        raise StaleError(
            _("This update has changed since you opened the page. Look at it again, then go on.")
        )


def ready(submission: Submission, reasons: dict[str, str], *, by, at: datetime) -> list[Finding]:
    """Whether it may go in: in time, nothing missing, a reason for each warning."""
    if not submission.takes_answers_at(at):
        raise ActionError(access.has_closed(submission))
    found = findings_in(asked.sections_of(submission, by))
    if errors := [finding for finding in found if finding.is_error]:
        raise ActionError(errors[0].message)
    if [one for one in found if not reasons.get(one.code, "").strip()]:
        raise ActionError(_("Say for each warning why it may stand."), field="reasons")
    return found


@transaction.atomic
def send_for_clearance(
    *,
    submission: Submission,
    by,
    version: int,
    reasons: dict[str, str] | None = None,
    at: datetime | None = None,
) -> Submission:
    """Ask the clearing officer of the agency to look at it; nothing changes meanwhile."""
    at = at or timezone.now()
    submission = lock_submission(submission.pk)
    still(submission, version)
    begin(submission, by=by, at=at)
    ready(submission, reasons or {}, by=by, at=at)
    move(submission, S.IN_CLEARANCE, at=at)
    submission.sent_for_clearance_by = by
    submission.reasons = reasons or {}
    submission.clearance_note = ""
    submission.save()
    Event.record("submission.sent_for_clearance", submission, by=by)
    notices.owe(
        kind=NoticeKind.TO_CLEAR,
        about=submission,
        occasion=submission.version,
        to=access.holders(Permission.CLEAR, submission.agency_id).exclude(pk=by.pk),
        url=reverse("submission-clear", args=[submission.pk]),
        by=str(by),
    )
    return submission


@transaction.atomic
def send_back(*, submission: Submission, by, note: str, at: datetime | None = None) -> Submission:
    """The clearing officer asks for changes before it goes in."""
    submission = lock_submission(submission.pk)
    if not note.strip():
        raise ActionError(_("Enter what has to change"), field="note")
    if submission.state != S.IN_CLEARANCE:
        raise StaleError(_("This update does not wait for clearance any more."))
    move(submission, S.DRAFT, at=at or timezone.now())
    submission.clearance_note = texts.narrative(note.strip(), field="note")[:1000]
    submission.save()
    Event.record("submission.sent_back", submission, by=by)
    notices.owe(
        kind=NoticeKind.SENT_BACK,
        about=submission,
        occasion=submission.version,
        to=access.holders(Permission.ANSWER, submission.agency_id),
        url=submission.get_absolute_url(),
        by=str(by),
        note=note,
    )
    return submission


@transaction.atomic
def submit(
    *,
    submission: Submission,
    by,
    version: int,
    reasons: dict[str, str] | None = None,
    on_behalf_note: str = "",
    at: datetime | None = None,
) -> Submission:
    """Hand it in: the sections are frozen as a version that nobody can change.

    From clearance it is the clearing officer who does so.  ``at`` is given for what came by
    letter: it then counts as received on that day.
    """
    at = at or timezone.now()
    submission = lock_submission(submission.pk)
    still(submission, version)
    is_cleared = submission.state == S.IN_CLEARANCE
    if not is_cleared:
        begin(submission, by=by, at=at)
        submission.reasons = reasons or {}
    ready(submission, submission.reasons, by=by, at=at)
    move(submission, S.SUBMITTED, at=at)
    submission.submitted_by = (submission.sent_for_clearance_by if is_cleared else None) or by
    submission.submitted_at = at
    # Late is who came late with the first version, not who was asked for another.
    if not submission.reference:
        submission.is_late = at > submission.due_at
    submission.on_behalf_note = texts.line(on_behalf_note.strip(), field="on_behalf_note")
    submission.reference = submission.reference or reference_of(submission)
    submission.save()
    for section in submission.sections.filter(state__in=OPEN_SECTION):
        section.state = SectionState.SUBMITTED
        section.save(update_fields=["state"])
    made = freeze(submission, by=by, cleared_by=by if is_cleared else None, at=at)
    Event.record("submission.submitted", submission, by=by, after={"version": made.number})
    tell_of_submission(submission, by=by)
    return submission


def freeze(
    submission: Submission, *, by: Person, cleared_by: Person | None, at: datetime
) -> SubmissionVersion:
    return SubmissionVersion.objects.create(
        submission=submission,
        major=submission.major,
        minor=submission.minor,
        content=asked.frozen(asked.sections_of(submission, by)),
        reasons=submission.reasons,
        submitted_by=submission.submitted_by or by,
        submitted_at=at,
        cleared_by=cleared_by,
        on_behalf_note=submission.on_behalf_note,
        is_late=submission.is_late,
    )


def reference_of(submission: Submission) -> str:
    """``PLAN-2027-UNESCO-01``: programme, year of the period, agency, and which round of the year."""
    held = submission.round
    acronym = submission.agency.acronym.replace(" ", "-")
    start = f"{held.programme.upper()}-{held.period_ends_on.year}-{acronym}-"
    taken = set(
        Submission.objects.filter(reference__startswith=start).values_list("reference", flat=True)
    )
    numbers = (f"{start}{number:02}" for number in range(1, len(taken) + 2))
    return next(number for number in numbers if number not in taken)


def tell_of_submission(submission: Submission, *, by) -> None:
    notices.owe(
        kind=NoticeKind.SUBMITTED,
        about=submission,
        occasion=submission.version,
        to={submission.submitted_by or by, by},
        url=submission.get_absolute_url(),
        reference=submission.reference,
        version=submission.number,
    )
    notices.owe(
        kind=NoticeKind.TO_REVIEW,
        about=submission,
        occasion=submission.version,
        to=access.holders(Permission.REVIEW).exclude(pk=submission.submitted_by_id),
        url=submission.get_absolute_url(),
        agency=str(submission.agency),
        version=submission.number,
    )


@transaction.atomic
def recall(*, submission: Submission, by, at: datetime | None = None) -> Submission:
    """The agency takes back what it sent, as long as nobody has decided on it."""
    at = at or timezone.now()
    submission = lock_submission(submission.pk)
    if submission.state not in (S.IN_CLEARANCE, S.SUBMITTED):
        raise ActionError(access.not_to_review(submission))
    if not submission.takes_answers_at(at):
        raise ActionError(access.has_closed(submission))
    if submission.state == S.SUBMITTED:
        take_back_sections(submission)
    move(submission, S.DRAFT, at=at)
    submission.save()
    Event.record("submission.recalled", submission, by=by)
    return submission


def take_back_sections(submission: Submission) -> None:
    """What was submitted stays as it was; what comes next is another version.

    After a return only what had been returned is open again.
    """
    if submission.sections.filter(
        state=SectionState.ACCEPTED, decided_at__gt=submission.submitted_at
    ).exists():
        raise ActionError(_("A section has been accepted already. Ask the secretariat."))
    submission.minor += 1
    sections = submission.sections.filter(state=SectionState.SUBMITTED)
    if submission.decided_at:
        returned = sections.filter(decided_at=submission.decided_at)
        returned.update(state=SectionState.RETURNED)
    else:
        sections.update(state=SectionState.DRAFT)


@transaction.atomic
def reopen(*, submission: Submission, by, reason: str, until: datetime | None = None) -> Submission:
    """Let an agency correct what was accepted.  The updates stay until the next ones replace them."""
    submission = lock_submission(submission.pk)
    if not reason.strip():
        raise ActionError(_("Enter why it is reopened"), field="reason")
    if submission.state != S.ACCEPTED:
        raise StaleError(_("Only what was accepted can be reopened."))
    move(submission, S.DRAFT, at=timezone.now())
    submission.major, submission.minor = submission.major + 1, 0
    # Nobody has decided on what comes now.
    submission.decided_by = submission.decided_at = None
    if until is not None:
        submission.extended_to = until
        submission.extension_reason = texts.line(reason.strip(), field="reason")
    submission.save()
    submission.sections.update(state=SectionState.DRAFT)
    Event.record("submission.reopened", submission, by=by, reason=reason)
    notices.owe(
        kind=NoticeKind.EXTENDED,
        about=submission,
        occasion=submission.version,
        to=access.holders(Permission.ANSWER, submission.agency_id),
        url=submission.get_absolute_url(),
        reason=reason,
        until=submission.due_at,
    )
    return submission


# --- When people and agencies change -------------------------------------------------------


@transaction.atomic
def hand_over(*, leaving: Person, to: Person, agency: Agency, by) -> dict[str, int]:
    """Move the open work of somebody who leaves to the successor: sections and drafts.

    A draft is left where the successor writes on the same section already.  Who hands over need
    not be somebody who may read what is handed over.
    """
    with everything():
        count = move_work(leaving, to, agency, by=by)
    Event.record("work.handed_over", to, by=by, after=count)
    notices.owe(
        kind=NoticeKind.HANDED_OVER,
        about=agency,
        to=[to],
        leaving=str(leaving),
        sections=count["sections"],
        drafts=count["drafts"],
    )
    return count


def move_work(leaving: Person, to: Person, agency: Agency, *, by) -> dict[str, int]:
    sections = SubmissionSection.objects.filter(
        assigned_to=leaving, submission__agency=agency, state__in=OPEN_SECTION
    )
    moved = list(sections.select_for_update(of=("self",)).order_by("pk"))
    for section in moved:
        section.assigned_to = to
        section.save(update_fields=["assigned_to"])
        Event.record("section.assigned", section, by=by, after={"to": str(to)})
    own = Draft.objects.filter(person=to).values("form")
    drafts = Draft.objects.filter(person=leaving, submission__agency=agency).exclude(form__in=own)
    return {"sections": len(moved), "drafts": drafts.update(person=to)}


@transaction.atomic
def inherit(*, agency: Agency, into: Agency, by) -> int:
    """Open submissions of an agency that is merged go on under the other one; none is orphaned.

    Where the other one has its own submission in the round, the sections are added to it.
    """
    rows = Submission.objects.select_for_update(of=("self",)).filter(agency=agency)
    moved = 0
    for submission in rows.exclude(state=S.ACCEPTED).order_by("pk"):
        own = Submission.objects.select_for_update(of=("self",)).filter(
            round=submission.round_id, agency=into
        )
        if (other := own.first()) is None:
            submission.agency = into
            submission.save(update_fields=["agency"])
        elif other.state in WRITTEN_IN and submission.state in WRITTEN_IN:
            move_sections(submission, other)
            other.version += 1
            other.save(update_fields=["version"])
        else:
            # Somebody is deciding on one of them: a person has to.
            continue
        Event.record("submission.inherited", submission, by=by, before=str(agency), after=str(into))
        moved += 1
    return moved


def move_sections(source: Submission, target: Submission) -> None:
    """What the other does not answer itself; of a common activity both texts are kept."""
    taken = set(target.sections.values_list("key", flat=True))
    place = target.sections.count()
    for section in source.sections.filter(state__in=OPEN_SECTION).order_by("position", "pk"):
        place += 1
        if section.key in taken:
            section.key = f"{section.key}-{source.agency.slug}"[:60]
        section.submission, section.position = target, place
        section.save(update_fields=["submission", "key", "position"])
        moved: dict[str, Any] = {"submission": target}
        section.comments.update(**moved)
        section.evidence.update(**moved)
        Draft.objects.filter(form=asked.form_of(section)).update(**moved)
    if not source.sections.exists() and not source.versions.exists():
        source.delete()

"""What reviewers do: remark, return, accept.  What was submitted is never touched."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from portal import access, transitions
from portal.actions import activities, notices, texts
from portal.actions.answers import begin, lock_submission
from portal.actions.submissions import move
from portal.enums import (
    NoticeKind,
    SectionState,
    SubmissionState,
    UpdateKind,
    UpdateState,
)
from portal.exceptions import ActionError, StaleError
from portal.models import (
    Activity,
    Comment,
    Event,
    Submission,
    SubmissionSection,
    Update,
)
from portal.roles import Permission

S, P = SubmissionState, SectionState
# So long an agency has at least for answering what was returned.
TIME_TO_ANSWER = timedelta(days=7)


def under_review(submission: Submission, number: str, *, by) -> Submission:
    """Locked, still the version that the reviewer has read, and not their own.

    Raises ``StaleError`` with who was faster and when.
    """
    submission = lock_submission(submission.pk)
    still_read(submission, number)
    if submission.submitted_by == by:
        raise ActionError(access.not_by_yourself())
    return submission


def still_read(submission: Submission, number: str) -> None:
    if submission.state != S.SUBMITTED:
        raise StaleError(access.not_to_review(submission))
    if submission.number != number:
        raise StaleError(access.newer_version(submission))


# --- Comments -----------------------------------------------------------------------------


@transaction.atomic
def comment(
    *,
    section: SubmissionSection,
    by,
    text: str,
    question: str = "",
    is_internal: bool = False,
    number: str | None = None,
    at: datetime | None = None,
) -> Comment:
    """Remark on a field, or on a section as a whole; the version in hand is written down.

    What the agency is to read is written while the update waits for review, and on the version
    that was read where its ``number`` is given.  Notes among reviewers may come at any time.
    """
    submission = lock_submission(section.submission_id)
    if not is_internal:
        still_read(submission, submission.number if number is None else number)
        if not submission.sections.filter(pk=section.pk, state=P.SUBMITTED).exists():
            raise ActionError(_("This section is accepted. Reopen the update to ask for changes."))
    if not text.strip():
        raise ActionError(_("Enter the comment"), field="text")
    made = Comment.objects.create(
        submission=submission,
        section=section,
        question=question,
        on_version=submission.versions.newest_first().first(),
        text=texts.narrative(text.strip(), field="text"),
        is_internal=is_internal,
        author=by,
        created_at=at or timezone.now(),
    )
    # On the section: the words of a comment are not for an event.
    Event.record("comment.made", section, by=by, comment=made.pk, field=question)
    return made


@transaction.atomic
def answer(
    *, comment: Comment, by, text: str, at: datetime | None = None, is_late: bool = False
) -> Comment:
    """Answer a remark; it stays open until a reviewer resolves it.

    ``is_late`` takes what was being written while that happened.
    """
    submission = lock_submission(comment.submission_id)
    comment = Comment.objects.get(pk=comment.pk)
    if comment.resolved_at and not is_late:
        raise ActionError(_("This comment is resolved."))
    if not text.strip():
        raise ActionError(_("Enter the answer"), field="text")
    made = Comment.objects.create(
        submission=submission,
        section_id=comment.section_id,
        question=comment.question,
        on_version=submission.versions.newest_first().first(),
        parent=comment.parent or comment,
        text=texts.narrative(text.strip(), field="text"),
        is_internal=comment.is_internal,
        author=by,
        created_at=at or timezone.now(),
    )
    if submission.state == S.RETURNED and access.speaks_for(by, submission):
        begin(submission, by=by, at=at or timezone.now())
    Event.record("comment.answered", made.section, by=by, comment=comment.pk)
    return made


@transaction.atomic
def resolve(*, comment: Comment, by, at: datetime | None = None) -> Comment:
    """Close a remark; twice does no harm."""
    comment = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if comment.parent_id:
        raise ActionError(_("Resolve the comment, not an answer to it."))
    if comment.resolved_at is None:
        comment.resolved_at, comment.resolved_by = at or timezone.now(), by
        comment.save(update_fields=["resolved_at", "resolved_by"])
        Event.record("comment.resolved", comment.section, by=by, comment=comment.pk)
    return comment


# --- Return -------------------------------------------------------------------------------


@transaction.atomic
def return_to_agency(
    *, submission: Submission, by, number: str, at: datetime | None = None
) -> Submission:
    """Send back the sections with open comments, and only those; the others stay as they are."""
    at = at or timezone.now()
    submission = under_review(submission, number, by=by)
    remarked = submission.comments.unresolved().filter(is_internal=False)
    remarks = list(remarked.select_related("section").order_by("section__position", "pk"))
    named = {remark.section_id for remark in remarks}
    returned = list(submission.sections.filter(pk__in=named, state=P.SUBMITTED).in_order())
    if not returned:
        raise ActionError(_("Comment on what has to change before you return it."))
    for section in returned:
        decide(section, P.RETURNED, by=by, at=at)
        section.is_complete = False
        section.save()
    move(submission, S.RETURNED, at=at)
    submission.decided_by, submission.decided_at = by, at
    if submission.due_at < at + TIME_TO_ANSWER:
        # Also after the round has closed: who is asked again is given the time to answer.
        submission.extended_to = at + TIME_TO_ANSWER
        submission.extension_reason = gettext_noop("Returned with comments")
    submission.save()
    Event.record(
        "submission.returned", submission, by=by, after={"sections": [s.key for s in returned]}
    )
    opened = {section.pk for section in returned}
    remarks = [remark for remark in remarks if remark.section_id in opened]
    first = remarks[0]
    notices.owe(
        kind=NoticeKind.RETURNED,
        about=submission,
        occasion=submission.version,
        to=access.holders(Permission.ANSWER, submission.agency_id),
        url=f"{first.section.get_absolute_url()}#id_{first.question}",
        comments=len(remarks),
        comment=str(first),
    )
    return submission


def decide(section: SubmissionSection, after: SectionState, *, by, at: datetime) -> None:
    transitions.go(transitions.SECTION, SectionState(section.state), after)
    section.state = after
    section.decided_by, section.decided_at = by, at
    section.version += 1


# --- Accept -------------------------------------------------------------------------------


@transaction.atomic
def accept_section(
    *,
    section: SubmissionSection,
    by,
    number: str,
    logged: Iterable[Update] = (),
    as_update: bool = True,
    at: datetime | None = None,
) -> SubmissionSection:
    """Accept one section; an update is made of it, which a report can cite.

    ``logged`` are updates that staff have written up already and that rest on this section: then
    none is made.  With the last section the whole submission is accepted.
    """
    at = at or timezone.now()
    submission = under_review(section.submission, number, by=by)
    section = submission.sections.select_for_update(of=("self",)).get(pk=section.pk)
    take_in(submission, section, by=by, at=at, logged=list(logged), as_update=as_update)
    if not submission.sections.exclude(state=P.ACCEPTED).exists():
        complete(submission, by=by, at=at)
    return section


@transaction.atomic
def accept(*, submission: Submission, by, number: str, at: datetime | None = None) -> Submission:
    """Accept all sections that were not accepted yet."""
    at = at or timezone.now()
    submission = under_review(submission, number, by=by)
    for section in submission.sections.select_for_update(of=("self",)).filter(state=P.SUBMITTED):
        take_in(submission, section, by=by, at=at, logged=[], as_update=True)
    complete(submission, by=by, at=at)
    return submission


@dataclass(frozen=True)
class Refusal:
    """One of many that could not be accepted, and why."""

    submission: Submission
    reason: str


def accept_many(*, chosen: Iterable[tuple[Submission, str]], by) -> tuple[int, list[Refusal]]:
    """Accept several, each for itself: what cannot be accepted is named, and holds up no other.

    ``chosen`` pairs each submission with the number of the version that was on the page.
    """
    done, refused = 0, []
    for submission, number in chosen:
        try:
            accept(submission=submission, by=by, number=number)
            done += 1
        except ActionError as error:
            refused.append(Refusal(submission, error.message))
    return done, refused


def take_in(submission, section, *, by, at, logged: list[Update], as_update: bool) -> None:
    if section.comments.unresolved().filter(is_internal=False).exists():
        raise ActionError(access.has_open_comment(section))
    decide(section, P.ACCEPTED, by=by, at=at)
    section.save()
    made: Update | None = None
    if logged:
        rest_on(section, logged)
        supersede(section, logged[0], keep=logged)
    elif as_update and section.activity and brings_news(section):
        made = update_of(submission, section, section.activity, by=by)
        supersede(section, made, keep=[made])
    if made or logged:
        section.evidence.update(update=made or logged[0])
    follow_status(submission, section, by=by)
    Event.record("section.accepted", section, by=by, after={"update": made and made.pk})


def brings_news(section: SubmissionSection) -> bool:
    """A mere confirmation replaces nothing that this section itself has told before."""
    if section.is_carried:
        return not Update.objects.accepted().filter(section=section).exists()
    return bool(section.content)


def rest_on(section: SubmissionSection, logged: list[Update]) -> None:
    for update in logged:
        if (update.activity_id, update.agency_id) != (
            section.activity_id,
            section.submission.agency_id,
        ):
            raise ActionError(_("An update of another agency or activity cannot rest on this."))
        update.section = section
        update.major, update.minor = section.submission.major, section.submission.minor
        update.save(update_fields=["section", "major", "minor"])


def update_of(
    submission: Submission, section: SubmissionSection, activity: Activity, *, by
) -> Update:
    """The answers of a section as what happened on its activity."""
    answers = section.content
    return Update.objects.create(
        activity=activity,
        agency=submission.agency,
        author=submission.submitted_by or by,
        kind=UpdateKind.PROGRESS,
        state=UpdateState.ACCEPTED,
        narrative=answers.get("progress", ""),
        results=answers.get("results", ""),
        challenges=answers.get("challenges", ""),
        next_steps=answers.get("next_steps", ""),
        figures=answers.get("figures", []),
        language=section.language,
        no_change_since=section.no_change_since,
        section=section,
        major=submission.major,
        minor=submission.minor,
    )


def supersede(section: SubmissionSection, made: Update, *, keep: list[Update]) -> None:
    """The update that an earlier version of the same section had made gives way to this one."""
    kept = [update.pk for update in keep]
    earlier = Update.objects.accepted().filter(section=section).exclude(pk__in=kept)
    for update in earlier.select_for_update(of=("self",)):
        transitions.require(update.state, UpdateState.SUPERSEDED)
        update.state, update.superseded_by = UpdateState.SUPERSEDED, made
        update.save(update_fields=["state", "superseded_by"])


def follow_status(submission: Submission, section: SubmissionSection, *, by) -> None:
    """The activity is what its lead agency says it is."""
    activity, status = section.activity, section.content.get("status")
    if activity is None or activity.lead_id != submission.agency_id or not status:
        return
    if status != activity.status and not section.is_carried:
        activities.edit(
            activity=activity, by=by, version=activity.version, changes={"status": status}
        )


def complete(submission: Submission, *, by, at: datetime) -> None:
    move(submission, S.ACCEPTED, at=at)
    submission.decided_by, submission.decided_at = by, at
    submission.save()
    Event.record("submission.accepted", submission, by=by, after={"version": submission.number})
    notices.owe(
        kind=NoticeKind.ACCEPTED,
        about=submission,
        occasion=submission.version,
        to=access.holders(Permission.ANSWER, submission.agency_id),
        url=submission.get_absolute_url(),
        version=submission.number,
        reference=submission.reference,
    )

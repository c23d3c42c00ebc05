"""What an agency writes: sections are saved, confirmed, passed on; drafts are kept beside them."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal import access, questions
from portal.actions import notices
from portal.enums import NoticeKind, QuestionKind, QuestionScope, SectionState, SubmissionState
from portal.exceptions import ActionError, StaleError
from portal.models import Draft, Event, Person, Question, Submission, SubmissionSection
from portal.queries import submissions as asked
from portal.roles import Permission


@transaction.atomic
def save(
    *,
    section: SubmissionSection,
    by,
    version: int,
    content: dict[str, Any],
    language: str | None = None,
    is_complete: bool = False,
    at: datetime | None = None,
) -> SubmissionSection:
    """Store the answers of a section.  ``version`` is the one that the page was opened with.

    Raises ``StaleError`` when somebody else has saved meanwhile: nothing is overwritten.
    Too long or missing answers are stored: they are looked at before submitting.
    """
    at = at or timezone.now()
    submission, section = locked(section, at=at)
    if section.version != version:
        raise StaleError(somebody_saved(section))
    answers = cleaned(section, content)
    before = {key: section.content.get(key) for key in answers.keys() | section.content.keys()}
    is_changed = any(before[key] != answers.get(key) for key in before)
    section.content = answers
    if is_changed:
        section.no_change_since = section.carried_from = None
    section.language = language or section.language
    section.is_complete = is_complete
    store(section, by=by, at=at)
    begin(submission, by=by, at=at)
    Draft.objects.filter(person=by, form=asked.form_of(section)).delete()
    Event.record(
        "section.saved",
        section,
        by=by,
        before={key: value for key, value in before.items() if value != answers.get(key)},
        after={key: answers.get(key) for key in before if before[key] != answers.get(key)},
    )
    return section


def locked(section: SubmissionSection, *, at: datetime) -> tuple[Submission, SubmissionSection]:
    """The submission and its section, in this order always, while they may still be written in."""
    submission = lock_submission(section.submission_id)
    held = SubmissionSection.objects.select_for_update(of=("self",)).get(pk=section.pk)
    held.submission = submission
    if submission.state in (
        SubmissionState.IN_CLEARANCE,
        SubmissionState.SUBMITTED,
        SubmissionState.ACCEPTED,
    ):
        raise ActionError(
            _("This update was sent on meanwhile. Take it back to change it; your text is kept.")
        )
    if not submission.takes_answers_at(at):
        raise ActionError(access.has_closed(submission))
    if not held.is_open:
        raise ActionError(_("This section was not returned, so it stays as it was submitted."))
    return submission, held


def lock_submission(pk: int) -> Submission:
    rows = Submission.objects.select_related("round", "agency")
    return rows.select_for_update(of=("self",)).get(pk=pk)


def somebody_saved(section: SubmissionSection) -> str:
    return _(
        "%(name)s saved this section after you opened it. Compare both texts, then save again."
    ) % {"name": section.saved_by or _("Somebody else")}


def cleaned(section: SubmissionSection, content: dict[str, Any]) -> dict[str, Any]:
    """The answers to the section's own questions; anything else that was sent is ignored."""
    scope = QuestionScope.ACTIVITY if section.activity_id else QuestionScope.AGENCY
    answers = {}
    for question in section.submission.round.questions.filter(scope=scope):
        value = questions.cleaned(question, content.get(question.key))
        if value is not None:
            answers[question.key] = value
    return answers


def store(section: SubmissionSection, *, by, at: datetime) -> None:
    if section.state == SectionState.ASKED:
        section.state = SectionState.DRAFT
    section.saved_by, section.saved_at = by, at
    section.version += 1
    section.save()


def begin(submission: Submission, *, by, at: datetime) -> None:
    """The first word makes a draft of what was asked or returned; a return makes a new version."""
    if submission.state == SubmissionState.DRAFT:
        return
    if submission.state == SubmissionState.RETURNED:
        submission.minor += 1
    submission.state = SubmissionState.DRAFT
    submission.version += 1
    submission.save(update_fields=["state", "minor", "version"])
    Event.record("submission.begun", submission, by=by, after={"version": submission.number})


@transaction.atomic
def confirm_no_change(
    *, section: SubmissionSection, by, version: int, at: datetime | None = None
) -> SubmissionSection:
    """Say that nothing has changed since last time, in one step: the earlier text is carried over.

    Where the agency has said nothing before, it says that there is nothing to report.
    """
    at = at or timezone.now()
    submission, section = locked(section, at=at)
    if section.version != version:
        raise StaleError(somebody_saved(section))
    before = asked.last_time(section)
    section.content = before.content if before else {}
    section.language = before.language if before else section.language
    section.no_change_since = before.said_on if before else submission.round.period_starts_on
    section.carried_from = before.section if before else None
    section.is_complete = True
    store(section, by=by, at=at)
    begin(submission, by=by, at=at)
    Draft.objects.filter(person=by, form=asked.form_of(section)).delete()
    Event.record("section.no_change", section, by=by, after={"since": section.no_change_since})
    return section


@transaction.atomic
def start_from_last_time(
    *, section: SubmissionSection, by, version: int, at: datetime | None = None
) -> SubmissionSection:
    """Fill the section with last time's answers, to be worked over."""
    before = asked.last_time(section)
    if before is None:
        raise ActionError(_("There is no earlier answer to start from."))
    return save(
        section=section,
        by=by,
        version=version,
        content=before.content,
        language=before.language,
        at=at,
    )


@transaction.atomic
def assign(*, section: SubmissionSection, to: Person | None, by) -> SubmissionSection:
    """Let a colleague of the agency answer a section; everybody else there still may."""
    submission, section = locked(section, at=timezone.now())
    colleagues = access.holders(Permission.ANSWER, submission.agency_id)
    if to is not None and not colleagues.filter(pk=to.pk).exists():
        raise ActionError(
            _("%(name)s does not answer for %(agency)s. Choose a colleague from the list.")
            % {"name": to, "agency": submission.agency},
            field="to",
        )
    section.assigned_to = to
    section.save(update_fields=["assigned_to"])
    Event.record("section.assigned", section, by=by, after={"to": to and str(to)})
    if to is not None and to != by:
        notices.owe(
            kind=NoticeKind.ASSIGNED,
            about=section,
            to=[to],
            url=section.get_absolute_url(),
            by=str(by),
        )
    return section


# --- Drafts: what is being written ------------------------------------------------------------


@transaction.atomic
def keep_draft(
    *,
    section: SubmissionSection,
    by,
    version: int,
    seq: int,
    changes: dict[str, Any],
) -> Draft:
    """Keep what somebody is writing, whether or not the round still takes it: nothing is lost.

    A change is a whole text, or ``{"at", "cut", "put", "length"}``: a splice of the text kept
    before.  Raises ``OutOfStep`` when that is not the one the splice was made for.
    """
    draft, is_new = Draft.objects.select_for_update(of=("self",)).get_or_create(
        person=by,
        form=asked.form_of(section),
        defaults={
            "submission_id": section.submission_id,
            "base_version": version,
            "saved_at": timezone.now(),
        },
    )
    if not is_new and draft.seq != seq and any(isinstance(v, dict) for v in changes.values()):
        raise OutOfStep(draft.seq)
    known = allowed_names(section)
    for name, change in changes.items():
        if name in known or name.split(".")[0] in known:
            draft.content[name] = spliced(draft.content.get(name), change, seq=draft.seq)
    draft.base_version = version
    draft.seq += 1
    draft.saved_at = timezone.now()
    draft.save()
    return draft


class OutOfStep(ActionError):
    """The portal has another text than the page thinks: the page has to send all of it."""

    def __init__(self, seq: int) -> None:
        super().__init__(_("The page and the portal are out of step."))
        self.seq = seq


def spliced(before: Any, change: Any, *, seq: int) -> Any:
    """Positions count Unicode code points, as Python's strings do."""
    kept: str | list[str]
    if isinstance(change, str) or change is None:
        kept = change or ""
    elif isinstance(change, list):
        kept = [str(item)[: questions.LONGEST_CELL] for item in change[: questions.MOST_ROWS]]
    else:
        text = before if isinstance(before, str) else ""
        at, cut, put = int(change["at"]), int(change["cut"]), str(change["put"])
        if not 0 <= at <= at + cut <= len(text):
            raise OutOfStep(seq)
        kept = text[:at] + put + text[at + cut :]
        if len(kept) != int(change["length"]):
            raise OutOfStep(seq)
    if len(kept) > 2 * questions.LONGEST_TEXT:
        raise ActionError(_("The text is too long to be kept."))
    return kept


def allowed_names(section: SubmissionSection) -> set[str]:
    scope = QuestionScope.ACTIVITY if section.activity_id else QuestionScope.AGENCY
    asked_here = Question.objects.filter(round=section.submission.round_id, scope=scope)
    keys = asked_here.exclude(kind=QuestionKind.FILE).values_list("key", flat=True)
    return {*keys, "language", "is_complete"}


@transaction.atomic
def drop_draft(*, section: SubmissionSection, by) -> None:
    """Throw away what was being written; what is saved stays."""
    Draft.objects.filter(person=by, form=asked.form_of(section)).delete()

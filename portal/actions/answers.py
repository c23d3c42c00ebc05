"""What an agency writes: sections are saved, confirmed, passed on; drafts are kept beside them."""

import re
from collections.abc import Iterable
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
from portal.queries import answering
from portal.queries import submissions as asked
from portal.queries.last_time import last_time
from portal.roles import Permission
from portal.splices import spliced


@transaction.atomic
def save(
    *,
    section: SubmissionSection,
    by,
    version: int,
    content: dict[str, Any],
    language: str | None = None,
    is_complete: bool = False,
    seq: int | None = None,
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
    let_draft_go(section, by=by, seq=seq)
    # Which fields, never what was written: events are read by more people than drafts are.
    changed = sorted(key for key, value in before.items() if value != answers.get(key))
    Event.record("section.saved", section, by=by, fields=changed)
    return section


def let_draft_go(section: SubmissionSection, *, by, seq: int | None) -> None:
    """What was saved needs no draft.  One that the page did not know of, written on another machine
    or in another window meanwhile, stays and is offered the next time."""
    draft = Draft.objects.filter(person=by, form=asked.form_of(section)).first()
    if draft is None:
        return
    stored = answering.opened_with(section, section.version)
    is_news = any(value != stored[name] for name, value in draft.content.items() if name in stored)
    if seq is None or draft.seq <= seq or not is_news:
        draft.delete()


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
    # What somebody is writing meanwhile is not thrown away: the page offers it again.
    before = last_time(section)
    section.content = before.content if before else {}
    section.language = before.language if before else section.language
    section.no_change_since = before.said_on if before else submission.round.period_starts_on
    section.carried_from = before.section if before else None
    section.is_complete = True
    store(section, by=by, at=at)
    begin(submission, by=by, at=at)
    rebase_draft(section, by=by)
    Event.record("section.no_change", section, by=by, after={"since": section.no_change_since})
    return section


@transaction.atomic
def start_from_last_time(
    *, section: SubmissionSection, by, version: int, at: datetime | None = None
) -> SubmissionSection:
    """Fill what has no answer yet with last time's answer, to be worked over."""
    at = at or timezone.now()
    submission, section = locked(section, at=at)
    if section.version != version:
        raise StaleError(somebody_saved(section))
    before = last_time(section)
    if before is None:
        raise ActionError(_("There is no earlier answer to start from."))
    if not section.content:
        section.language = before.language
    section.content = cleaned(section, before.content | section.content)
    store(section, by=by, at=at)
    begin(submission, by=by, at=at)
    rebase_draft(section, by=by)
    Event.record("section.saved", section, by=by, fields=sorted(section.content))
    return section


def rebase_draft(section: SubmissionSection, *, by) -> None:
    """What the person writes beside goes on from the text that they have just stored."""
    own = Draft.objects.filter(person=by, form=asked.form_of(section))
    own.update(base_version=section.version)


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
    before, or of the one that is stored.  Raises ``OutOfStep`` when that is not the one the
    splice was made for, or when the page does not know of the last save.
    """
    draft = own_draft(section, by=by, version=version)
    if draft.seq != seq:
        raise OutOfStep(draft)
    for name in changes.keys() & allowed_names(section, changes):
        is_elsewhere = name not in draft.content and version != section.version
        if is_elsewhere and isinstance(changes[name], dict):
            # Spliced into a text that somebody else has saved meanwhile.
            raise OutOfStep(draft)
        before = draft.content.get(name, section.content.get(name))
        draft.content[name] = changed(before, changes[name], draft)
    return kept(draft, version)


def own_draft(section: SubmissionSection, *, by, version: int) -> Draft:
    """The draft of the person, locked; an empty one where there is none."""
    draft, _is_new = Draft.objects.select_for_update(of=("self",)).get_or_create(
        person=by,
        form=asked.form_of(section),
        defaults={
            "submission_id": section.submission_id,
            "base_version": version,
            "saved_at": timezone.now(),
        },
    )
    return draft


def kept(draft: Draft, version: int) -> Draft:
    draft.base_version = version
    draft.seq += 1
    draft.saved_at = timezone.now()
    draft.save()
    return draft


@transaction.atomic
def set_aside(
    *, section: SubmissionSection, by, version: int, written: dict[str, Any]
) -> Draft | None:
    """Keep a whole form that could not be saved, so that correcting it loses nothing.

    Of its fields only those that differ from what the page was opened with: what somebody else
    has written into the others meanwhile stays.
    """
    opened = answering.opened_with(section, version)
    names = allowed_names(section, written)
    differs = {name: written[name] for name in names if written[name] != opened.get(name, "")}
    if not differs:
        drop_draft(section=section, by=by)
        return None
    draft = own_draft(section, by=by, version=version)
    draft.content = differs
    return kept(draft, version)


class OutOfStep(ActionError):
    """The portal has another text than the page thinks: the page has to send all of it."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(_("The page and the portal are out of step."))
        self.seq = draft.seq
        self.values = draft.content


def changed(before: Any, change: Any, draft: Draft) -> Any:
    kept: str | list[str] | None
    if isinstance(change, dict):
        kept = spliced(before if isinstance(before, str) else "", change)
        if kept is None:
            raise OutOfStep(draft)
    elif isinstance(change, list):
        kept = [str(item)[: questions.LONGEST_CELL] for item in change[: questions.MOST_ROWS]]
    else:
        kept = str(change or "")
    if len(kept) > 2 * questions.LONGEST_TEXT:
        raise ActionError(_("The text is too long to be kept."))
    return kept


# Of a table each cell has a name of its own: figures.0.unit
CELL = re.compile(r"^([\w-]+)\.\d{1,3}\.[\w-]{1,40}$", re.ASCII)


def allowed_names(section: SubmissionSection, names: Iterable[str]) -> set[str]:
    """Those that are fields of the form of this section."""
    scope = QuestionScope.ACTIVITY if section.activity_id else QuestionScope.AGENCY
    asked_here = Question.objects.filter(round=section.submission.round_id, scope=scope)
    kinds = dict(asked_here.exclude(kind=QuestionKind.FILE).values_list("key", "kind"))
    tables = {key for key, kind in kinds.items() if kind == QuestionKind.TABLE}
    known = {*kinds, answering.LANGUAGE, answering.COMPLETE}
    known |= {answering.reply_to(pk) for pk in section.comments.values_list("pk", flat=True)}
    cells = {name for name in names if (cell := CELL.match(name)) and cell[1] in tables}
    return cells | (known & set(names))


@transaction.atomic
def drop_draft(*, section: SubmissionSection, by) -> None:
    """Throw away what was being written; what is saved stays."""
    Draft.objects.filter(person=by, form=asked.form_of(section)).delete()

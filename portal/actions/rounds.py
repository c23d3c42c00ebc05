from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal import access
from portal.actions import notices, records, reminders, texts
from portal.enums import NoticeKind, QuestionScope, RoundState
from portal.exceptions import ActionError, StaleError
from portal.models import Agency, Event, Question, Round, Submission, SubmissionSection
from portal.models.rounds import REMINDED
from portal.queries import submissions as asked
from portal.questions import standard_questions
from portal.roles import Permission

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


@transaction.atomic
def create(*, by, with_standard_questions: bool = True, **fields: Any) -> Round:
    """Prepare a round; it asks nobody before it is opened."""
    check_zone(fields)
    fields.setdefault("reminder_days", list(REMINDED))
    held = records.create(Round, by=by, fields=texts.clean(Round, fields))
    if with_standard_questions:
        for question in standard_questions(LANGUAGES):
            add_question(held=held, by=by, **question)
    return held


@transaction.atomic
def change(*, held: Round, by, version: int, changes: dict[str, Any]) -> Round:
    """Change a round.  Whom it asks and its period are fixed once it is open."""
    now = locked(held)
    if now.version != version:
        raise StaleError(
            _("Somebody else has changed this round since you opened it. Compare, then save again.")
        )
    check_zone(changes)
    fixed = {"agencies", "themes", "period_starts_on", "period_ends_on", "programme"}
    if now.state == RoundState.CLOSED:
        # More time is given to one agency at a time, with a reason.
        fixed |= {"due_at", "closes_at"}
    if now.state != RoundState.PREPARED:
        for name in fixed & changes.keys():
            if records.differs(records.current(now, name), changes[name]):
                raise ActionError(
                    _("The round is open or over: this can no longer be changed."), field=name
                )
    changed = records.change(now, by=by, changes=texts.clean(Round, changes))
    changed.version += 1
    changed.save(update_fields=["version"])
    return changed


def check_zone(fields: dict[str, Any]) -> None:
    if "time_zone" in fields and fields["time_zone"] not in available_timezones():
        raise ActionError(_("Select the time zone from the list."), field="time_zone")


def locked(held: Round) -> Round:
    return Round.objects.select_for_update(of=("self",)).get(pk=held.pk)


@transaction.atomic
def add_question(*, held: Round, by, **fields: Any) -> Question:
    """Ask one thing more.  After the opening nothing can be added: some have answered already."""
    still_prepared(locked(held))
    if "position" not in fields:
        last = held.questions.order_by("-position").values_list("position", flat=True).first()
        fields["position"] = (last or 0) + 1
    return records.create(Question, by=by, fields=texts.clean(Question, fields | {"round": held}))


@transaction.atomic
def change_question(*, question: Question, by, changes: dict[str, Any]) -> Question:
    """Wording may be mended at any time; what kind of answer is wanted only before the opening."""
    held = locked(question.round)
    fixed = {"key", "kind", "scope", "choices", "columns", "is_required"} & changes.keys()
    if held.state != RoundState.PREPARED:
        for name in fixed:
            if records.differs(records.current(question, name), changes[name]):
                raise ActionError(
                    _("The round is open: only the wording can be changed."), field=name
                )
    return records.change(question, by=by, changes=texts.clean(Question, changes))


@transaction.atomic
def remove_question(*, question: Question, by) -> None:
    still_prepared(locked(question.round))
    Event.record("question.removed", question, by=by, before={"key": question.key})
    question.delete()


@transaction.atomic
def order_questions(*, held: Round, by, keys: list[str]) -> None:
    """Ask in this order; every question has to be named."""
    still_prepared(locked(held))
    questions = {question.key: question for question in held.questions.all()}
    if set(keys) != questions.keys():
        raise ActionError(_("Somebody else has changed the questions. Order them again."))
    for place, key in enumerate(keys, 1):
        questions[key].position = place
    Question.objects.bulk_update(questions.values(), ["position"])
    Event.record("round.questions_ordered", held, by=by, after={"keys": keys})


def still_prepared(held: Round) -> None:
    if held.state != RoundState.PREPARED:
        raise ActionError(_("The round is open: its questions stay as they are."))


@transaction.atomic
def open_round(*, held: Round, by, at: datetime | None = None) -> list[Submission]:
    """Ask every agency exactly its questions, and tell those who speak for it.

    An agency is asked about each activity of the round's themes in which it takes part, and the
    round's own questions once.  One that would have nothing to answer is not asked.
    """
    held, at = locked(held), at or timezone.now()
    if held.state != RoundState.PREPARED:
        raise ActionError(_("This round has been opened already."))
    if held.closes_at <= at:
        raise ActionError(_("The closing date has gone by. Choose a later one."), field="closes_at")
    scopes = set(held.questions.values_list("scope", flat=True))
    if not scopes:
        raise ActionError(_("The round asks nothing yet. Add a question first."))
    held.state, held.opened_at = RoundState.OPEN, at
    held.save(update_fields=["state", "opened_at"])
    activities = asked.asked_activities(held) if QuestionScope.ACTIVITY in scopes else {}
    made = []
    for agency in asked.agencies_to_ask(held):
        own = activities.get(agency.pk, [])
        if own or QuestionScope.AGENCY in scopes:
            made.append(ask(held, agency, own, scopes, by=by, at=at))
    if not made:
        raise ActionError(_("Nobody has anything to answer. Choose other themes or agencies."))
    Event.record("round.opened", held, by=by, after={"asked": [str(s.agency) for s in made]})
    return made


def ask(held: Round, agency: Agency, activities, scopes: set[str], *, by, at) -> Submission:
    """One agency's submission with its sections, still empty."""
    submission = Submission(round=held, agency=agency, moved_at=at)
    records.check(submission)
    submission.save(force_insert=True)
    sections = [
        SubmissionSection(
            submission=submission, key=f"activity-{activity.pk}", activity=activity, position=place
        )
        for place, activity in enumerate(activities, 1)
    ]
    if QuestionScope.AGENCY in scopes:
        sections.append(
            SubmissionSection(submission=submission, key=asked.GENERAL, position=len(sections) + 1)
        )
    SubmissionSection.objects.bulk_create(sections)
    Event.record("submission.asked", submission, by=by, after={"sections": len(sections)})
    notices.owe(
        kind=NoticeKind.ASKED,
        about=submission,
        to=access.holders(Permission.ANSWER, agency),
        url=submission.get_absolute_url(),
        sections=len(sections),
    )
    return submission


@transaction.atomic
def close(*, held: Round, by, at: datetime | None = None) -> Round:
    """Take no more answers, but from agencies that were given more time."""
    held, at = locked(held), at or timezone.now()
    if held.state != RoundState.OPEN:
        raise ActionError(_("This round is not open."))
    held.state, held.closed_at = RoundState.CLOSED, at
    columns = ["state", "closed_at"]
    if at < held.closes_at:
        # Earlier than planned: what was due later is due now.
        held.closes_at = at
        held.due_at = min(held.due_at, at)
        columns += ["closes_at", "due_at"]
    held.save(update_fields=columns)
    Event.record("round.closed", held, by=by)
    return held


@transaction.atomic
def extend(*, submission: Submission, by, until: datetime, reason: str) -> Submission:
    """Give one agency more time, also after the round has closed."""
    submission = Submission.objects.select_for_update(of=("self",)).get(pk=submission.pk)
    if not reason.strip():
        raise ActionError(_("Enter the reason for the extension"), field="reason")
    if until <= max(timezone.now(), submission.round.due_at):
        raise ActionError(
            _("The new deadline must be later than the old one, and in the future."), field="until"
        )
    before = submission.extended_to
    submission.extended_to = until
    submission.extension_reason = texts.line(reason.strip(), field="reason")
    submission.version += 1
    submission.save(update_fields=["extended_to", "extension_reason", "version"])
    Event.record(
        "submission.extended",
        submission,
        by=by,
        reason=reason,
        before={"extended_to": before},
        after={"extended_to": until},
    )
    notices.owe(
        kind=NoticeKind.EXTENDED,
        about=submission,
        occasion=submission.version,
        to=access.holders(Permission.ANSWER, submission.agency_id),
        url=submission.get_absolute_url(),
        until=until,
        reason=reason,
    )
    return submission


@transaction.atomic
def remind(*, submissions: Iterable[Submission], by) -> int:
    """Remind those who have something to do; of one submission nobody is told twice a day."""
    now = timezone.now()
    return sum(
        reminders.tell(submission, now=now, by=by)
        for submission in submissions
        if submission.is_with_agency and submission.takes_answers_at(now)
    )

"""Who is reminded of what, and when: never those who have nothing to do, of one thing once.

Nothing keeps count.  The last threshold that has gone by decides, and the ledger says whether
somebody was told since: reminders that were missed come as one, those that ran twice as one too.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from portal import access
from portal.actions import notices
from portal.enums import NoticeKind, RoundState, SubmissionState
from portal.models import Body, Event, Notice, Submission
from portal.models.events import subject_of
from portal.models.people import PersonQuerySet
from portal.models.submissions import WITH_AGENCY
from portal.roles import Permission

OVERDUE_AFTER = (1, 3, 7)
# Whoever has had one of these knows the deadline.
OF_DEADLINE = (NoticeKind.DUE, NoticeKind.OVERDUE, NoticeKind.EXTENDED)
# Nobody is written to before this hour at the place of the deadline.
EARLIEST = time(7)
REVIEW_AFTER = 5
REVIEW_AGAIN = timedelta(days=7)
MONTHS_BEFORE_END = (6, 3, 1)
SATURDAY = 5


# --- Agencies, before and after their deadline -------------------------------------------------


def of_deadlines(now: datetime) -> Iterator[int]:
    """How many people are told, submission by submission."""
    waiting = Submission.objects.filter(state__in=WITH_AGENCY, round__state=RoundState.OPEN)
    extended = Submission.objects.filter(state__in=WITH_AGENCY, extended_to__gt=now)
    found = (waiting | extended).select_related("round", "agency").order_by("pk")
    for submission in found:
        if not submission.takes_answers_at(now):
            continue
        if day := threshold(submission, now):
            yield remind(submission, since=day, now=now, by="schedule")


def threshold(submission: Submission, now: datetime) -> date | None:
    """The day of the last reminder that should have gone out by now, at the place of the deadline."""
    local, due = submission.round.local(now), submission.round.local(submission.due_at).date()
    if local.time() < EARLIEST:
        return None
    before = [due - timedelta(days=days) for days in submission.round.reminder_days]
    after = [due + timedelta(days=days) for days in OVERDUE_AFTER]
    begun = asked_at(submission)
    past = [day for day in (*before, *after) if begun < day <= local.date()]
    return max(past, default=None)


def asked_at(submission: Submission) -> date:
    """Since when the agency knows of its deadline: what would have come before is not made up for."""
    opened = submission.round.opened_at or submission.moved_at
    return submission.round.local(opened).date()


def remind(submission: Submission, *, since: date, now: datetime, by) -> int:
    """Unless they were told of this deadline since that day, by whomever."""
    begins = datetime.combine(since, time(), submission.round.zone)
    if was_told(OF_DEADLINE, submission, begins):
        return 0
    return tell(submission, now=now, by=by)


def tell(submission: Submission, *, now: datetime, by) -> int:
    """Remind those who have it now; how many were not told today already."""
    told = notices.owe(
        kind=kind_of(submission, now),
        about=submission,
        to=who_has(submission),
        url=where_to_go_on(submission),
        due_at=submission.due_at,
    )
    if told:
        Event.record("submission.reminded", submission, by=by)
    return len(told)


def kind_of(submission: Submission, now: datetime) -> NoticeKind:
    return NoticeKind.OVERDUE if submission.due_at < now else NoticeKind.DUE


def who_has(submission: Submission) -> PersonQuerySet:
    """Those who answer, or those who clear what the others have written."""
    if submission.state == SubmissionState.IN_CLEARANCE:
        clearing = access.holders(Permission.CLEAR, submission.agency_id)
        return clearing.exclude(pk=submission.sent_for_clearance_by_id)
    return access.holders(Permission.ANSWER, submission.agency_id)


def where_to_go_on(submission: Submission) -> str:
    """The first section that is not completed; where all are, the page that sends them on."""
    if submission.state == SubmissionState.IN_CLEARANCE:
        return reverse("submission-clear", args=[submission.pk])
    left = submission.sections.open().filter(is_complete=False).in_order().first()
    return left.get_absolute_url() if left else submission.get_absolute_url()


def was_told(kinds: Iterable[NoticeKind], about, since: datetime) -> bool:
    told = Notice.objects.filter(kind__in=kinds, subject=subject_of(about))
    return told.filter(created_at__gte=since).exists()


# --- Reviewers -------------------------------------------------------------------------------


def of_reviews(now: datetime) -> Iterator[int]:
    """After five working days, then every week, for as long as somebody sits on it."""
    found = Submission.objects.filter(state=SubmissionState.SUBMITTED)
    for submission in found.select_related("round", "agency").order_by("moved_at", "pk"):
        days = working_days(submission.moved_at, now, submission.round.zone)
        again = max(submission.moved_at, now - REVIEW_AGAIN)
        if days < REVIEW_AFTER or was_told([NoticeKind.STILL_TO_REVIEW], submission, again):
            continue
        yield len(
            notices.owe(
                kind=NoticeKind.STILL_TO_REVIEW,
                about=submission,
                to=reviewers(submission),
                url=submission.get_absolute_url(),
                days=days,
            )
        )


def reviewers(submission: Submission) -> PersonQuerySet:
    return access.holders(Permission.REVIEW).exclude(pk=submission.submitted_by_id)


def working_days(start: datetime, end: datetime, zone: ZoneInfo) -> int:
    """How many days from Monday to Friday have begun and ended since."""
    first, last = start.astimezone(zone).date(), end.astimezone(zone).date()
    days = (first + timedelta(days=step) for step in range(1, (last - first).days + 1))
    return sum(day.weekday() < SATURDAY for day in days)


# --- Terms of groups -------------------------------------------------------------------------


def of_terms(now: datetime) -> Iterator[int]:
    """The secretariat hears of a term that ends six, three and one month before."""
    today = timezone.localdate(now)
    for body in Body.objects.filter(ends_on__isnull=False, merged_into=None).order_by("pk"):
        if body.ends_on is None:
            continue
        end = body.ends_on.last_day()
        past = [day for months in MONTHS_BEFORE_END if (day := earlier(end, months)) <= today]
        if end < today or not past:
            continue
        begins = datetime.combine(max(past), time(), ZoneInfo(settings.TIME_ZONE))
        if not was_told([NoticeKind.TERM_ENDS], body, begins):
            yield len(
                notices.owe(
                    kind=NoticeKind.TERM_ENDS,
                    about=body,
                    to=access.holders(Permission.MANAGE_ROUNDS),
                    url=body.get_absolute_url(),
                    ends_on=str(body.ends_on),
                )
            )


def earlier(day: date, months: int) -> date:
    """So many months before: of the 31st the last day that the month has."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

"""What notices are about: the records behind them, and what their sentences need of these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from portal.enums import NoticeKind, ReportState, SubmissionState
from portal.formats import dates
from portal.models import (
    Agency,
    Body,
    Notice,
    Person,
    Report,
    Round,
    Submission,
    SubmissionSection,
    Verification,
)

# What a section takes to answer, with last year's text at hand.
MINUTES = 5
# In these states a notice of a kind still has somebody to do something.
WAITS_FOR = {
    NoticeKind.ASKED: (SubmissionState.ASKED, SubmissionState.DRAFT),
    NoticeKind.DUE: (
        *(SubmissionState.ASKED, SubmissionState.DRAFT, SubmissionState.RETURNED),
        SubmissionState.IN_CLEARANCE,
    ),
    NoticeKind.TO_CLEAR: (SubmissionState.IN_CLEARANCE,),
    NoticeKind.TO_REVIEW: (SubmissionState.SUBMITTED,),
    NoticeKind.STILL_TO_REVIEW: (SubmissionState.SUBMITTED,),
    NoticeKind.REPORT_TO_CLEAR: (ReportState.IN_REVIEW,),
    NoticeKind.REPORT_TO_PUBLISH: (ReportState.CLEARED,),
}
# What somebody wrote for the reader, in their own words.
QUOTED = {
    NoticeKind.EXTENDED: "reason",
    NoticeKind.SENT_BACK: "note",
    NoticeKind.RETURNED: "comment",
    NoticeKind.REPORT_RETURNED: "note",
}
WAITS_FOR[NoticeKind.OVERDUE] = WAITS_FOR[NoticeKind.DUE]


def rows() -> dict[str, QuerySet]:
    """How each kind of record is read, with what its sentences name."""
    submissions = Submission.objects.select_related("round", "agency").annotate(
        total=Count("sections"), complete=Count("sections", filter=Q(sections__is_complete=True))
    )
    sections = SubmissionSection.objects.select_related(
        "activity", "submission__round", "submission__agency"
    )
    return {
        "portal.submission": submissions,
        "portal.submissionsection": sections,
        "portal.round": Round.objects.all(),
        "portal.agency": Agency.objects.all(),
        "portal.body": Body.objects.all(),
        "portal.person": Person.objects.all(),
        "portal.report": Report.objects.all(),
        "portal.verification": Verification.objects.all(),
    }


def of(notices: Iterable[Notice]) -> dict[str, Any]:
    """The records by the name that notices have for them: one query for each kind of record."""
    keys: dict[str, set[int]] = defaultdict(set)
    for notice in notices:
        label, _colon, key = notice.subject.partition(":")
        keys[label].add(int(key))
    known = rows()
    return {
        f"{label}:{record.pk}": record
        for label, wanted in keys.items()
        for record in known[label].filter(pk__in=wanted)
    }


def is_gone(notice: Notice, found: dict[str, Any]) -> bool:
    return notice.subject not in found


def is_true(notice: Notice, found: dict[str, Any]) -> bool:
    """Whether it is still worth a mail."""
    if is_gone(notice, found):
        return False
    states = WAITS_FOR.get(NoticeKind(notice.kind))
    return states is None or submission_of(notice, found).state in states


def submission_of(notice: Notice, found: dict[str, Any]) -> Submission:
    record = found[notice.subject]
    return record.submission if isinstance(record, SubmissionSection) else record


def facts(notice: Notice, found: dict[str, Any]) -> dict[str, Any]:
    """What the template of the kind may use."""
    record = found[notice.subject]
    if isinstance(record, Submission | SubmissionSection):
        told = of_submission(submission_of(notice, found))
    elif isinstance(record, Body) and record.ends_on:
        told = {"ends_on": dates.in_words(record.ends_on, get_language() or "en")}
    else:
        told = {}
    quote = notice.data.get(QUOTED.get(NoticeKind(notice.kind), ""), "")
    return told | {"record": record, "data": notice.data, "quote": quote}


def of_submission(submission: Submission) -> dict[str, Any]:
    """Moments by the clock of the deadline, as everybody who shares it reads them."""
    held = submission.round
    total = getattr(submission, "total", 0)
    return {
        "submission": submission,
        "agency": submission.agency.acronym,
        "round": held.title,
        "due": clock(held, submission.due_at),
        "due_on": date_format(held.local(submission.due_at), "DATE_FORMAT"),
        "closes": clock(held, submission.closes_at),
        "period": f"{in_words(held.period_starts_on)} – {in_words(held.period_ends_on)}",
        "total": total,
        "left": total - getattr(submission, "complete", 0),
        "time_needed": time_needed(total),
    }


def clock(held: Round, moment: datetime) -> str:
    """ "30 June 2027 23:59 (Geneva time)"."""
    values = {"moment": date_format(held.local(moment), "DATETIME_FORMAT"), "city": held.city}
    return _("%(moment)s (%(city)s time)") % values


def in_words(day) -> str:
    return date_format(day, "DATE_FORMAT")


def time_needed(sections: int) -> str:
    minutes = sections * MINUTES
    text = ngettext("about %(count)s minute", "about %(count)s minutes", minutes)
    return text % {"count": minutes}

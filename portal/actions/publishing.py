"""The life of a report towards its publication: draft, in review, cleared, published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, OperationalError, connection, transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.access import holders
from portal.actions import freezing, notices, records, sealing, texts
from portal.enums import EditionKind, NoticeKind, ReportState
from portal.exceptions import ActionError, StaleError
from portal.models import DeskStep, Edition, Event, FormReceipt, Report
from portal.publishing_access import by_somebody_else
from portal.reporting import checking, publication
from portal.reporting.lint import Finding
from portal.reporting.publication import LanguageText, Publication
from portal.roles import Permission
from portal.transitions import REPORT, go

LONGEST_NOTE = 1000
# How often a publication begins anew that met another change of the same report.
TRIES = 3


@transaction.atomic
def send_to_review(*, report: Report, by, note: str = "") -> DeskStep:
    report = locked(report)
    if not report.compile_number:
        raise ActionError(_("Compile the report first: there is no text to review yet."))
    found = publication.read(report)
    made = step(report, ReportState.IN_REVIEW, by=by, note=note, content=found)
    tell(
        NoticeKind.REPORT_TO_CLEAR,
        made,
        holders(Permission.CLEAR_REPORT).exclude(pk=made.taken_by_id),
    )
    return made


@transaction.atomic
def return_to_draft(*, report: Report, by, note: str) -> DeskStep:
    """Take it back so that it can be changed; of what is published the next edition begins."""
    report = locked(report)
    if not note.strip():
        raise ActionError(_("Enter why the report goes back to its editors"), field="note")
    before = last_step(report)
    made = step(report, ReportState.DRAFT, by=by, note=note)
    if before and before.taken_by and before.taken_by_id != made.taken_by_id:
        tell(NoticeKind.REPORT_RETURNED, made, [before.taken_by])
    return made


@transaction.atomic
def clear(*, report: Report, by, note: str = "", seen: str = "") -> DeskStep:
    """Say that this very text may be published.  ``seen`` is the hash of what was on the page."""
    report = locked(report)
    found = publication.read(report)
    if seen and seen != found.content_hash:
        raise StaleError(
            _("The report has changed since you opened this page. Read it again first.")
        )
    if reasons := blockers(found, checking.errors(found)):
        raise ActionError(reasons[0])
    made = step(report, ReportState.CLEARED, by=by, note=note, content=found)
    tell(
        NoticeKind.REPORT_TO_PUBLISH,
        made,
        holders(Permission.PUBLISH_REPORT).exclude(pk=made.taken_by_id),
    )
    return made


def set_terms(
    *,
    report: Report,
    by,
    audience: str,
    embargo_until: datetime | None = None,
    language_policies: dict[str, str],
) -> Report:
    """Who may read it, from when, and what becomes of languages that are not complete."""
    if report.state not in (ReportState.DRAFT, ReportState.IN_REVIEW):
        raise ActionError(
            _("The report is cleared with these terms. Return it to draft to change them.")
        )
    changes: dict[str, Any] = {
        "audience": audience,
        "embargo_until": embargo_until,
        "language_policies": language_policies,
    }
    return records.change(report, by=by, changes=changes)


def publish(
    *, report: Report, by, kind: str = EditionKind.ORIGINAL, note: str = "", key: UUID | None = None
) -> Edition:
    """Freeze what was cleared as an edition and ask for its files.

    One transaction in which the database stands still; whoever comes at the same moment begins
    anew and finds the edition.  ``key`` names the form: sent twice it is one edition.
    """
    for _attempt in range(TRIES):
        if found := published_with(report, by, key):
            return found
        try:
            with standing_still():
                return frozen(locked(report), by=by, kind=kind, note=note, key=key)
        except (IntegrityError, OperationalError) as error:
            if not met_another(error):
                raise
    raise StaleError(_("Somebody else is changing this report. Try again in a moment."))


def frozen(report: Report, *, by, kind: str, note: str, key: UUID | None) -> Edition:
    """The edition of a report that nobody else changes now; called inside a transaction."""
    cleared = check(report, by=by)
    found = publication.read(report)
    if cleared.content_hash != found.content_hash:
        raise StaleError(
            _(
                "The report has changed since %(name)s cleared it. "
                "Return it to draft, and have it cleared again."
            )
            % {"name": cleared.taken_by}
        )
    for finding in checking.withdrawn(found):
        raise ActionError(str(finding.message))
    note = tidied(note)
    edition = freezing.freeze(found, cleared=cleared, by=by, kind=kind, note=note)
    if key:
        FormReceipt.objects.create(key=key, person=by, url=edition.get_absolute_url())
    made = step(report, ReportState.PUBLISHED, by=by, note=edition.symbol, content=found)
    Event.record("edition.published", edition, by=by, report=report.symbol, kind=kind, note=note)
    sealing.start(edition=edition, by=by)
    tell(NoticeKind.REPORT_PUBLISHED, made, holders(Permission.EDIT_REPORT).exclude(pk=by.pk))
    return edition


def check(report: Report, *, by) -> DeskStep:
    """Whether a report may be published now, by this person; gives the step that cleared it."""
    go(REPORT, ReportState(report.state), ReportState.PUBLISHED)
    cleared = cleared_step(report)
    if cleared is None:
        raise ActionError(_("Only a cleared report can be published."))
    if cleared.taken_by_id == by.pk:
        raise ActionError(by_somebody_else())
    if reason := freezing.stopped():
        raise ActionError(reason)
    return cleared


def blockers(found: Publication, errors: Sequence[Finding]) -> list[str]:
    """What stands in the way of clearance, a sentence each."""
    reasons = [waits(text) for text in found.blocked]
    if errors:
        sentence = ngettext(
            "The check of the text finds %(count)s error: %(message)s",
            "The check of the text finds %(count)s errors. The first: %(message)s",
            len(errors),
        )
        reasons.append(sentence % {"count": len(errors), "message": errors[0].message})
    return reasons


def waits(text: LanguageText) -> str:
    if not text.is_compiled:
        return _("%(language)s could not be compiled.") % {"language": text.label}
    sentence = ngettext(
        "%(language)s is not complete: %(count)s text waits for its translation.",
        "%(language)s is not complete: %(count)s texts wait for their translation.",
        len(text.gaps),
    )
    return sentence % {"language": text.label, "count": len(text.gaps)}


# --- What the steps have in common ---------------------------------------------------------------


def locked(report: Report) -> Report:
    return Report.objects.select_for_update(of=("self",)).get(pk=report.pk)


def last_step(report: Report) -> DeskStep | None:
    return report.steps.select_related("taken_by").order_by("-pk").first()


def cleared_step(report: Report) -> DeskStep | None:
    """The clearance in force: the newest step, if it is one."""
    newest = last_step(report)
    return newest if newest and newest.state == ReportState.CLEARED else None


def step(
    report: Report, state: ReportState, *, by, note: str = "", content: Publication | None = None
) -> DeskStep:
    go(REPORT, ReportState(report.state), state)
    note = tidied(note)
    before, report.state = report.state, state
    report.save(update_fields=["state"])
    made = DeskStep.objects.create(
        report=report,
        state=state,
        note=note,
        content_hash=content.content_hash if content else "",
        taken_by=None if isinstance(by, str) else by,
    )
    Event.record(f"report.{state}", report, by=by, before=str(before), note=note)
    return made


def tidied(note: str) -> str:
    """A note as one line that is not too long."""
    note = " ".join(texts.narrative(note, field="note").split())
    if len(note) > LONGEST_NOTE:
        raise ActionError(
            _("The note must have %(count)s characters or fewer.") % {"count": LONGEST_NOTE},
            field="note",
        )
    return note


def tell(kind: NoticeKind, made: DeskStep, people) -> None:
    report = made.report
    notices.owe(
        kind=kind,
        about=report,
        to=people,
        url=reverse("report-publishing", args=[report.slug]),
        occasion=made.pk,
        name=made.taken_by.name if made.taken_by else "",
        note=made.note,
    )


@contextmanager
def standing_still() -> Iterator[None]:
    """A transaction that sees the database as it is at its beginning."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


# Codes of PostgreSQL: another was first; the row is there already; a deadlock; waited too long.
MET = {"40001", "23505", "40P01", "55P03"}


def met_another(error: Exception) -> bool:
    return getattr(error.__cause__, "pgcode", "") in MET


def published_with(report: Report, by, key: UUID | None) -> Edition | None:
    """The edition that this very form has made already."""
    if key is None:
        return None
    receipt = FormReceipt.objects.filter(key=key).first()
    if receipt is None:
        return None
    if receipt.person_id != by.pk:
        raise ActionError(_("This form belongs to somebody else. Open a new one."))
    made = (each for each in report.editions.all() if each.get_absolute_url() == receipt.url)
    return next(made, None)

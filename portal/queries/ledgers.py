"""What a report does not say, and what it says without evidence: three ledgers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import CharField, Model, Q, QuerySet
from django.db.models.functions import Cast, TruncDate

from portal.enums import Ledger, MandateStatus
from portal.models import Citation, LedgerNote, Mandate, Report, Update
from portal.models.events import subject_of

# A report is written for somebody who has not signed in: so are its ledgers.
READER = AnonymousUser()


@dataclass(frozen=True)
class Line:
    """An open line of a ledger, or one that a note explains."""

    subject: str
    label: str
    url: str
    note: LedgerNote | None = None
    number: int | None = None


@dataclass(frozen=True)
class Account:
    """A ledger of one report."""

    ledger: Ledger
    lines: tuple[Line, ...]

    @property
    def label(self) -> str:
        return str(self.ledger.label)

    @property
    def open(self) -> list[Line]:
        return [line for line in self.lines if line.note is None]

    @property
    def explained(self) -> list[Line]:
        return [line for line in self.lines if line.note is not None]


def accounts(report: Report, paragraphs: Iterable[Any]) -> list[Account]:
    """All ledgers; ``paragraphs`` are the entries of the manuscript.  Four queries."""
    notes = {(note.ledger, note.subject): note for note in report.ledger_notes.all()}
    cited = cited_by(report, paragraphs)
    return [
        Account(ledger, tuple(noted(lines, ledger, notes)))
        for ledger, lines in (
            (Ledger.UPDATES, unused(due_updates(report), cited)),
            (Ledger.UNFOUNDED, unfounded(paragraphs)),
            (Ledger.MANDATES, unused(due_mandates(report), cited)),
        )
    ]


def noted(lines: Iterable[Line], ledger: Ledger, notes: dict) -> Iterable[Line]:
    for line in lines:
        note = notes.get((ledger.value, line.subject))
        yield Line(line.subject, line.label, line.url, note, line.number)


def cited_by(report: Report, paragraphs: Iterable[Any]) -> set[str]:
    """The records cited by what is printed: not by what is hidden, and by what was added."""
    printed = {
        cite.record
        for entry in paragraphs
        for block in entry.blocks
        for cite in getattr(block, "cites", ())
    }
    return printed or set(
        Citation.objects.filter(paragraph__report=report).values_list("record", flat=True)
    )


def due_updates(report: Report) -> QuerySet:
    """Accepted updates with news that happened, or were recorded, by the day of the report."""
    found = Update.objects.visible_to(READER).telling().select_related("activity", "agency")
    found = found.annotate(recorded=Cast(TruncDate("created_at"), CharField()))
    if report.issued_on is None:
        return found.order_by("activity__reference", "pk")
    day = str(report.issued_on.last_day())
    by_then = Q(happened_on__lte=day) | Q(happened_on=None, recorded__lte=day)
    return found.filter(by_then).order_by("activity__reference", "pk")


def due_mandates(report: Report) -> QuerySet:
    """What the organ itself asked, in force and before the report: its own decisions."""
    found = Mandate.objects.visible_to(READER).exclude(status=MandateStatus.SUPERSEDED)
    found = found.filter(Q(asked_by=report.organ) | Q(document__body=report.organ))
    if report.issued_on is not None:
        day = str(report.issued_on.last_day())
        found = found.filter(Q(document__issued_on=None) | Q(document__issued_on__lte=day))
    return found.select_related("document").order_by("document__symbol", "position", "pk")


def unused(records: Iterable[Model], cited: set[str]) -> Iterable[Line]:
    for record in records:
        subject = subject_of(record)
        if subject not in cited:
            yield Line(subject, str(record), address_of(record))


def address_of(record: Any) -> str:
    """The page of a mandate; for an update that of its activity."""
    owner = record.activity if isinstance(record, Update) else record
    return owner.get_absolute_url()


def unfounded(paragraphs: Iterable[Any]) -> Iterable[Line]:
    """Numbered paragraphs that cite no record."""
    for entry in paragraphs:
        if entry.number and not any(getattr(block, "cites", ()) for block in entry.blocks):
            yield Line(entry.key, entry.key, "", number=entry.number)

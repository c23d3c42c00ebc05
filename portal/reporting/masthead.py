"""The first page of a report, written from the report's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portal.models import Country
from portal.reporting.document import Code, Masthead, Note, Text

if TYPE_CHECKING:
    from portal.models import Meeting, Report
    from portal.reporting.words import Words


def masthead(report: Report, words: Words) -> Masthead:
    """Every line of the masthead; the agenda line carries the asterisk note."""
    column = words.language.replace("-", "_")
    return Masthead(
        organ=tuple(words.text("masthead-organ").split(" / ")),
        symbol=report.symbol,
        distribution=words.text("masthead-distribution", kind=report.distribution),
        issued=words.date(report.issued_on),
        original_language=words.text("masthead-original", language=report.original_language),
        language=words.text("masthead-language", language=words.language),
        session=in_language(report.session, "name", column),
        place_and_dates=place_and_dates(report, words),
        agenda_item=words.say("masthead-agenda", item=report.agenda_item, note=agenda_note(report)),
        agenda_title=in_language(report, "agenda_title", column),
        title=in_language(report, "title", column),
        author=in_language(report, "author_line", column),
        job_number=report.job_number,
    )


def agenda_note(report: Report) -> Note | str:
    """Where the agenda stands, unless that is not for everybody."""
    document = report.agenda_document
    if not document.is_public:
        return ""
    return Note((Code(document.symbol or ""), Text(".")), mark="*")


def in_language(record, field: str, column: str) -> str:
    return getattr(record, f"{field}_{column}") or getattr(record, f"{field}_en")


def place_and_dates(report: Report, words: Words) -> str:
    """ "Bali, Indonesia, 24–26 February 2010"."""
    session = report.session
    dates = words.date_range(session.starts_on, session.ends_on)
    return ", ".join(part for part in (session.city, country_of(session, words), dates) if part)


def country_of(session: Meeting, words: Words) -> str:
    """The country under the name that it bore when the session was held."""
    if session.country_id is None:
        return ""
    day = session.starts_on.first_day() if session.starts_on else None
    named: Any = Country.objects.named(day, words.language)
    return named.get(pk=session.country_id).name

"""The first page of a report, written from the report's own fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from portal.models import Country
from portal.reporting.conventions import conventions_of
from portal.reporting.document import Code, Masthead, Note, note_of

if TYPE_CHECKING:
    from portal.models import Meeting, Report
    from portal.reporting.words import Words

SUB_ITEM = re.compile(r"^(\d+) ?\(([a-zA-Z])\)$")


def masthead(report: Report, words: Words) -> Masthead:
    """Every line of the masthead; the agenda line carries the asterisk note."""
    column = words.language.replace("-", "_")
    return Masthead(
        organ=tuple(words.text("masthead-organ").split(" / ")),
        symbol=report.symbol,
        distribution=words.text("masthead-distribution", kind=report.distribution),
        issued=words.text("masthead-date", date=report.issued_on) if report.issued_on else "",
        original_language=words.text("masthead-original", language=report.original_language),
        language=words.text("masthead-language", language=words.language),
        session=in_language(report.session, "name", column),
        place_and_dates=place_and_dates(report, words),
        agenda_item=words.say(
            "masthead-agenda",
            item=agenda_item(report.agenda_item, words.language),
            note=agenda_note(report, words),
        ),
        agenda_title=in_language(report, "agenda_title", column),
        title=in_language(report, "title", column),
        author=in_language(report, "author_line", column),
        job_number=report.job_number,
        issued_on=report.issued_on.last_day().isoformat() if report.issued_on else "",
    )


def agenda_item(item: str, language: str) -> str:
    """ "4", or "4 (k)" with the letter that lists have in the language: "4 k)", "4 (ك)"."""
    found = SUB_ITEM.match(item)
    if not found:
        return item
    mark = conventions_of(language).item_mark(1, ord(found[2].lower()) - ord("a") + 1)
    return f"{found[1]}{'' if language == 'zh-hans' else ' '}{mark}"


def agenda_note(report: Report, words: Words) -> Note | str:
    """Where the agenda stands, unless that is not for everybody."""
    document = report.agenda_document
    if not document.is_public:
        return ""
    return note_of(words.say("note-document", document=Code(document.symbol or "")), mark="*")


def in_language(record, field: str, column: str) -> str:
    return getattr(record, f"{field}_{column}") or getattr(record, f"{field}_en")


def place_and_dates(report: Report, words: Words) -> str:
    """ "Bali, Indonesia, 24–26 February 2010"."""
    session = report.session
    place, country = session.city, country_of(session, words)
    if place and country:
        place = words.text("masthead-place", city=place, country=country)
    dates = words.date_range(session.starts_on, session.ends_on)
    if not (place or country) or not dates:
        return place or country or dates
    return words.text("masthead-place-and-dates", place=place or country, dates=dates)


def country_of(session: Meeting, words: Words) -> str:
    """The country under the name that it bore when the session was held."""
    if session.country_id is None:
        return ""
    day = session.starts_on.first_day() if session.starts_on else None
    named: Any = Country.objects.named(day, words.language)
    return named.get(pk=session.country_id).name

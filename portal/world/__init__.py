"""The portal's part of a sample world: what every programme refers to."""

from datetime import date
from pathlib import Path
from typing import Any

from portal import worlds
from portal.actions import (
    agencies,
    bodies,
    documents,
    mandates,
    meetings,
    people,
    reports,
)
from portal.models import (
    Agency,
    AgendaItem,
    Appointment,
    Body,
    Country,
    Document,
    Mandate,
    Meeting,
    Person,
    Report,
    Seat,
    Section,
)
from portal.world import countries

# When the sample persons took up their roles: before anything that the report tells of.
APPOINTED = date(2009, 1, 1)


def load(folder: Path, *, by: Person) -> None:
    countries.load(folder, by=by)
    for name, load_entry in LOADERS.items():
        for entry in worlds.read(folder, name):
            load_entry(entry, by=by)


def load_agency(entry: dict[str, Any], *, by: Person) -> None:
    acronym = entry.pop("acronym")
    entry.setdefault("slug", acronym.lower().replace(" ", "-"))
    fields = entry | worlds.columns("name", entry.pop("names"))
    worlds.once(Agency, {"acronym": acronym}, agencies.create, by=by, **without(fields, "names"))


def load_person(entry: dict[str, Any], *, by: Person) -> None:
    person = worlds.once(
        Person,
        {"email": entry["email"]},
        people.invite,
        by=by,
        name=entry["name"],
        language=entry.get("language", "en"),
        is_sample=True,
    )
    agency = worlds.one(Agency, acronym=entry["agency"]) if "agency" in entry else None
    key = {"person": person, "agency": agency, "role": entry["role"], "starts_on": APPOINTED}
    worlds.once(Appointment, key, people.appoint, by=by)


def load_body(entry: dict[str, Any], *, by: Person) -> None:
    seats = entry.pop("seats", [])
    fields = with_names(entry) | linked(entry, parent=Body)
    body = worlds.once(Body, {"slug": fields.pop("slug")}, bodies.create, by=by, **fields)
    for seat in seats:
        key = {
            "body": body,
            "role": seat["role"],
            "agency": worlds.one(Agency, acronym=seat["agency"]),
        }
        worlds.once(Seat, key, bodies.seat, by=by)


def load_document(entry: dict[str, Any], *, by: Person) -> None:
    fields = entry | linked(entry, body=Body, part_of=Document) | dated(entry)
    fields["agencies"] = [worlds.one(Agency, acronym=name) for name in entry.get("agencies", [])]
    worlds.once(Document, {"slug": fields.pop("slug")}, documents.create, by=by, **fields)


def load_meeting(entry: dict[str, Any], *, by: Person) -> None:
    agenda = entry.pop("agenda", [])
    fields = with_names(entry) | linked(entry, body=Body) | dated(entry)
    if "country" in entry:
        fields["country"] = worlds.one(Country, alpha3=entry["country"])
    meeting = worlds.once(Meeting, {"slug": fields.pop("slug")}, meetings.create, by=by, **fields)
    for item in agenda:
        key = {"meeting": meeting, "number": item["number"]}
        rest = without(item, "number") | linked(item, document=Document)
        worlds.once(AgendaItem, key, meetings.add_agenda_item, by=by, **rest)


def load_mandate(entry: dict[str, Any], *, by: Person) -> None:
    fields = entry | dated(entry)
    fields |= linked(entry, document=Document, parent=Mandate, asked_by=Body)
    fields["asked_agencies"] = [
        worlds.one(Agency, acronym=name) for name in entry.get("asked_agencies", [])
    ]
    fields["asked_bodies"] = [worlds.one(Body, slug=slug) for slug in entry.get("asked_bodies", [])]
    worlds.once(Mandate, {"slug": fields.pop("slug")}, mandates.create, by=by, **fields)


def load_report(entry: dict[str, Any], *, by: Person) -> None:
    fields = entry | dated(entry)
    for field in ("title", "agenda_title", "author_line"):
        fields |= worlds.columns(field, fields.pop(field))
    fields |= linked(entry, organ=Body, session=Meeting, agenda_document=Document, mandate=Mandate)
    worlds.once(Report, {"symbol": fields.pop("symbol")}, reports.create, by=by, **fields)


def load_section(entry: dict[str, Any], *, by: Person) -> None:
    report = worlds.one(Report, symbol=entry.pop("report"))
    fields = entry | worlds.columns("heading", entry.pop("heading", {}))
    key = {"report": report, "key": fields.pop("key")}
    worlds.once(Section, key, reports.add_section, by=by, **without(fields, "heading"))


def with_names(entry: dict[str, Any]) -> dict[str, Any]:
    return without(entry, "names") | worlds.columns("name", entry["names"])


def linked(entry: dict[str, Any], **models: Any) -> dict[str, Any]:
    """The records that an entry refers to by their slugs."""
    return {
        name: worlds.one(model, slug=entry[name]) for name, model in models.items() if name in entry
    }


def dated(entry: dict[str, Any]) -> dict[str, Any]:
    """YAML reads ``2009-11-20`` as a date and ``2009`` as a number: both are dates as text."""
    names = ("issued_on", "starts_on", "ends_on", "due")
    return {name: str(entry[name]) for name in names if name in entry}


def without(fields: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in names}


# The data files in the order of loading: each refers only to those before it.
LOADERS = {
    "agencies": load_agency,
    "people": load_person,
    "bodies": load_body,
    "documents": load_document,
    "meetings": load_meeting,
    "mandates": load_mandate,
    "report": load_report,
    "outline": load_section,
}

from pathlib import Path
from typing import Any

from cooperation.actions import agreements, areas
from cooperation.models import Agreement, Area, Clause
from portal import worlds
from portal.actions import bodies, documents, themes
from portal.models import Agency, Body, Document, Theme


def agencies(acronyms: list[str]) -> list[Agency]:
    return [worlds.one(Agency, acronym=acronym) for acronym in acronyms]


def load_bodies(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "bodies"):
        if Body.objects.filter(slug=entry["slug"]).exists():
            continue
        seats = entry.pop("seats", [])
        names = worlds.columns("name", entry.pop("names"))
        body = bodies.create(by=by, **entry, **names)
        for seat in seats:
            agency = worlds.one(Agency, acronym=seat.pop("agency"))
            bodies.seat(body=body, by=by, agency=agency, **seat)


def load_documents(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "documents"):
        entry["agencies"] = agencies(entry.pop("agencies", []))
        worlds.once(Document, {"slug": entry.pop("slug")}, documents.create, by=by, **entry)


def load_agreements(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "agreements"):
        clauses = entry.pop("clauses", [])
        entry["parties"] = agencies(entry["parties"])
        references(entry, replaces=Agreement, document=Document, working_group=Body)
        slug = entry.pop("slug")
        agreement = worlds.once(Agreement, {"slug": slug}, agreements.create, by=by, **entry)
        for position, clause in enumerate(clauses, 1):
            references(clause, body=Body)
            key = {"agreement": agreement, "subject": clause.pop("subject")}
            worlds.once(Clause, key, agreements.add_clause, by=by, position=position, **clause)


def references(entry: dict[str, Any], **models: Any) -> None:
    """Put the records in the place of the slugs that a data file names them by."""
    for name, model in models.items():
        if slug := entry.get(name):
            entry[name] = worlds.one(model, slug=slug)


def load_areas(folder: Path, *, by) -> None:
    agreement = worlds.one(Agreement, slug="undp-unep-2008")
    for position, entry in enumerate(worlds.read(folder, "themes"), 1):
        names = worlds.columns("name", entry.pop("names"))
        references(entry, parent=Theme)
        key = {"slug": entry.pop("slug")}
        fields = {"programme": areas.PROGRAMME, "position": position} | entry | names
        worlds.once(Theme, key, themes.create, by=by, **fields)
    for position, entry in enumerate(worlds.read(folder, "areas"), 1):
        theme = worlds.one(Theme, slug=entry.pop("theme"))
        if subject := entry.get("clause"):
            entry["clause"] = worlds.one(Clause, agreement=agreement, subject=subject)
        fields = {"agreement": agreement, "position": position} | entry
        worlds.once(Area, {"theme": theme}, areas.create, by=by, **fields)

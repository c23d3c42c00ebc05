"""One function a noun: an entry of its file becomes a record, unless it is there already."""

from typing import Any

from emg.actions import inventories, plans, recommendations
from emg.models import (
    Inventory,
    Output,
    Recommendation,
    RecommendationSet,
    Stream,
    WorkPlan,
)
from emg.world.references import fields, resolved, split
from portal.actions import (
    activities,
    agencies,
    bodies,
    documents,
    mandates,
    meetings,
    milestones,
    reports,
    themes,
    updates,
)
from portal.models import (
    Activity,
    Agency,
    AgendaItem,
    Body,
    Decision,
    Document,
    Mandate,
    Meeting,
    MeetingChair,
    Milestone,
    Seat,
    Section,
    Theme,
    Update,
)
from portal.worlds import once, one

Entry = dict[str, Any]


def agency(entry: Entry, *, by) -> None:
    values = fields(Agency, entry)
    once(Agency, {"acronym": values.pop("acronym")}, agencies.create, by=by, **values)


def body(entry: Entry, *, by) -> None:
    entry, terms = split(entry, "terms_of_reference")
    made = keyed(Body, entry, bodies.create, by=by)
    for words in (terms or [])[made.terms_of_reference.count() :]:
        bodies.add_terms_of_reference(body=made, by=by, **fields_of_terms(words))


def fields_of_terms(entry: Entry) -> Entry:
    document = entry.get("document")
    return entry | {"document": one(Document, slug=document) if document else None}


def theme(entry: Entry, *, by) -> None:
    keyed(Theme, {"programme": "emg"} | entry, themes.create, by=by)


def document(entry: Entry, *, by) -> None:
    """A document, and the documents that are part of it."""
    entry, parts = split(entry, "parts")
    keyed(Document, entry, documents.create, by=by)
    for part in parts or []:
        document({"part_of": entry["slug"]} | part, by=by)


def meeting(entry: Entry, *, by) -> None:
    entry, chairs, agenda = split(entry, "chairs", "agenda")
    made = keyed(Meeting, entry, meetings.create, by=by)
    for position, chair in enumerate(chairs or [], 1):
        values = fields(MeetingChair, {"position": position} | chair)
        key = {"meeting": made, "name": values.pop("name")}
        once(MeetingChair, key, meetings.chair, by=by, **values)
    for item in agenda or []:
        values = fields(AgendaItem, item)
        key = {"meeting": made, "number": values.pop("number")}
        once(AgendaItem, key, meetings.add_agenda_item, by=by, **values)


def mandate(entry: Entry, *, by) -> None:
    """A mandate, and the sub-paragraphs that stand below it."""
    entry, parts = split(entry, "parts")
    keyed(Mandate, entry, mandates.create, by=by)
    sub_paragraphs(entry, parts, by=by)


def sub_paragraphs(entry: Entry, parts: list[Entry] | None, *, by) -> None:
    for position, part in enumerate(parts or [], 1):
        shared = {name: entry[name] for name in ("document", "kind") if name in entry}
        mandate({"parent": entry["slug"], "position": position} | shared | part, by=by)


def decision(entry: Entry, *, by) -> None:
    """What a meeting decided; it stands in the report of the meeting."""
    entry, parts, met, verb, about = split(entry, "parts", "meeting", "verb", "theme")
    made = one(Meeting, slug=met)
    if not Mandate.objects.filter(slug=entry["slug"]).exists():
        heading = resolved(Decision._meta.get_field("theme"), about)
        values = {"document": made.report} | fields(Mandate, entry)
        meetings.decide(meeting=made, by=by, verb=verb, theme=heading, **values)
    stands_in = made.report.slug if made.report else None
    sub_paragraphs({"document": stands_in} | entry, parts, by=by)


def plan(entry: Entry, *, by) -> None:
    entry, approved_at, streams = split(entry, "approved_at", "streams")
    made = keyed(WorkPlan, entry, plans.create, by=by)
    if approved_at and not made.approved_at:
        plans.approve(plan=made, meeting=one(Meeting, slug=approved_at), by=by)
    for number, stream in enumerate(streams or [], 1):
        values = fields(Stream, stream)
        key = {"work_plan": made, "theme": values.pop("theme")}
        once(Stream, key, plans.add_stream, by=by, number=number, **values)


def output(entry: Entry, *, by) -> None:
    keyed(Output, entry, plans.add_output, by=by)


def activity(entry: Entry, *, by) -> None:
    entry, parts = split(entry, "participations")
    taking_part = [(one(Agency, acronym=part["agency"]), part["role"]) for part in parts or []]
    values = {"is_public": True} | fields(Activity, entry)
    key = {"reference": values.pop("reference")}
    once(Activity, key, activities.log, by=by, participations=taking_part, **values)


def milestone(entry: Entry, *, by) -> None:
    keyed(Milestone, entry, milestones.add, by=by)


def update(entry: Entry, *, by) -> None:
    keyed(Update, entry, updates.log, by=by)


def seat(entry: Entry, *, by) -> None:
    values = {"agency": None, "holder": ""} | fields(Seat, entry)
    key = {name: values.pop(name) for name in ("body", "agency", "role", "holder")}
    once(Seat, key, bodies.seat, by=by, **values)


def recommendation_set(entry: Entry, *, by) -> None:
    entry, listed = split(entry, "recommendations")
    made = keyed(RecommendationSet, entry, recommendations.create_set, by=by)
    for position, slug in enumerate(listed or [], 1):
        key = {"recommendation_set": made, "mandate": one(Mandate, slug=slug)}
        once(Recommendation, key, recommendations.create, by=by, position=position)


def inventory(entry: Entry, *, by) -> None:
    values = {"agency": None} | fields(Inventory, entry)
    key = {"agency": values.pop("agency"), "year": values.pop("year")}
    once(Inventory, key, inventories.create, by=by, **values)


def section(entry: Entry, *, by) -> None:
    values = fields(Section, entry)
    key = {"report": values.pop("report"), "key": values.pop("key")}
    once(Section, key, reports.add_section, by=by, **values)


def keyed(model, entry: Entry, create, *, by):
    """The record with this slug, made where it is missing."""
    values = fields(model, entry)
    return once(model, {"slug": values.pop("slug")}, create, by=by, **values)

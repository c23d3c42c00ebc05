from pathlib import Path
from typing import Any

from cooperation.actions import figures, projects
from cooperation.models import ActivityFigure, Agreement, Area, FundingWindow, JointProject
from cooperation.world.agreements import agencies, references
from portal import worlds
from portal.actions import activities, milestones, updates
from portal.enums import ParticipationRole
from portal.models import (
    Activity,
    Agency,
    Body,
    Country,
    Document,
    Mandate,
    Milestone,
    Theme,
    Update,
)


def load(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "activities"):
        parts = {name: entry.pop(name, []) for name in ("milestones", "updates", "figures")}
        activity = logged(entry, by=by)
        add_milestones(activity, parts["milestones"], by=by)
        log_updates(activity, parts["updates"], by=by)
        for figure in parts["figures"]:
            key = {"activity": activity, "label": figure.pop("label")}
            worlds.once(ActivityFigure, key, figures.add, by=by, **figure)


def logged(entry: dict[str, Any], *, by) -> Activity:
    partners = agencies(entry.pop("partners", []))
    if entry.pop("countries_of_engagements", False):
        entry["countries"] = list(
            Country.objects.filter(engagements__isnull=False).distinct().order_by("pk")
        )
    entry |= {
        "lead": worlds.one(Agency, acronym=entry["lead"]),
        "theme": worlds.one(Theme, slug=entry["theme"]),
        "bodies": [worlds.one(Body, slug=slug) for slug in entry.get("bodies", [])],
        "mandates": [worlds.one(Mandate, slug=slug) for slug in entry.get("mandates", [])],
        "participations": [(agency, ParticipationRole.PARTNER) for agency in partners],
        "is_public": True,
    }
    key = {"reference": entry.pop("reference")}
    return worlds.once(Activity, key, activities.log, by=by, **entry)


def add_milestones(activity: Activity, entries: list[dict[str, Any]], *, by) -> None:
    for position, entry in enumerate(entries, 1):
        entry["owners"] = agencies(entry.pop("owners", []))
        references(entry, document=Document, owner_body=Body)
        fields = {"activity": activity, "position": position} | entry
        worlds.once(Milestone, {"slug": fields.pop("slug")}, milestones.add, by=by, **fields)


def log_updates(activity: Activity, entries: list[dict[str, Any]], *, by) -> None:
    for position, entry in enumerate(entries, 1):
        references(entry, document=Document)
        fields = {"activity": activity, "agency": activity.lead, "position": position} | entry
        if not Update.objects.filter(slug=fields["slug"]).exists():
            updates.log(by=by, **fields)


def load_projects(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "projects"):
        activity = worlds.one(Activity, reference=entry.pop("activity"))
        references(entry, agreement=Agreement)
        entry["area"] = worlds.one(Area, theme__slug=entry["area"])
        worlds.once(JointProject, {"activity": activity}, projects.create, by=by, **entry)


def load_windows(folder: Path, *, by) -> None:
    for entry in worlds.read(folder, "windows"):
        entry["agency"] = worlds.one(Agency, acronym=entry["agency"])
        worlds.once(FundingWindow, {"slug": entry.pop("slug")}, projects.add_window, by=by, **entry)

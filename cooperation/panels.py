"""What cooperation shows on the portal's own pages.  An empty answer leaves the panel out."""

from typing import Any

from django.db.models import Prefetch

from cooperation.enums import EngagementKind
from cooperation.models import ActivityFigure, Agreement, CountryEngagement, JointProject
from cooperation.queries import countries
from portal.models import Activity, Agency, Country


def country(*, record: Country, user) -> dict[str, Any]:
    """What was done with or in a country, and whether it is a pilot country."""
    engagements = list(countries.engagements(user).filter(country=record))
    pilot = getattr(record, "pilot", None)
    if not engagements and not pilot:
        return {}
    return {"engagements": engagements, "pilot": pilot}


def agency(*, record: Agency, user) -> dict[str, Any]:
    """The agreements an agency is party to, and its work in countries by kind."""
    agreements = list(Agreement.objects.visible_to(user).filter(parties=record).latest_first())
    named = Country.objects.visible_to(user).named()
    rows = countries.engagements(user).filter(agency=record)
    rows = list(rows.prefetch_related(Prefetch("country", named)))
    if not agreements and not rows:
        return {}
    return {"agreements": agreements, "kinds": by_kind(rows)}


def by_kind(rows: list[CountryEngagement]) -> list[dict[str, Any]]:
    """Kinds of engagement in the order of the enumeration, each with its countries once."""
    found: dict[str, dict[int, Country]] = {}
    for row in rows:
        found.setdefault(row.kind, {})[row.country_id] = row.country
    return [
        {"label": label, "countries": sorted(found[kind].values(), key=str)}
        for kind, label in EngagementKind.choices
        if kind in found
    ]


def activity(*, record: Activity, user) -> dict[str, Any]:
    """The facts of a joint project, and the figures of an activity."""
    found = JointProject.objects.visible_to(user).select_related("agreement", "area__theme")
    project = found.filter(activity=record).first()
    figures = list(ActivityFigure.objects.filter(activity=record).order_by("pk"))
    if not project and not figures:
        return {}
    return {"project": project, "figures": figures}

"""Work on the coherence of the United Nations in countries: its aspects, and a chart."""

from collections.abc import Iterator, Mapping

from django.db.models import Model, Prefetch
from django.urls import reverse

from cooperation.enums import Measure
from cooperation.models import ActivityFigure, PilotCountry
from cooperation.reporting import countries
from cooperation.reporting.phrases import Entry, by_country, figure, items, known
from portal.enums import SeatRole
from portal.models import Activity, Body, Country, Milestone, Seat, Update
from portal.reporting.document import Block, Count, Line
from portal.reporting.sources import Scene, cited, missing, public, with_document

# An entry of the list, and the records that it was written from.
Aspect = tuple[Entry, list[Model]]


def blocks(
    scene: Scene,
    *,
    capacity: str,
    engagement: str,
    tools: str,
    openings: Mapping[str, str] = {},
) -> Iterator[Block]:
    """One paragraph with an entry for each aspect of the work, and the chart after it."""
    found = activities([capacity, engagement, tools])
    agency = found[0].lead
    engaged = countries.engagements(scene, agency)
    aspects = [
        capacity_aspect(scene, found[0]),
        engagement_aspect(scene, found[1], engaged, openings),
        tools_aspect(scene, found[2]),
    ]
    yield scene.paragraph(
        "coherence",
        scene.say(
            "cooperation-coherence",
            agency=agency.acronym,
            process=found[0].theme.name,
            since=min((activity.starts_on for activity in found), key=str),
            n=scene.counted(found),
        ),
        items=items(scene, [entry for entry, _cites in aspects]),
        cites=[*found, *(cite for _entry, cites in aspects for cite in cites)],
    )
    if engaged:
        yield countries.chart(scene, agency, engaged)


def activities(references: list[str]) -> list[Activity]:
    """The public activities with these references, in their order."""
    updates = public(Update).order_by("position", "pk")
    bodies = Body.objects.select_related("parent__parent__parent").order_by("-name_en", "pk")
    milestones = public(Milestone).prefetch_related(with_document()).order_by("position", "pk")
    found = (
        public(Activity)
        .filter(reference__in=references)
        .select_related("lead", "theme")
        .prefetch_related(
            Prefetch("updates", updates),
            Prefetch("bodies", bodies.prefetch_related("seats__agency")),
            Prefetch("milestones", milestones),
            Prefetch("cooperation_figures", ActivityFigure.objects.order_by("pk")),
            "participations__agency",
        )
    )
    by_reference = {activity.reference: activity for activity in found}
    if lost := set(references) - by_reference.keys():
        raise missing(Activity, *sorted(lost))
    return [by_reference[reference] for reference in references]


def titled(scene: Scene, activity: Activity, *lines: Line | str) -> Line:
    return scene.say("cooperation-aspect", title=activity.title, text=scene.join(*lines))


def capacity_aspect(scene: Scene, activity: Activity) -> Aspect:
    rows = list(activity.updates.all())
    content = titled(scene, activity, *(row.narrative for row in rows))
    return (content, []), rows


def engagement_aspect(
    scene: Scene,
    activity: Activity,
    engaged: list[countries.CountryEngagement],
    openings: Mapping[str, str],
) -> Aspect:
    rows = {row.slug: row for row in activity.updates.all()}
    opened = {kind: rows.pop(slug) for kind, slug in openings.items() if slug in rows}
    pilots = pilot_countries(scene)
    entries, cites = countries.entries(scene, activity.lead, engaged, opened)
    content = titled(
        scene,
        activity,
        engages(scene, activity, pilots),
        *(row.narrative for row in rows.values()),
    )
    figures = list(activity.cooperation_figures.all())
    return (content, entries), [*rows.values(), *pilots, *figures, *cites]


def pilot_countries(scene: Scene) -> list[PilotCountry]:
    named = Country.objects.named(on=scene.day, language=scene.words.language)
    rows = PilotCountry.objects.prefetch_related(Prefetch("country", named)).order_by("pk")
    return by_country(scene, rows)


def engages(scene: Scene, activity: Activity, pilots: list[PilotCountry]) -> Line:
    reached = [
        figure(scene, row)
        for row in activity.cooperation_figures.all()
        if row.measure == Measure.COUNTRIES
    ]
    url = f"{reverse('cooperation-countries')}?pilot=1"
    return scene.say(
        "cooperation-engages-and-others" if reached else "cooperation-engages",
        agency=activity.lead.acronym,
        teams=[body.name for body in activity.bodies.all()],
        pilots=Count(scene.words.number(len(pilots)), url, cited(pilots)),
        others=reached,
    )


def tools_aspect(scene: Scene, activity: Activity) -> Aspect:
    teams = list(activity.bodies.all())
    milestones = list(activity.milestones.all())
    rows = list(activity.updates.all())
    content = titled(
        scene,
        activity,
        *tools(scene, activity, teams),
        *(line for team in teams for line in chairs(scene, activity, team)),
        *guidance(scene, milestones, teams),
        *(row.narrative for row in rows),
    )
    documents = [row.document for row in milestones if row.document]
    parts = activity.participations.all()
    return (content, []), [
        *parts,
        *teams,
        *seats_of(activity, teams),
        *milestones,
        *documents,
        *rows,
    ]


def tools(scene: Scene, activity: Activity, teams: list[Body]) -> Iterator[Line]:
    if not activity.summary:
        return
    partners = [part.agency.name for part in activity.participations.all()]
    groups = list(dict.fromkeys(root(team).name for team in teams))
    yield scene.say(
        "cooperation-tools" if partners and groups else "cooperation-tools-alone",
        agency=activity.lead.acronym,
        partners=partners,
        groups=groups,
        tools=scene.inside(activity.summary),
    )


def root(body: Body) -> Body:
    """The group that a team belongs to in the end."""
    while body.parent:
        body = body.parent
    return body


def seats_of(activity: Activity, teams: list[Body]) -> list[Seat]:
    """The chairs that the lead agency holds in these teams."""
    return [
        seat
        for team in teams
        for seat in team.seats.all()
        if seat.agency_id == activity.lead_id and seat.role in (SeatRole.CHAIR, SeatRole.CO_CHAIR)
    ]


def chairs(scene: Scene, activity: Activity, team: Body) -> Iterator[Line]:
    for seat in seats_of(activity, [team]):
        yield scene.say(
            "cooperation-chairs",
            agency=activity.lead.acronym,
            role=seat.role,
            body=scene.inside(team.name),
            group=root(team).name,
        )


def guidance(scene: Scene, milestones: list[Milestone], teams: list[Body]) -> Iterator[Line]:
    """What the team has prepared, and what it is still drafting."""
    group = root(teams[0]).name if teams else ""
    done = [row for row in milestones if row.is_done]
    for row in milestones:
        values = {"title": scene.inside(row.title), "group": group}
        if not row.is_done:
            yield scene.say("cooperation-guidance-drafted", **values, also=bool(done))
        elif row.done_on:
            yield scene.say(
                "cooperation-guidance-adopted", **values, date=row.done_on, known=known(row.done_on)
            )
        else:
            yield scene.say("cooperation-guidance-prepared", **values)

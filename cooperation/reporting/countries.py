"""Work in countries in the report: an entry for each kind, and the chart of all kinds."""

from collections.abc import Iterator, Mapping

from django.db.models import Model, Prefetch

from cooperation.enums import EngagementKind, Measure
from cooperation.models import CountryEngagement, EngagementFigure, FundingWindow
from cooperation.reporting.phrases import Entry, by_country, capital, figure, listed_countries
from portal.models import Agency, Country, Update
from portal.reporting.charts import bar_chart
from portal.reporting.document import Column, Count, Figure, Line, Table, Text
from portal.reporting.sources import Scene, cited

# The kinds that share an entry of the list, in the order of the entries.
GROUPS = (
    (EngagementKind.THEME_GROUP, EngagementKind.GREEN_ECONOMY),
    (EngagementKind.COUNTRY_ANALYSIS,),
    (EngagementKind.JOINT_PROGRAMME,),
    (EngagementKind.LAW_OR_POLICY,),
    (EngagementKind.TRAINING,),
    (EngagementKind.OUTREACH,),
)
Engaged = list[CountryEngagement]


def engagements(scene: Scene, agency: Agency) -> Engaged:
    """What the agency did in countries, these in the order of their names on the report's day."""
    named = Country.objects.named(on=scene.day, language=scene.words.language)
    rows = (
        CountryEngagement.objects.filter(agency=agency)
        .prefetch_related(
            Prefetch("country", named),
            Prefetch("figures", EngagementFigure.objects.order_by("pk")),
        )
        .order_by("pk")
    )
    return by_country(scene, rows)


def entries(
    scene: Scene, agency: Agency, rows: Engaged, opened: Mapping[str, Update]
) -> tuple[list[Entry], list[Model]]:
    """An entry for each group of kinds with something to say, and what these were written from.

    ``opened`` holds the updates that open the entries on a kind.
    """
    windows = list(FundingWindow.objects.filter(agency=agency).order_by("fund", "name", "pk"))
    made: list[Entry] = []
    for kinds in GROUPS:
        lines: list[Line | str] = [opened[kind].narrative for kind in kinds if kind in opened]
        if EngagementKind.JOINT_PROGRAMME in kinds:
            lines += [window_line(scene, agency, window) for window in windows]
        for kind in kinds:
            lines += lines_on(scene, agency, kind, [row for row in rows if row.kind == kind])
        if lines:
            made.append((scene.join(*lines), []))
    figures = [figure for row in rows for figure in row.figures.all()]
    return made, [*opened.values(), *rows, *figures, *windows]


def window_line(scene: Scene, agency: Agency, window: FundingWindow) -> Line:
    return scene.say(
        "cooperation-window",
        agency=agency.acronym,
        window=window.name,
        fund=window.fund,
        joined=window.joined,
        approved=window.approved,
    )


def lines_on(scene: Scene, agency: Agency, kind: str, rows: Engaged) -> Iterator[Line]:
    """What was done of one kind: first where it is told what, then the countries alone."""
    sentence = f"cooperation-{kind.replace('_', '-')}"
    described = [row for row in rows if row.subject]
    plain = [row for row in rows if not row.subject]
    if described:
        work = [work_on(scene, kind, same) for same in by_subject(described)]
        yield scene.say(sentence, agency=agency.acronym, work=work)
    if plain:
        countries = listed_countries(scene, [row.country for row in plain])
        yield scene.say(
            f"{sentence}-in", agency=agency.acronym, n=len(countries), countries=countries
        )


def by_subject(rows: Engaged) -> list[Engaged]:
    """The rows that say the same was done, together."""
    groups: dict[str, Engaged] = {}
    for row in rows:
        groups.setdefault(row.subject, []).append(row)
    return list(groups.values())


def work_on(scene: Scene, kind: str, rows: Engaged) -> Line:
    """One subject with its countries; an outreach event also with how far it reached."""
    countries = listed_countries(scene, [row.country for row in rows])
    values = {"subject": rows[0].subject, "countries": countries}
    if kind != EngagementKind.OUTREACH:
        return scene.say("cooperation-work-in", **values)
    figures = [figure for row in rows for figure in row.figures.all()]
    places = [figure(scene, row) for row in figures if row.measure == Measure.PLACES]
    people = [figure(scene, row) for row in figures if row.measure == Measure.PEOPLE]
    event = (
        scene.say("cooperation-event-toured", **values, places=places)
        if places
        else scene.say("cooperation-event", **values)
    )
    return scene.say("cooperation-event-people", event=event, people=people) if people else event


def chart(scene: Scene, agency: Agency, rows: Engaged) -> Figure:
    """The number of countries by kind of engagement, most first."""
    kinds = {kind: [row for row in rows if row.kind == kind] for kind in EngagementKind.values}
    countries = {
        kind: list({row.country_id: row.country for row in same}.values())
        for kind, same in kinds.items()
        if same
    }
    ranked = sorted(countries.items(), key=lambda entry: -len(entry[1]))
    labels = {kind: scene.words.text("cooperation-kind", kind=kind) for kind in countries}
    bars = [(capital(labels[kind]), len(found)) for kind, found in ranked]
    title = chart_title(scene, [labels[kind] for kind, _found in ranked], bars, rows)
    unit = scene.words.text("cooperation-chart-unit")
    return Figure(
        key=scene.key("kinds"),
        title=title,
        alternative=alternative(scene, bars),
        svg=bar_chart(title=title, rows=bars, unit=unit, language=scene.words.language),
        source=scene.words.text("cooperation-chart-source", agency=agency.acronym),
        data=data_table(scene, ranked, labels, rows),
        cites=cited(rows),
    )


def chart_title(scene: Scene, labels: list[str], bars: list[tuple[str, int]], rows: Engaged) -> str:
    """The finding: which kind, or which kinds with the same number, reached most countries."""
    most = max(number for _label, number in bars)
    leading = [label for label, (_bar, number) in zip(labels, bars, strict=True) if number == most]
    return scene.words.text(
        "cooperation-chart-title",
        n=len(leading),
        kinds=leading,
        most=most,
        total=len({row.country_id for row in rows}),
    )


def alternative(scene: Scene, bars: list[tuple[str, int]]) -> str:
    told = [scene.words.text("cooperation-chart-bar", kind=label, n=n) for label, n in bars]
    bars = scene.chained("list-of-phrases", told)
    return scene.words.text("cooperation-chart-alternative", bars=bars)


def data_table(
    scene: Scene,
    ranked: list[tuple[str, list[Country]]],
    labels: Mapping[str, str],
    rows: Engaged,
) -> Table:
    say = scene.words.text
    return Table(
        key=scene.key("kinds", "data"),
        title=say("cooperation-chart-table"),
        columns=(
            Column(say("cooperation-chart-column-kind"), width=3),
            Column(say("cooperation-chart-column-number"), is_number=True, width=1),
            Column(say("cooperation-chart-column-countries"), width=4),
        ),
        rows=tuple(
            (
                (Text(capital(labels[kind])),),
                (Count(str(len(found)), of=cited(found)),),
                scene.join(scene.chained("list-of-names", [each.name for each in found])),
            )
            for kind, found in ranked
        ),
        cites=cited(rows),
    )

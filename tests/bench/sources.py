"""A report over so many accepted updates of the generated world: what its sections are made of."""

from collections import Counter
from collections.abc import Iterator

from django.db.models import Max

from portal.extension import ReportSource
from portal.models import Activity, Report, Section, Theme, Update
from portal.reporting.charts import bar_chart
from portal.reporting.document import Block, Code, Column, Count, Figure, Table, Text, note_of
from portal.reporting.sources import Scene, cited, public
from portal.world.generated import PROGRAMME
from tests.factories.reports import ReportFactory

MODEL = "UNEP/GCSS.XI/3"
SOURCE = "bench-updates"
CHARTS = 4


def generated(upto: int | None = None):
    """Accepted updates of the generated world that a report may be written from."""
    found = public(Update).filter(activity__theme__programme=PROGRAMME)
    return found if upto is None else found.filter(pk__lte=upto)


def last_of(size: int) -> int:
    """The key of the update that is the last of so many."""
    return generated().order_by("pk").values_list("pk", flat=True)[size - 1]


def blocks(scene: Scene, *, theme: str, upto: int, charts: int = 1) -> Iterator[Block]:
    """A paragraph with a number that opens its list, charts, and one paragraph for each update."""
    found = generated(upto).filter(activity__theme__slug=theme).order_by("pk")
    told = list(found.select_related("activity", "agency"))
    number = Count(scene.words.number(len(told)), of=cited(told))
    yield scene.paragraph("count", (number, Text(".")), cites=told)
    kinds = Counter(update.get_kind_display() for update in told)
    for at in range(charts):
        yield chart(scene, f"chart-{at}", kinds, told[:50])
    for update in told:
        activity = update.activity
        mark = note_of(scene.say("note-document", document=Code(activity.reference, "/")))
        opening = f"{update.agency}, {scene.words.date(update.happened_on)}:"
        content = (*scene.join(opening, update.narrative), mark)
        yield scene.paragraph(f"update-{update.pk}", content, cites=[update, activity])


def chart(scene: Scene, key: str, kinds: Counter[str], told: list[Update]) -> Figure:
    title, language = str(scene.section), scene.words.language
    rows = tuple(((Text(label),), (Text(str(value)),)) for label, value in kinds.items())
    data = Table(
        key=scene.key(f"{key}-data"),
        title=title,
        columns=(Column(title), Column("", is_number=True)),
        rows=rows,
    )
    return Figure(
        key=scene.key(key),
        title=title,
        alternative=title,
        svg=bar_chart(title=title, rows=list(kinds.items()), unit="", language=language),
        source="",
        data=data,
        cites=cited(told),
    )


SOURCES = (
    ReportSource(
        key=SOURCE,
        label="Updates, a paragraph each",
        blocks=blocks,
        parameters={"theme": "its slug", "upto": "key of the last update", "charts": "how many"},
    ),
)


def report_over(size: int) -> Report:
    """A section for each theme, and the portal's table of deliverables."""
    upto = last_of(size)
    themes = Theme.objects.filter(activities__updates__in=generated(upto)).distinct()
    report = report_called(f"UNEP/GC.99/{size}")
    report.sections.all().delete()
    lines = [
        {
            "source": SOURCE,
            "heading_en": theme.name,
            # A chart costs as much as many paragraphs: the same few in a report of any length.
            "parameters": {"theme": theme.slug, "upto": upto, "charts": int(at < CHARTS)},
        }
        for at, theme in enumerate(themes.order_by("pk"))
    ]
    lines.append({"source": "deliverables", "heading_en": "Deliverables"})
    outline(report, lines)
    return report


def chapter_with(charts: int) -> Report:
    """One chapter of a published report: some twenty paragraphs between its charts."""
    report = report_called("UNEP/GC.99/CHAPTER")
    report.sections.all().delete()
    first = generated().order_by("pk").select_related("activity__theme")[0]
    slug = first.activity.theme.slug
    some = generated().filter(activity__theme__slug=slug).order_by("pk")
    upto = some.values_list("pk", flat=True)[19]
    parameters = {"theme": slug, "upto": upto, "charts": charts}
    outline(report, [{"source": SOURCE, "heading_en": "Charts", "parameters": parameters}])
    return report


def outline(report: Report, lines: list[dict]) -> None:
    Section.objects.bulk_create(
        Section(report=report, key=f"part-{at}", position=at, **line)
        for at, line in enumerate(lines, 1)
    )


def report_called(symbol: str) -> Report:
    found = Report.objects.filter(symbol=symbol).first()
    if found is None:
        like = Report.objects.get(symbol=MODEL)
        made = ReportFactory(
            symbol=symbol,
            organ=like.organ,
            session=like.session,
            agenda_document=like.agenda_document,
        )
        found = Report.objects.get(pk=made.pk)
    return found


# --- The floor ----------------------------------------------------------------------------------


def rows_of(size: int) -> list[tuple]:
    """The rows that such a report is written from, read by plain queries: once, in one language."""
    told = generated(last_of(size))
    rows = told.values_list(
        *("pk", "narrative", "happened_on", "kind", "agency__acronym", "activity__title")
    )
    versions = []
    for model, column in ((Update, "pk"), (Activity, "activity")):
        history = model.history.rel.related_model.objects
        of_told = history.filter(pgh_obj__in=told.values(column))
        versions += of_told.values_list("pgh_obj").annotate(Max("pgh_id"))
    return [*rows, *versions]

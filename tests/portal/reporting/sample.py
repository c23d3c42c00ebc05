"""A report that uses everything the document model has, at the length of a real one."""

from msgspec.structs import replace

from portal.reporting.charts import bar_chart
from portal.reporting.document import (
    Cited,
    Code,
    Column,
    Count,
    Document,
    DraftDecision,
    Emphasis,
    Figure,
    Heading,
    Item,
    Masthead,
    Note,
    Operative,
    Paragraph,
    Table,
    Text,
)

LENGTH = 39
HOSTILE = (
    '<script>alert("x")</script>',
    '#read("/etc/passwd")',
    "{{7*7}}",
    "{% now %}",
    "$x$",
    "*bold* _under_",
    "@ref",
    "// comment",
    "[link](javascript:alert)",
    "a < b & c > d",
    "\\input{x} \\",
    "<w:p>",
    "&amp;",
    "https://example.org/#top",
    "1. not a list",
    "- not a bullet",
    "SYMBOL",
)


def sample_document(language: str = "en") -> Document:
    """A report of 39 paragraphs in English words, marked as being in ``language``."""
    return Document(
        language=language,
        masthead=sample_masthead(),
        summary=(
            (
                Text(
                    "The present report answers decision 25/1, part VI, paragraph 35, in which the "
                ),
                Text("Governing Council asked for news of cooperation across the system. "),
                Text("It covers "),
                Count("47 activities", "/activities/?as-of=1"),
                Text(" of 12 agencies."),
            ),
            (
                Text(
                    "A decision is suggested in section I; what was done is told in sections II and III."
                ),
            ),
        ),
        summary_cites=(Cited("portal.mandate:1", "Decision 25/1", "/mandates/1/", 3),),
        blocks=tuple(_blocks()),
        snapshot="20 November 2009, 09:00 UTC",
    )


def sample_masthead() -> Masthead:
    return Masthead(
        organ=("Governing Council", "of the United Nations", "Environment Programme"),
        symbol="UNEP/GCSS.XI/3",
        distribution="Distr.: General",
        issued="20 November 2009",
        original_language="Original: English",
        language="English",
        session=(
            "Eleventh special session of the Governing Council/Global Ministerial Environment Forum"
        ),
        place_and_dates="Bali, Indonesia, 24–26 February 2010",
        agenda_item=(
            Text("Item 4 of the provisional agenda"),
            Note(
                (
                    Code("UNEP/GCSS.XI/1", "https://undocs.org/UNEP/GCSS.XI/1"),
                    Text("."),
                ),
                mark="*",
            ),
        ),
        agenda_title="Emerging policy issues: environment in the multilateral system",
        title=(
            "Enhanced coordination across the United Nations system, "
            "including the Environment Management Group"
        ),
        author="Report of the Executive Director",
        job_number="K0953519 130110",
    )


def empty_document() -> Document:
    return replace(sample_document(), summary=(), summary_cites=(), blocks=(), snapshot="")


def hostile_document() -> Document:
    """Texts that are markup somewhere, one to a paragraph, with controls and very long words."""
    texts = (
        *HOSTILE,
        "".join(map(chr, range(32))) + "after controls",
        "\u202eturned\u202c \u2067open \ud800 \ue000 \ufffe \ufeffword",
        "long " * 10_000,
        "W" * 2_000,
    )
    paragraphs = [
        Paragraph(f"p-{number}", (Text(text),), cites=(Cited("portal.update:1", text),))
        for number, text in enumerate(texts, 1)
    ]
    head = replace(sample_masthead(), title=" ".join(HOSTILE))
    table = Table(
        "t",
        HOSTILE[0],
        (Column(HOSTILE[1]),),
        tuple(((Code(text),),) for text in HOSTILE),
    )
    items = tuple(Item((Emphasis(text), Note((Text(text),)))) for text in HOSTILE)
    listed = Paragraph("items", (Text("All of them:"),), items=items)
    return replace(
        sample_document(),
        masthead=head,
        blocks=(Heading("h", HOSTILE[0], 1), *paragraphs, listed, table),
    )


def _blocks():
    yield Heading("i", "Suggested action by the Governing Council", 1)
    yield Paragraph(
        "suggested",
        (Text("The Governing Council may wish to adopt a decision along these lines:"),),
        cites=(_cited(1),),
    )
    yield _decision()
    yield Heading("ii", "Memorandum of understanding", 1)
    yield _with_lists()
    yield from _fillers(3, 7)
    yield Heading("iii", "Report of the Environment Management Group", 1)
    yield from _fillers(8, 9)
    yield Heading("iii-a", "Cooperation among members", 2)
    yield from _fillers(10, 10)
    yield _figure()
    yield Heading("iii-b", "Sustainability of management practices", 2)
    yield Heading("iii-b-1", "Climate neutrality", 3)
    yield from _fillers(11, 17)
    yield Heading("iii-b-2", "Sustainable procurement", 3)
    yield from _fillers(18, 20)
    yield _deliverables()
    yield Heading("iii-c", "Coherence of environmental programming", 2)
    yield from _fillers(21, 35)
    yield Heading("iii-d", "Environment in country-level planning", 2)
    yield from _fillers(36, 36)
    yield Heading("iii-d-x", "Cooperation with the multilateral development banks", 4)
    yield from _fillers(37, LENGTH)
    yield Paragraph("end", (Text("A closing line that is not counted."),), is_numbered=False)


def _cited(number: int) -> Cited:
    return Cited(
        f"portal.activity:{number}",
        f"Activity {number}: workshop",
        f"/activities/{number}/",
        7,
    )


def _decision() -> DraftDecision:
    return DraftDecision(
        "decision",
        organ="The Governing Council,",
        preamble=(
            Operative(
                "Recalling",
                (Text(" its decision 25/1, part VI, of 20 February 2009,"),),
            ),
            Operative(
                "Welcoming",
                (
                    Text(" the work of the Group"),
                    Note((Text("See section III."),)),
                    Text(","),
                ),
            ),
        ),
        operative=(
            Operative("Takes note", (Text("of the report of the Executive Director;"),)),
            Operative(
                "Encourages",
                (Text(" the members of the Group to go on working together;"),),
            ),
            Operative(
                "Requests",
                (Text(" the Executive Director to report at its next session."),),
            ),
        ),
        cites=(Cited("portal.decision:9", "Decision 25/1", "https://undocs.org/25/1", 1),),
    )


def _with_lists() -> Paragraph:
    return Paragraph(
        "lists",
        (Text("The two programmes worked together in three ways:"),),
        items=(
            Item(
                (
                    Text("They wrote guidance"),
                    Note((Text("Two notes and a tool kit."),)),
                    Text(";"),
                )
            ),
            Item(
                (Text("They helped countries, among them:"),),
                items=(
                    Item((Text("Brazil, on persistent organic pollutants;"),)),
                    Item((Text("Rwanda, on the budget of 2009;"),)),
                ),
            ),
            Item((Text("They trained country teams."),)),
        ),
        closing=(Text("More was agreed at the meeting of October 2009."),),
        cites=(_cited(2), _cited(3)),
    )


def _fillers(first: int, last: int):
    for number in range(first, last + 1):
        note = (Note((Emphasis("Ibid."), Text(f", para. {number}."))),) if number % 3 == 0 else ()
        yield Paragraph(
            f"filler-{number}",
            (
                Text(f"At its meeting number {number} the Group looked at "),
                Count(f"{number} activities", f"/activities/?meeting={number}"),
                Text(
                    " of its members, heard what they had learned and what had kept them waiting, "
                ),
                Text("and agreed on a paper ("),
                Code(f"EMG/SOM.15/{number:02}", f"https://unemg.org/{number}"),
                Text(") that sets out who does what by when."),
                *note,
                Text(
                    " The secretariat will bring together the figures of each agency, on travel, "
                    "buildings and buying, and put them before the senior officials in good time "
                    "for their next meeting. Members that have not yet sent theirs are offered help."
                ),
            ),
            cites=(_cited(number), _cited(number + 100)),
        )


def _figure() -> Figure:
    rows = [("Africa", 12.0), ("Asia and the Pacific", 9.0), ("Latin America", 7.0)]
    return Figure(
        "chart",
        title="Africa has the most country engagements",
        alternative="Bars: Africa 12 countries, Asia and the Pacific 9, Latin America 7.",
        svg=bar_chart(title="Country engagements", rows=rows, unit="Countries", language="en"),
        source="Cooperation Portal",
        data=Table(
            "chart-data",
            "Country engagements by region",
            (Column("Region", width=3), Column("Countries", is_number=True)),
            tuple(((Text(label),), (Text(f"{value:.0f}"),)) for label, value in rows),
        ),
        cites=(_cited(5),),
    )


def _deliverables() -> Table:
    return Table(
        "deliverables",
        "Deliverables of the Group",
        (
            Column("Deliverable", width=4),
            Column("Due", width=2),
            Column("For", width=3),
            Column("Pages", is_number=True),
        ),
        tuple(
            (
                (Text(f"Report on theme {number}"),)
                + ((Note((Text("Two volumes."),)),) if number == 2 else ()),
                (Text(f"{number} March 2010"),),
                (Code(f"UNEP/GC.26/{number}"),),
                (Text(str(number * 11)),),
            )
            for number in range(1, 13)
        ),
        cites=(_cited(6),),
    )

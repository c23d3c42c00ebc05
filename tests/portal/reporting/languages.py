"""A short report in the words of each language, with every kind of block that there is."""

from msgspec.structs import replace

from portal.reporting.charts import bar_chart
from portal.reporting.conventions import CONVENTIONS
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
    Line,
    Note,
    Operative,
    Paragraph,
    Table,
    Text,
)
from tests.portal.reporting.phrases import PHRASES
from tests.portal.reporting.sample import sample_masthead

LANGUAGES = tuple(CONVENTIONS)
SYMBOL = "UNEP/GCSS.XI/3"


def every_block(language: str) -> Document:
    """The report in one language; its keys, numbers and symbols are those of all six."""
    words = PHRASES[language]
    return Document(
        language=language,
        masthead=_masthead(words),
        summary=((Text(words["sentence"]),), (Count(words["count"], "/activities/"),)),
        summary_cites=(Cited("portal.mandate:1", words["organ"], "/mandates/1/", 3),),
        blocks=tuple(_blocks(words, language)),
        snapshot=words["date"],
        summary_heading=words["summary"],
    )


def _masthead(words):
    agenda = Code("UNEP/GCSS.XI/1", "https://undocs.org/UNEP/GCSS.XI/1")
    before, after = words["agenda"]
    return replace(
        sample_masthead(),
        organ=(words["organ"],),
        session=words["session"],
        place_and_dates=words["place"],
        agenda_item=(Text(before), Note((agenda, Text(".")), mark="*"), Text(after)),
        agenda_title=words["agenda title"],
        title=words["title"],
        author=words["author"],
        language=words["language"],
        original_language=words["original"],
    )


def _blocks(words, language):
    yield Heading("i", words["suggested"], 1)
    yield Paragraph("suggested", (Text(words["sentence"]),), cites=_cites(words))
    yield _decision(words)
    yield Heading("ii", words["chapter"], 1)
    yield Heading("ii-a", words["sub-heading"], 2)
    yield _with_lists(words)
    yield Heading("ii-a-1", words["sub-heading"], 3)
    yield Paragraph("symbols", _with_symbols(words), cites=_cites(words))
    yield Heading("ii-a-x", words["sub-heading"], 4)
    yield _figure(words, language)
    yield Heading("ii-b", words["chapter"], 2)
    yield _table(words)
    yield Paragraph("long", (Text(" ".join([words["sentence"]] * 40)),))
    yield Paragraph("end", (Text(words["item"]),), is_numbered=False)


def _cites(words) -> tuple[Cited, ...]:
    return (Cited("portal.activity:1", words["item"], "/activities/1/", 7),)


def _with_symbols(words) -> Line:
    """Left-to-right symbols, numbers and an address in the middle of a sentence."""
    return (
        Text(f"{words['item']} ("),
        Code("EMG/SOM.15/02", "https://unemg.org/2"),
        Text(") 24.5 – 2009, "),
        Count(words["count"], "/activities/?year=2009"),
        Text(", "),
        Code("https://unemg.org/a?b=c&d=e"),
        Text(f" {words['item']}"),
        Note((Emphasis(words["chapter"]), Text(" 25/1. "), Code("UNEP/GC.25/17"), Text("."))),
        Text("."),
    )


def _decision(words) -> DraftDecision:
    welcoming, verb = (Note((Text(words["item"]),)), words["verbs"])
    return DraftDecision(
        "decision",
        organ=words["organ line"],
        preamble=(Operative(verb[0], (Text(f" {words['item']} 25/1"), welcoming)),),
        operative=(
            Operative(verb[1], (Text(words["item"]),)),
            Operative(verb[2], (Text(f" {words['sentence']}"),)),
        ),
        cites=_cites(words),
    )


def _with_lists(words) -> Paragraph:
    inner = tuple(Item((Text(words["item"]), Text(f" {year}"))) for year in (2008, 2009))
    return Paragraph(
        "lists",
        (Text(words["sentence"]),),
        items=(
            Item((Text(words["item"]), Note((Text(words["sentence"]),)))),
            Item((Text(words["sentence"]),), items=inner),
            Item((Text(words["item"]),)),
        ),
        closing=(Text(words["sentence"]),),
        cites=_cites(words),
    )


def _figure(words, language) -> Figure:
    rows = [(words["regions"][0], 12.0), (words["regions"][1], 1234.5)]
    cells = tuple(((Text(label),), (Text(str(value)),)) for label, value in rows)
    columns = (Column(words["region"], width=3), Column(words["countries"], is_number=True))
    return Figure(
        "chart",
        title=words["chapter"],
        alternative=words["sentence"],
        svg=bar_chart(
            title=words["chapter"], rows=rows, unit=words["countries"], language=language
        ),
        source=words["organ"],
        data=Table("chart-data", words["chapter"], columns, cells),
        cites=_cites(words),
    )


def _table(words) -> Table:
    columns = (
        Column(words["deliverable"], width=4),
        Column(words["due"], width=2),
        Column("№", width=2),
        Column(words["countries"], is_number=True),
    )
    note = Note((Text(words["item"]),))
    rows = tuple(
        (
            (Text(words["item"]), note) if number == 2 else (Text(words["item"]),),
            (Text(words["date"]),),
            (Code(f"UNEP/GC.26/{number}"),),
            (Text(str(number * 11)),),
        )
        for number in range(1, 5)
    )
    return Table("deliverables", words["deliverable"], columns, rows, cites=_cites(words))

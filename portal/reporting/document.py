"""The document model: what a report is before it is HTML, PDF or Word.

Frozen, free of Django, and the only thing that a renderer knows.  ``msgspec`` structures
instead of plain dataclasses, because a tree of tagged types has to go to JSON and back
(ADR 0003).  Numbers of paragraphs and footnotes are not stored in the text: ``numbered``
gives them once for the whole document, so that moving a paragraph can never break them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

# --- Inside a line ----------------------------------------------------------------------


class Text(msgspec.Struct, frozen=True, tag="text"):
    text: str


class Emphasis(msgspec.Struct, frozen=True, tag="emphasis"):
    """Italics: the opening verb of a draft decision, the name of the organ."""

    text: str


class Code(msgspec.Struct, frozen=True, tag="code"):
    """A symbol, an address or a code: left to right in every script, never translated."""

    text: str
    url: str = ""


class Cited(msgspec.Struct, frozen=True):
    """The exact version of a record that a block was written from.

    ``record`` is ``app.model:pk``; ``version`` is the identifier of the row in the history
    of that record, 0 until the compiler has looked it up.
    """

    record: str
    label: str
    url: str = ""
    version: int = 0


class Count(msgspec.Struct, frozen=True, tag="count"):
    """A number that opens the list which it counts.

    ``of`` are the records counted, each in the version that was counted; ``url`` leads to the
    records as they are today, where a page lists them.
    """

    text: str
    url: str = ""
    of: tuple[Cited, ...] = ()


class Note(msgspec.Struct, frozen=True, tag="note"):
    """A footnote where its mark stands.  ``mark`` is given only to notes outside the
    numbered sequence: the asterisk of the agenda line."""

    content: tuple[Text | Emphasis | Code, ...]
    mark: str = ""


Inline = Text | Emphasis | Code | Count | Note
Line = tuple[Inline, ...]


# --- Blocks -----------------------------------------------------------------------------


class Item(msgspec.Struct, frozen=True):
    """An entry of a lettered list; its own entries are numbered in small roman."""

    content: Line
    items: tuple[Item, ...] = ()


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """A paragraph of the body, numbered through the whole document unless it says not."""

    key: str
    content: Line
    items: tuple[Item, ...] = ()
    closing: Line = ()
    cites: tuple[Cited, ...] = ()
    is_numbered: bool = True


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """``level`` 1 is I., II.; 2 is A., B.; 3 is 1., 2.; 4 carries no number."""

    key: str
    text: str
    level: Literal[1, 2, 3, 4]


class Operative(msgspec.Struct, frozen=True):
    """A clause of a draft decision: the verb in italics, then the rest.

    The space between them may stand in either or in none: there is one in every format.
    """

    verb: str
    content: Line


class DraftDecision(msgspec.Struct, frozen=True, tag="draft_decision"):
    """A decision proposed for adoption: indented, with numbers of its own."""

    key: str
    organ: str
    preamble: tuple[Operative, ...]
    operative: tuple[Operative, ...]
    cites: tuple[Cited, ...] = ()


class Column(msgspec.Struct, frozen=True):
    label: str
    is_number: bool = False
    # Share of the width of the table, relative to the other columns.
    width: int = 1


class Table(msgspec.Struct, frozen=True, tag="table"):
    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    cites: tuple[Cited, ...] = ()


class Figure(msgspec.Struct, frozen=True, tag="figure"):
    """A chart: the same SVG in every format, with the words and the table it stands for."""

    key: str
    title: str
    alternative: str
    svg: str
    source: str
    data: Table
    cites: tuple[Cited, ...] = ()


Block = Paragraph | Heading | DraftDecision | Table | Figure


class Masthead(msgspec.Struct, frozen=True):
    """The first page above the summary, in the order of United Nations documents.

    ``distribution`` and ``original_language`` are whole lines ("Distr.: General"),
    ``language`` is the name alone ("English").
    """

    organ: tuple[str, ...]
    symbol: str
    distribution: str
    issued: str
    original_language: str
    language: str
    session: str
    place_and_dates: str
    agenda_item: Line
    agenda_title: str
    title: str
    author: str
    job_number: str = ""
    # The date of issue for programs: ISO 8601, empty while nobody knows it.
    issued_on: str = ""


class Document(msgspec.Struct, frozen=True):
    """A whole report in one language.

    ``snapshot`` is the moment the report is true of, as words in the document's language.
    """

    language: str
    masthead: Masthead
    summary: tuple[Line, ...]
    summary_cites: tuple[Cited, ...]
    blocks: tuple[Block, ...]
    snapshot: str = ""
    # Where the portal keeps this text: the pages of its numbers and notes are below it.
    address: str = ""
    summary_heading: str = "Summary"
    is_draft: bool = True


# --- Numbers ----------------------------------------------------------------------------


class Numbers(msgspec.Struct, frozen=True):
    """What ``numbered`` gives: paragraph numbers and heading marks by block key, and the
    notes in the order of their marks."""

    paragraphs: dict[str, int]
    headings: dict[str, str]
    notes: tuple[Note, ...]


def notes_in(block: Block) -> Iterator[Note]:
    """The numbered footnotes of a block, in reading order."""
    for line in lines_of(block):
        yield from (part for part in line if isinstance(part, Note) and not part.mark)


def lines_of(block: Block) -> Iterator[Line]:
    """Every line of text in a block, in reading order."""
    match block:
        case Paragraph():
            yield block.content
            yield from lines_of_items(block.items)
            yield block.closing
        case DraftDecision():
            yield from (clause.content for clause in (*block.preamble, *block.operative))
        case Table():
            for row in block.rows:
                yield from row
        case Figure():
            yield from lines_of(block.data)


def counts_in(block: Block) -> list[Count]:
    """The numbers of a block that open a list, in reading order, as their addresses count them."""
    return [
        part for line in lines_of(block) for part in line if isinstance(part, Count) and part.of
    ]


def lines_of_items(items: tuple[Item, ...]) -> Iterator[Line]:
    for item in items:
        yield item.content
        yield from lines_of_items(item.items)


def numbered(document: Document) -> Numbers:
    """Number paragraphs, headings and footnotes through the whole document."""
    paragraphs = [b for b in document.blocks if isinstance(b, Paragraph) and b.is_numbered]
    return Numbers(
        paragraphs={block.key: n for n, block in enumerate(paragraphs, 1)},
        headings=heading_marks(document),
        notes=tuple(note for block in document.blocks for note in notes_in(block)),
    )


def heading_marks(document: Document) -> dict[str, str]:
    """``I``, ``A``, ``1`` by heading key, restarting below each higher heading."""
    series = (roman, letter, str)
    positions = heading_positions(document)
    return {key: series[level - 1](position) for key, (level, position) in positions.items()}


def heading_positions(document: Document) -> dict[str, tuple[int, int]]:
    """Level and position by the key of each numbered heading."""
    counters = [0, 0, 0]
    positions: dict[str, tuple[int, int]] = {}
    for block in document.blocks:
        if not isinstance(block, Heading) or block.level == 4:
            continue
        counters[block.level - 1] += 1
        counters[block.level :] = [0] * (3 - block.level)
        positions[block.key] = (block.level, counters[block.level - 1])
    return positions


def roman(number: int) -> str:
    values = (
        *((100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
        *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
    )
    marks = ""
    for value, mark in values:
        marks += mark * (number // value)
        number %= value
    return marks


def letter(number: int) -> str:
    """``A`` to ``Z``, then ``AA``, ``AB``."""
    before, position = divmod(number - 1, 26)
    return (letter(before) if before else "") + chr(ord("A") + position)


def note_of(line: Line, mark: str = "") -> Note:
    """A footnote that says a line; a note in a note, or a number that opens a list, is not kept."""
    kept = tuple(part for part in line if isinstance(part, Text | Emphasis | Code))
    return Note(kept, mark)


def plain(line: Line) -> str:
    """The words of a line, without marks."""
    return "".join(part.text for part in line if not isinstance(part, Note))

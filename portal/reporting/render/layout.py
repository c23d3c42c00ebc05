"""A document with every mark written out: what renderers read.

``writer.lay_out`` makes it.
"""

from __future__ import annotations

import base64
from typing import Literal

import msgspec

from portal.reporting.document import Column
from portal.reporting.render.labels import Labels


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of text in one style, or a footnote where its mark stands."""

    text: str = ""
    style: Literal["plain", "emphasis", "code", "note"] = "plain"
    url: str = ""
    mark: str = ""
    runs: tuple[Run, ...] = ()

    @property
    def anchor(self) -> str:
        """``note-3``; ``note-a1`` for the asterisk, whose mark is no identifier."""
        return f"note-{self.mark}" if self.mark.isdecimal() else f"note-a{len(self.mark)}"


Runs = tuple[Run, ...]


class Citation(msgspec.Struct, frozen=True):
    label: str
    url: str


class Entry(msgspec.Struct, frozen=True):
    mark: str
    runs: Runs
    entries: tuple[Entry, ...] = ()


class Clause(msgspec.Struct, frozen=True):
    """A clause of a draft decision; ``mark`` is empty in the preamble."""

    mark: str
    verb: str
    runs: Runs


class Paragraph(msgspec.Struct, frozen=True):
    """``number`` is 0 where a paragraph is not counted."""

    number: int
    mark: str
    runs: Runs
    entries: tuple[Entry, ...]
    closing: Runs
    citations: tuple[Citation, ...]
    kind: str = "paragraph"


class Heading(msgspec.Struct, frozen=True):
    """``level`` is how it looks, ``depth`` its place in the outline, without gaps."""

    anchor: str
    mark: str
    text: str
    level: int
    depth: int
    kind: str = "heading"

    @property
    def element(self) -> str:
        """The heading element of HTML: the title of the page is the ``h1``."""
        return f"h{self.depth + 1}"


class Decision(msgspec.Struct, frozen=True):
    anchor: str
    organ: str
    preamble: tuple[Clause, ...]
    operative: tuple[Clause, ...]
    citations: tuple[Citation, ...]
    kind: str = "decision"


class Cell(msgspec.Struct, frozen=True):
    runs: Runs
    is_number: bool


class Table(msgspec.Struct, frozen=True):
    anchor: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    citations: tuple[Citation, ...]
    kind: str = "table"


class Figure(msgspec.Struct, frozen=True):
    anchor: str
    title: str
    alternative: str
    svg: str
    source: str
    data: Table
    citations: tuple[Citation, ...]
    kind: str = "figure"

    @property
    def image_address(self) -> str:
        """The chart as a ``data:`` address: an image, never a part of the page."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.svg.encode()).decode()


Block = Paragraph | Heading | Decision | Table | Figure


class Masthead(msgspec.Struct, frozen=True):
    united_nations: str
    # "EP" on documents of UNEP: what follows "UN" in the first word of the symbol.
    letters: str
    organ: tuple[str, ...]
    symbol: str
    # Distribution, date, language, original language: the lines at the outer side.
    particulars: tuple[str, ...]
    session: str
    place_and_dates: str
    agenda_item: Runs
    agenda_title: str
    title: str
    author: str
    job_number: str


class Layout(msgspec.Struct, frozen=True):
    tag: str
    direction: str
    masthead: Masthead
    summary_heading: str
    summary: tuple[Runs, ...]
    summary_citations: tuple[Citation, ...]
    blocks: tuple[Block, ...]
    # The footnotes of the text in the order of their marks; those with a mark of their own.
    notes: Runs
    marked_notes: Runs
    # "Draft – data as of …", empty on a final document.
    draft: str
    labels: Labels

    @property
    def headings(self) -> list[Heading]:
        return [block for block in self.blocks if isinstance(block, Heading)]

"""Writes every mark of a document out, once for all renderers.

Numbers, list marks, footnote marks, cleaned text and links are decided here, so that HTML,
PDF, Word and plain text cannot come to different answers.
"""

from collections.abc import Iterator
from urllib.parse import quote, urljoin, urlsplit

import msgspec
from django.utils.translation import override

from portal.reporting import document as source
from portal.reporting.conventions import Conventions, conventions_of
from portal.reporting.render.labels import labels_of
from portal.reporting.render.layout import (
    Block,
    Cell,
    Citation,
    Clause,
    Decision,
    Entry,
    Figure,
    Heading,
    Layout,
    Masthead,
    Paragraph,
    Run,
    Runs,
    Table,
)
from portal.reporting.text import one_line

# What stands without a space behind a word.
CLOSE_UP = " \N{NO-BREAK SPACE},;:.،؛，；：。"
SAFE_ADDRESSES = ("https://", "http://", "mailto:", "/")


def lay_out(document: source.Document, base_url: str = "") -> Layout:
    """Write out every mark of a document; with ``base_url``, links work outside the portal."""
    with override(document.language):
        return _Writer(document, base_url).layout()


class _Writer:
    """Walks the document once, in reading order, counting footnotes as it goes."""

    def __init__(self, document: source.Document, base_url: str) -> None:
        self.document = document
        self.base_url = base_url
        self.conventions: Conventions = conventions_of(document.language)
        self.numbers = source.numbered(document)
        self.positions = source.heading_positions(document)
        self.notes: list[Run] = []
        self.marked_notes: list[Run] = []
        self.depth = 0
        # The block being written, and how many of its numbers have opened a list so far.
        self.key, self.counts = "", 0

    def layout(self) -> Layout:
        document, labels = self.document, labels_of(one_line(self.document.snapshot))
        return Layout(
            tag=self.conventions.tag,
            direction=self.conventions.direction,
            masthead=self.masthead(document.masthead),
            summary_heading=one_line(document.summary_heading),
            summary=tuple(self.runs(line) for line in document.summary),
            summary_citations=self.citations(document.summary_cites),
            blocks=tuple(self.block(block) for block in document.blocks),
            notes=tuple(self.notes),
            marked_notes=tuple(self.marked_notes),
            draft=labels.draft if document.is_draft else "",
            labels=labels,
        )

    def masthead(self, head: source.Masthead) -> Masthead:
        organization = head.symbol.split("/")[0]
        # The original does not name its own language twice.
        is_original = head.original_language.endswith(head.language)
        language = "" if is_original else head.language
        particulars = (head.distribution, head.issued, language, head.original_language)
        return Masthead(
            united_nations=self.conventions.united_nations,
            letters=organization[2:] if organization.startswith("UN") else "",
            organ=tuple(map(one_line, head.organ)),
            symbol=one_line(head.symbol),
            particulars=tuple(one_line(words) for words in particulars if words),
            session=one_line(head.session),
            place_and_dates=one_line(head.place_and_dates),
            agenda_item=self.runs(head.agenda_item),
            agenda_title=one_line(head.agenda_title),
            title=one_line(head.title),
            author=one_line(head.author),
            job_number=one_line(head.job_number),
        )

    # --- Blocks -------------------------------------------------------------------------

    def block(self, block: source.Block) -> Block:
        self.key, self.counts = block.key, 0
        match block:
            case source.Paragraph():
                return self.paragraph(block)
            case source.Heading():
                return self.heading(block)
            case source.DraftDecision():
                return self.decision(block)
            case source.Table():
                return self.table(block)
            case source.Figure():
                return self.figure(block)

    def paragraph(self, block: source.Paragraph) -> Paragraph:
        number = self.numbers.paragraphs[block.key] if block.is_numbered else 0
        return Paragraph(
            number=number,
            mark=self.conventions.paragraph(number) if number else "",
            runs=self.runs(block.content),
            entries=tuple(self.entries(block.items)),
            closing=self.runs(block.closing),
            citations=self.citations(block.cites),
        )

    def entries(self, items: tuple[source.Item, ...], degree: int = 1) -> Iterator[Entry]:
        for position, item in enumerate(items, 1):
            yield Entry(
                mark=self.conventions.item_mark(degree, position),
                runs=self.runs(item.content),
                entries=tuple(self.entries(item.items, degree + 1)),
            )

    def heading(self, block: source.Heading) -> Heading:
        # An unnumbered sub-heading may stand directly below A; outlines allow no gap.
        self.depth = min(block.level, self.depth + 1)
        place = self.positions.get(block.key)
        return Heading(
            anchor=anchor(block.key),
            mark=self.conventions.heading_mark(*place) if place else "",
            text=one_line(block.text),
            level=block.level,
            depth=self.depth,
        )

    def decision(self, block: source.DraftDecision) -> Decision:
        # A single operative paragraph is not numbered.
        is_list = len(block.operative) > 1
        return Decision(
            anchor=anchor(block.key),
            organ=one_line(block.organ),
            preamble=tuple(self.clause(clause) for clause in block.preamble),
            operative=tuple(
                self.clause(clause, self.conventions.paragraph(position) if is_list else "")
                for position, clause in enumerate(block.operative, 1)
            ),
            citations=self.citations(block.cites),
        )

    def clause(self, clause: source.Operative, mark: str = "") -> Clause:
        verb, runs = one_line(clause.verb), self.runs(clause.content)
        # "Recalling its decision", whether or not the text brings the space along.
        follows = runs[0].text[:1] if runs else ""
        if follows and follows not in CLOSE_UP and not verb.endswith(" "):
            runs = (Run(" "), *runs)
        return Clause(mark=mark, verb=verb, runs=runs)

    def table(self, block: source.Table) -> Table:
        return Table(
            anchor=anchor(block.key),
            title=one_line(block.title),
            columns=tuple(
                msgspec.structs.replace(column, label=one_line(column.label))
                for column in block.columns
            ),
            rows=tuple(tuple(self.cells(row, block.columns)) for row in block.rows),
            citations=self.citations(block.cites),
        )

    def cells(
        self, row: tuple[source.Line, ...], columns: tuple[source.Column, ...]
    ) -> Iterator[Cell]:
        for line, column in zip(row, columns, strict=True):
            yield Cell(self.runs(line), column.is_number)

    def figure(self, block: source.Figure) -> Figure:
        return Figure(
            anchor=anchor(block.key),
            title=one_line(block.title),
            alternative=one_line(block.alternative),
            svg=block.svg,
            source=one_line(block.source),
            data=self.table(block.data),
            citations=self.citations(block.cites),
        )

    # --- Inside a line ------------------------------------------------------------------

    def runs(self, line: source.Line) -> Runs:
        return tuple(self.run(part) for part in line)

    def run(self, part: source.Inline) -> Run:
        match part:
            case source.Text():
                return Run(one_line(part.text))
            case source.Emphasis():
                return Run(one_line(part.text), style="emphasis")
            case source.Code():
                return Run(one_line(part.text), style="code", url=self.link(part.url))
            case source.Count():
                return Run(one_line(part.text), url=self.link(self.list_of(part)))
            case source.Note():
                return self.note(part)

    def list_of(self, count: source.Count) -> str:
        """Where the records that a number counts are listed as they were counted."""
        if not (count.of and self.document.address and self.key):
            return count.url
        self.counts += 1
        return f"{self.document.address}numbers/{self.counts}/{quote(self.key)}/"

    def note(self, note: source.Note) -> Run:
        notes = self.marked_notes if note.mark else self.notes
        mark = one_line(note.mark) or str(len(notes) + 1)
        run = Run(style="note", mark=mark, runs=self.runs(note.content))
        notes.append(run)
        return run

    def citations(self, cites: tuple[source.Cited, ...]) -> tuple[Citation, ...]:
        return tuple(Citation(one_line(cite.label), self.link(cite.url)) for cite in cites)

    def link(self, url: str) -> str:
        return link(url, self.base_url)


def link(url: str, base_url: str) -> str:
    """The address, if a browser may follow it; with ``base_url``, from anywhere."""
    url = one_line(url)
    try:
        urlsplit(url)
    except ValueError:
        # "https://[::1" is no address.
        return ""
    return urljoin(base_url, url) if url.startswith(SAFE_ADDRESSES) else ""


def anchor(key: str) -> str:
    """The key of a block as an identifier that any address can carry."""
    return "part-" + "".join(letter if letter.isalnum() else "-" for letter in key)

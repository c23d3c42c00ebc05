"""A published text as its readers get it: by chapters, with its sources, and what to look up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from urllib.parse import quote

import msgspec
from django.apps import apps
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from portal.models import EditionText
from portal.reporting.document import (
    Block,
    Cited,
    Document,
    DraftDecision,
    Figure,
    Heading,
    Paragraph,
    Table,
    lines_of,
    numbered,
    plain,
)
from portal.reporting.render import inline, layout
from portal.reporting.render.writer import lay_out, link

# So many characters stand on either side of what was looked for.
MARGIN = 90


def document_of(text: EditionText) -> Document:
    """As it was sealed, with the pages of its numbers and sources below its own address."""
    document = msgspec.convert(text.document, Document)
    return msgspec.structs.replace(document, address=place(text))


def place(text: EditionText) -> str:
    edition = text.edition
    return reverse("edition-read", args=[edition.report.slug, edition.number, text.language])


# --- The text by chapters -----------------------------------------------------------------------


@dataclass(frozen=True)
class Piece:
    """A block as it is printed; ``state`` says that its text is no current translation."""

    key: str
    laid: layout.Block
    address: str
    state: str = ""
    sources: int = 0

    @property
    def sources_path(self) -> str:
        """Below the page itself: short, for each paragraph carries it."""
        return f"sources/{quote(self.key)}/"

    @property
    def sources_url(self) -> str:
        return self.address + self.sources_path

    def figure_url(self, kind: str) -> str:
        return f"{self.address}figures/{quote(self.key)}.{kind}"

    @property
    def csv_url(self) -> str:
        return self.figure_url("csv")

    @property
    def svg_url(self) -> str:
        return self.figure_url("svg")


@dataclass
class Chapter:
    """What stands below a heading of the first level; without one before the first."""

    heading: layout.Heading | None
    pieces: list[Piece] = field(default_factory=list)
    previous: layout.Heading | None = None
    next: layout.Heading | None = None


@dataclass(frozen=True)
class Source:
    """A record that the report rests on, with every paragraph that cites it."""

    kind: str
    label: str
    url: str
    paragraphs: list[int]


@dataclass(frozen=True)
class Reading:
    """One language of an edition.  Reads nothing itself."""

    text: EditionText

    @cached_property
    def document(self) -> Document:
        return document_of(self.text)

    @cached_property
    def report(self) -> layout.Layout:
        return lay_out(self.document)

    @cached_property
    def pieces(self) -> list[Piece]:
        pairs = zip(self.document.blocks, self.report.blocks, strict=True)
        return [self.piece(block, laid) for block, laid in pairs]

    def piece(self, block: Block, laid: layout.Block) -> Piece:
        return Piece(
            key=block.key,
            laid=laid,
            address=self.document.address,
            state=self.text.notes.get(block.key, ""),
            sources=len(cites_of(block)),
        )

    @cached_property
    def chapters(self) -> list[Chapter]:
        found = [Chapter(None)]
        for piece in self.pieces:
            if isinstance(piece.laid, layout.Heading) and piece.laid.depth == 1:
                found.append(Chapter(piece.laid))
            found[-1].pieces.append(piece)
        found = [chapter for chapter in found if chapter.pieces]
        for before, after in pairwise(found):
            before.next, after.previous = after.heading, before.heading
        return found

    @cached_property
    def action(self) -> layout.Decision | None:
        """What the reader is asked to decide."""
        decisions = (piece.laid for piece in self.pieces)
        return next((one for one in decisions if isinstance(one, layout.Decision)), None)

    @cached_property
    def sources(self) -> list[Source]:
        """All records cited, each once, by their kinds and names; in the language that is active."""
        numbers = numbered(self.document).paragraphs
        found: dict[str, tuple[Cited, list[int]]] = {}
        for key, cite in self.cites():
            paragraphs = found.setdefault(cite.record, (cite, []))[1]
            # In reading order, so that one which cites a record twice came last.
            if key in numbers and paragraphs[-1:] != [numbers[key]]:
                paragraphs.append(numbers[key])
        rows = [source_of(cite, paragraphs) for cite, paragraphs in found.values()]
        return sorted(rows, key=lambda row: (row.kind.casefold(), row.label.casefold()))

    def cites(self) -> Iterator[tuple[str, Cited]]:
        yield from (("", cite) for cite in self.document.summary_cites)
        for block in self.document.blocks:
            yield from ((block.key, cite) for cite in cites_of(block))

    def figure(self, key: str) -> Figure | None:
        for block in self.document.blocks:
            if block.key == key and isinstance(block, Figure):
                return block
        return None


def source_of(cite: Cited, paragraphs: list[int]) -> Source:
    kind = apps.get_model(cite.record.partition(":")[0])._meta.verbose_name
    return Source(capfirst(str(kind)), cite.label, link(cite.url, ""), paragraphs)


def cites_of(block: Block) -> tuple[Cited, ...]:
    return () if isinstance(block, Heading) else block.cites


# --- The words of a block -----------------------------------------------------------------------


def words_of(block: Block) -> str:
    """All that a block says, a line each; what is compared and searched."""
    return "\n".join(line for line in words_in(block) if line)


def words_in(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield from map(plain, lines_of(block))
        case DraftDecision():
            for clause in (*block.preamble, *block.operative):
                yield f"{clause.verb} {plain(clause.content)}".strip()
        case Table():
            yield from words_in_table(block)
        case Figure():
            yield block.title
            yield from words_in_table(block.data)


def words_in_table(table: Table) -> Iterator[str]:
    yield table.title
    yield " | ".join(column.label for column in table.columns)
    for row in table.rows:
        yield " | ".join(map(plain, row))


# --- Searching ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hit:
    """Where a text was found: the first place in its block, with the words around it."""

    anchor: str
    number: int | None
    heading: str
    before: str
    found: str
    after: str


def find(reading: Reading, wanted: str) -> list[Hit]:
    """The blocks that have these words, accents and case aside, in reading order."""
    pattern, heading, hits = folded(wanted), "", []
    if not pattern:
        return []
    for block, piece in zip(reading.document.blocks, reading.pieces, strict=True):
        if isinstance(block, Heading):
            heading = block.text
        words = words_of(block).replace("\n", " ")
        text, places = folded_with_places(words)
        at = text.find(pattern)
        if at >= 0:
            start, end = places[at], places[at + len(pattern) - 1] + 1
            hits.append(hit(piece, heading, words, start, end))
    return hits


def hit(piece: Piece, heading: str, words: str, start: int, end: int) -> Hit:
    number = getattr(piece.laid, "number", 0) or None
    anchor = f"para-{number}" if number else anchor_of(piece.laid)
    before, after = words[max(0, start - MARGIN) : start], words[end : end + MARGIN]
    return Hit(
        anchor=anchor,
        number=number,
        heading=heading,
        before=("… " if start > MARGIN else "") + before,
        found=words[start:end],
        after=after + (" …" if end + MARGIN < len(words) else ""),
    )


def anchor_of(laid: layout.Block) -> str:
    return getattr(laid, "anchor", "")


def folded(text: str) -> str:
    return folded_with_places(" ".join(text.split()))[0]


def folded_with_places(text: str) -> tuple[str, list[int]]:
    """The text without case and accents, and where each of its characters stood."""
    letters, places = [], []
    for at, letter in enumerate(text):
        for part in unicodedata.normalize("NFKD", letter.casefold()):
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(at)
    return "".join(letters), places


# --- Acronyms -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Term:
    anchor: str
    short: str
    name: str


class Glossary:
    """Explains each acronym where it is first read.  ``met`` are those that were."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self.met: dict[str, Term] = {}
        self.pattern = pattern_of(names)

    def html_of(self, runs: Iterable[layout.Run]) -> SafeString:
        return format_html_join("", "{}", ((part,) for run in runs for part in self.parts(run)))

    def parts(self, run: layout.Run) -> Iterator[SafeString | str]:
        if self.pattern is None or run.url or run.style != "plain":
            yield inline.html_of((run,))
            return
        # Of a pattern with one group every second piece is what it found.
        for position, words in enumerate(self.pattern.split(run.text)):
            is_new = position % 2 and words not in self.met
            yield self.explained(words) if is_new else words

    def explained(self, short: str) -> SafeString:
        term = Term(f"term-{len(self.met) + 1}", short, self.names[short])
        self.met[short] = term
        return format_html(
            '<button type="button" class="reader-term" popovertarget="{0}" aria-describedby="{0}">'
            "{1}</button>",
            term.anchor,
            short,
        )


def pattern_of(names: Mapping[str, str]) -> re.Pattern[str] | None:
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w/.-])({'|'.join(map(re.escape, longest_first))})(?![\w/])")

"""The text of a document as the rules read it: line by line, each with the block it is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from portal.reporting.document import (
    Block,
    Code,
    Document,
    DraftDecision,
    Figure,
    Heading,
    Item,
    Line,
    Note,
    Operative,
    Paragraph,
    Table,
    Text,
    plain,
)

Kind = Literal["summary", "content", "item", "closing", "clause", "note", "cell", "title"]

# Stands where a symbol or an address stands, so that the words around it stay apart.
CODE = "\N{OBJECT REPLACEMENT CHARACTER}"
RUNNING: frozenset[Kind] = frozenset({"summary", "content", "item", "closing", "clause", "note"})


@dataclass(frozen=True)
class Passage:
    key: str
    kind: Kind
    line: Line

    @cached_property
    def words(self) -> str:
        """All that is printed but the footnotes, which are passages of their own."""
        return plain(self.line)

    @cached_property
    def prose(self) -> str:
        """The words without symbols and addresses: these follow a grammar of their own."""
        return "".join(
            CODE if isinstance(part, Code) else part.text
            for part in self.line
            if not isinstance(part, Note)
        )


class Reading:
    """A document read once for all rules."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = document.language

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        summary = (found for line in self.document.summary for found in lines("", "summary", line))
        blocks = (found for block in self.document.blocks for found in passages_of(block))
        return (*summary, *blocks)

    @property
    def running(self) -> Iterator[Passage]:
        """Running text: no titles, no tables."""
        return (passage for passage in self.passages if passage.kind in RUNNING)

    @property
    def followed(self) -> Iterator[tuple[Block, Block | None]]:
        """Each block and the one after it."""
        blocks = self.document.blocks
        return zip(blocks, (*blocks, None)[1:], strict=True)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        return (block for block in self.document.blocks if isinstance(block, Paragraph))

    @property
    def headings(self) -> Iterator[Heading]:
        return (block for block in self.document.blocks if isinstance(block, Heading))

    @property
    def decisions(self) -> Iterator[DraftDecision]:
        return (block for block in self.document.blocks if isinstance(block, DraftDecision))

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where the first block of a key stands; what has no block stands before all."""
        places: dict[str, int] = {"": -1}
        for position, block in enumerate(self.document.blocks):
            places.setdefault(block.key, position)
        return places


def passages_of(block: Block) -> Iterator[Passage]:
    match block:
        case Heading():
            yield Passage(block.key, "title", (Text(block.text),))
        case Paragraph():
            yield from lines(block.key, "content", block.content)
            yield from items_of(block.key, block.items)
            yield from lines(block.key, "closing", block.closing)
        case DraftDecision():
            for clause in (*block.preamble, *block.operative):
                yield from lines(block.key, "clause", whole(clause))
        case Table():
            yield from table(block)
        case Figure():
            yield Passage(block.key, "title", (Text(block.title),))
            yield from table(block.data, key=block.key)
            yield Passage(block.key, "cell", (Text(block.source),))


def table(block: Table, *, key: str = "") -> Iterator[Passage]:
    key = key or block.key
    yield Passage(key, "title", (Text(block.title),))
    for column in block.columns:
        yield Passage(key, "cell", (Text(column.label),))
    for row in block.rows:
        for cell in row:
            yield from lines(key, "cell", cell)


def items_of(key: str, items: tuple[Item, ...]) -> Iterator[Passage]:
    for item in items:
        yield from lines(key, "item", item.content)
        yield from items_of(key, item.items)


def lines(key: str, kind: Kind, line: Line) -> Iterator[Passage]:
    """A line, then the footnotes that have their marks in it."""
    if line:
        yield Passage(key, kind, line)
    yield from (Passage(key, "note", part.content) for part in line if isinstance(part, Note))


def whole(clause: Operative) -> Line:
    """A clause of a draft decision with its verb, and one space behind it."""
    verb, content = clause.verb.rstrip(), clause.content
    if content and isinstance(content[0], Text):
        content = (Text(content[0].text.lstrip()), *content[1:])
    return (Text(f"{verb} " if verb else ""), *content)


def excerpt(text: str, start: int, end: int, margin: int = 30) -> str:
    """What stands around a place in a text, cut between words where there are any."""
    before, after = text[max(0, start - margin) : start], text[end : end + margin]
    if start > margin:
        before = "…" + before[before.find(" ") + 1 :]
    if end + margin < len(text):
        after = after[: after.rfind(" ")] + "…" if " " in after else after + "…"
    return (before + text[start:end] + after).replace(CODE, "…").strip()

"""What the editing desk shows of a report: each block with its marks, and its texts to type in."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec
from django.utils.translation import gettext as _

from portal.enums import Language
from portal.models import CompiledText, Document, Edit, Presence, Report
from portal.reporting.document import (
    Block,
    DraftDecision,
    Heading,
    Inline,
    Item,
    Line,
    Note,
    Paragraph,
    Text,
    lines_of,
    plain,
)
from portal.reporting.manuscript import Entry, Manuscript, block_of
from portal.reporting.markup import Pool, pool_of, written
from portal.reporting.render import layout
from portal.reporting.render.writer import lay_out
from portal.reporting.sources import public

# So much of a paragraph tells it from the others in a list of choices.
GIST = 90


# --- The text of one paragraph, as it is typed ------------------------------------------------


def pool_for(entry: Entry, manuscript: Manuscript) -> Pool:
    """The parts that the text of a paragraph may use: its own and those of what it says too."""
    below = [entry.compiled, *(manuscript.by_key[key].compiled for key in entry.merged)]
    blocks = [block for block in below if isinstance(block, Paragraph)]
    if not isinstance(entry.compiled, Paragraph) and entry.edit:
        blocks += paragraphs(entry.edit.parts)
    return pool_of(*blocks)


def paragraphs(parts: Sequence[dict[str, Any]]) -> list[Paragraph]:
    return [block for block in map(block_of, parts) if isinstance(block, Paragraph)]


def compiled_text(entry: Entry, pool: Pool) -> str:
    return written([entry.compiled], pool) if isinstance(entry.compiled, Paragraph) else ""


def edited_text(entry: Entry, pool: Pool) -> str:
    """What the editor sees in the field: the edited text, or the compiled one to begin with."""
    if entry.edit and entry.edit.parts:
        return written(paragraphs(entry.edit.parts), pool)
    return compiled_text(entry, pool)


def base_text(entry: Entry, pool: Pool) -> str:
    """What was compiled when the editor last looked."""
    base = entry.edit.base if entry.edit else None
    return written(paragraphs([base]), pool) if base else ""


def stamp(entry: Entry, manuscript: Manuscript) -> str:
    """Of what lies below a text: notes are counted and numbers known by it."""
    below = [entry.fingerprint, *(manuscript.by_key[key].fingerprint for key in entry.merged)]
    return hashlib.sha256("|".join(below).encode()).hexdigest()[:16]


def address_of(symbol: str) -> str | None:
    """The page of a document that everybody may read."""
    found = public(Document).filter(symbol=symbol).first()
    return found.get_absolute_url() if found else None


def is_text(entry: Entry) -> bool:
    """Whether it is a paragraph that an editor may write; tables follow the records."""
    if entry.compiled is None:
        return bool(entry.edit and entry.edit.parts)
    return isinstance(entry.compiled, Paragraph)


# --- As it is read ------------------------------------------------------------------------------


def laid_alone(blocks: Sequence[Block], manuscript: Manuscript) -> layout.Layout:
    """Blocks outside their report, unnumbered; the words of their footnotes are its summary."""
    notes: list[Line] = []
    bare = tuple(without_notes(block, notes) for block in blocks)
    document = msgspec.structs.replace(
        manuscript.document, summary=tuple(notes), summary_cites=(), blocks=bare
    )
    return lay_out(document)


def without_notes(block: Block, notes: list[Line]) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return msgspec.structs.replace(
        block,
        content=marked(block.content, notes),
        items=tuple(marked_item(item, notes) for item in block.items),
        closing=marked(block.closing, notes),
        is_numbered=False,
        cites=(),
    )


def marked_item(item: Item, notes: list[Line]) -> Item:
    return Item(marked(item.content, notes), tuple(marked_item(each, notes) for each in item.items))


def marked(line: Line, notes: list[Line]) -> Line:
    """The line with ``[1]`` for a footnote: its mark in the report is not known here."""
    found: list[Inline] = []
    for part in line:
        if isinstance(part, Note):
            notes.append((Text(f"[{len(notes) + 1}] "), *part.content))
            part = Text(f" [{len(notes)}]")
        found.append(part)
    return tuple(found)


def gist(entry: Entry) -> str:
    """The first words of a block, to tell it from the others."""
    block = next(iter((*entry.blocks, *entry.original)), entry.compiled)
    text = gist_of(block)
    return f"{text[:GIST].rstrip()} …" if len(text) > GIST else text


def heading_before(entry: Entry, manuscript: Manuscript) -> str:
    """The heading that a block stands under; empty above the first."""
    found = ""
    for one in manuscript.entries:
        if isinstance(one.compiled, Heading):
            found = one.compiled.text
        if one.key == entry.key:
            return found
    return str(entry.section)


def gist_of(block: Block | None) -> str:
    match block:
        case Heading():
            return block.text
        case Paragraph():
            return " ".join(plain(line) for line in lines_of(block) if line)
        case DraftDecision():
            return _("Draft decision")
        case None:
            return ""
    return block.title


# --- The desk -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """A block on the desk: as it is printed, and all that is to be known of it."""

    entry: Entry
    laid: tuple[layout.Block, ...] = ()
    remarks: int = 0
    people: tuple[str, ...] = ()
    gaps: int = 0
    # Where a merged one stands now.
    target: Entry | None = None

    @property
    def edit(self) -> Edit | None:
        return self.entry.edit

    @property
    def is_heading(self) -> bool:
        return isinstance(self.entry.compiled, Heading)

    @property
    def is_text(self) -> bool:
        return is_text(self.entry)

    @property
    def is_edited(self) -> bool:
        edit = self.edit
        return edit is not None and bool(edit.parts) and not edit.is_added

    @property
    def is_split(self) -> bool:
        return len(self.entry.blocks) > 1

    @property
    def is_moved(self) -> bool:
        edit = self.edit
        return edit is not None and edit.after is not None and not edit.is_added

    @property
    def is_hidden(self) -> bool:
        return self.edit is not None and self.edit.is_hidden

    @cached_property
    def gist(self) -> str:
        return gist(self.entry)

    @property
    def title(self) -> str:
        """What tells its links from those of the others: the number, or the first words."""
        return str(self.entry.number or self.gist)

    @property
    def cites(self) -> tuple:
        return getattr(next(iter(self.entry.blocks), self.entry.compiled), "cites", ())


@dataclass(frozen=True)
class Desk:
    manuscript: Manuscript
    rows: list[Row]
    orphans: list[Row]
    layout: layout.Layout

    @property
    def headings(self) -> list[Row]:
        return [row for row in self.rows if row.is_heading]

    def of(self, kind: str) -> list[Row]:
        """The rows that a filter shows; all of them for one that is not there."""
        tests = {
            "changed": lambda row: row.entry.is_changed_below,
            "edited": lambda row: row.edit is not None and row.edit in self.in_force,
            "remarks": lambda row: bool(row.remarks),
            "hidden": lambda row: row.is_hidden or row.target is not None,
            "gaps": lambda row: bool(row.gaps),
        }
        return [row for row in self.rows if tests[kind](row)] if kind in tests else self.rows

    @cached_property
    def in_force(self) -> set[Edit]:
        return {row.edit for row in self.rows if row.edit and is_mark(row)}


def is_mark(row: Row) -> bool:
    edit = row.edit
    return row.is_edited or row.is_moved or row.is_hidden or (edit is not None and edit.is_added)


def desk_of(report: Report, manuscript: Manuscript, reader) -> Desk:
    """The whole desk; four queries more than the manuscript, whatever its length."""
    remarks = Counter(report.remarks.filter(settled_at=None).values_list("key", flat=True))
    people = people_at(report, reader)
    gaps = gaps_of(report, manuscript)
    laid = lay_out(manuscript.document)
    blocks = iter(laid.blocks)
    lines = iter(laid.summary)
    rows = []
    for entry in manuscript.entries:
        rows.append(
            Row(
                entry=entry,
                laid=tuple(printed(entry, blocks, lines)),
                remarks=remarks[entry.key],
                people=tuple(people.get(entry.key, ())),
                gaps=gaps.get(entry.key, 0),
                target=target_of(entry, manuscript),
            )
        )
    orphans = [Row(entry=entry, remarks=remarks[entry.key]) for entry in manuscript.orphans]
    return Desk(manuscript, rows, orphans, laid)


def printed(
    entry: Entry, blocks: Iterator[layout.Block], lines: Iterator[layout.Runs]
) -> Iterator[layout.Block]:
    """The blocks of an entry as they were laid out, in step with the document."""
    for block in entry.blocks:
        if not entry.is_summary:
            yield next(blocks)
        elif isinstance(block, Paragraph):
            yield layout.Paragraph(0, "", next(lines), (), (), ())


def target_of(entry: Entry, manuscript: Manuscript) -> Entry | None:
    """The paragraph that says what a merged one said."""
    if entry.blocks or entry.edit is None or not entry.edit.merged_into:
        return None
    return manuscript.merges.get(entry.key)


def people_at(report: Report, reader) -> dict[str, list[str]]:
    """Who else is at which paragraph now."""
    found: dict[str, list[str]] = {}
    for one in (
        Presence.objects.filter(report=report).exclude(person=reader).select_related("person")
    ):
        if one.is_now:
            found.setdefault(one.key, []).append(one.person.name)
    return found


def gaps_of(report: Report, manuscript: Manuscript) -> dict[str, int]:
    """In how many of the other languages each block has no current text."""
    languages = [code for code in Language.values if code != report.original_language]
    texts = CompiledText.objects.filter(paragraph__report=report)
    whole = {
        (key, language): bool(borrowed)
        for key, language, borrowed in texts.values_list("paragraph__key", "language", "borrowed")
    }
    made = {
        (key, language): source_hash
        for key, language, source_hash in report.translations.values_list(
            "key", "language", "source_hash"
        )
    }
    return {
        entry.key: sum(is_gap(entry, language, whole, made) for language in languages)
        for entry in manuscript.entries
        if entry.blocks
    }


def is_gap(
    entry: Entry,
    language: str,
    whole: dict[tuple[str, str], bool],
    made: dict[tuple[str, str], str],
) -> bool:
    """As the manuscript of that language would find it, without reading its texts."""
    place = (entry.key, language)
    if place in made:
        return made[place] != entry.source_hash
    if place not in whole or (entry.edit is not None and entry.edit.parts):
        return True
    return whole[place]

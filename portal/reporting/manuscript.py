"""The report as it stands on the desk: compiled, edited, translated – in one language.

Everything that shows, checks, renders or freezes a report reads it here, so that the desk, the
files and the edition cannot differ.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

import msgspec

from portal.models import CompiledText, Edit, Paragraph, Report, Section, Translation
from portal.reporting.counts import recounted, uncounted
from portal.reporting.document import Block, Document, Heading, Line, Masthead, Text, numbered
from portal.reporting.document import Paragraph as ParagraphBlock
from portal.reporting.overlay import Laid, Overlay, laid_over, numbered_like
from portal.reporting.words import words

# ``facts``: written by the language's own sentences; ``current``: translated from what stands
# now; ``stale``: from an older text; ``missing``: nobody has translated it.
TextState = Literal["original", "facts", "current", "stale", "missing"]


@dataclass(frozen=True)
class Entry:
    """A block on the desk, with everything that is known of it.

    ``original`` is what is printed in the original language, ``blocks`` in this one.
    """

    key: str
    section: Section
    compiled: Block | None
    original: tuple[Block, ...]
    blocks: tuple[Block, ...]
    state: TextState
    fingerprint: str = ""
    edit: Edit | None = None
    translation: Translation | None = None
    merged: tuple[str, ...] = ()
    borrowed: tuple[str, ...] = ()
    # By the key of each of ``blocks``.
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def number(self) -> int | None:
        """The number of the first paragraph printed; none where nothing is counted."""
        return next(iter(self.numbers.values()), None)

    @property
    def is_summary(self) -> bool:
        return self.section.level == 0

    @property
    def is_changed_below(self) -> bool:
        """Whether the records changed since the editor last looked: was, now, yours.

        One that was only moved says what was compiled now, so there is nothing to look at.
        """
        edit = self.edit
        if edit is None or self.compiled is None:
            return False
        if not (edit.parts or edit.is_hidden or edit.merged_into):
            return False
        return edit.base_fingerprint != self.fingerprint

    @property
    def is_orphan(self) -> bool:
        """Whether the records that the edited block was written from are gone, or the section
        that an added paragraph stood in."""
        edit = self.edit
        if self.compiled is not None or edit is None:
            return False
        return not edit.is_added or edit.section_id is None

    @property
    def source_hash(self) -> str:
        return text_hash(self.original)


@dataclass(frozen=True)
class Manuscript:
    report: Report
    language: str
    entries: tuple[Entry, ...]
    # Edits of blocks that the last compile did not make any more.
    orphans: tuple[Entry, ...]

    def entry(self, key: str) -> Entry | None:
        return self.by_key.get(key)

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        return {entry.key: entry for entry in (*self.entries, *self.orphans)}

    @cached_property
    def merges(self) -> dict[str, Entry]:
        """The block that says what a merged one said, by the key of that one."""
        return {key: entry for entry in self.entries for key in entry.merged}

    @cached_property
    def document(self) -> Document:
        """What is printed."""
        return document_of(self.report, self.language, self.entries)

    @property
    def gaps(self) -> dict[str, TextState]:
        """The keys of blocks whose text is no current translation, and why."""
        return {
            entry.key: entry.state
            for entry in self.entries
            if entry.blocks and entry.state in {"stale", "missing"}
        }


def read(report: Report, language: str) -> Manuscript:
    """The report on the desk; five queries whatever its length."""
    is_original = language == report.original_language
    rows = list(report.paragraphs.select_related("section").order_by("position"))
    edits = {
        edit.key: edit
        # Of two that stand behind one block the older is first, whoever wrote in it last.
        for edit in report.edits.select_related("edited_by").order_by("pk")
    }
    sections = {section.pk: section for section in report.sections.all()}
    texts: dict[int, CompiledText] = {}
    translations: dict[str, Translation] = {}
    if not is_original:
        found = CompiledText.objects.filter(paragraph__report=report, language=language)
        texts = {text.paragraph_id: text for text in found}
        made = report.translations.filter(language=language).select_related("translator")
        translations = {each.key: each for each in made}
    reading = Reading(rows, edits, sections, texts, translations, is_original=is_original)
    entries = with_numbers(reading.entries(), report, language)
    return Manuscript(report, language, tuple(entries), tuple(reading.orphans()))


@dataclass(frozen=True)
class Reading:
    """What was read from the database, on its way to entries."""

    rows: Sequence[Paragraph]
    edits: dict[str, Edit]
    sections: dict[int, Section]
    texts: dict[int, CompiledText]
    translations: dict[str, Translation]
    is_original: bool

    @cached_property
    def by_key(self) -> dict[str, Paragraph]:
        return {row.key: row for row in self.rows}

    def entries(self) -> list[Entry]:
        laid = [Laid(row.key, row.section_id, block_of(row.content)) for row in self.rows]
        overlays = {key: overlay_of(edit) for key, edit in self.edits.items()}
        return [self.entry(one) for one in laid_over(laid, overlays)]

    def entry(self, laid: Laid) -> Entry:
        row = self.by_key.get(laid.key)
        edit = self.edits.get(laid.key)
        blocks, state = self.in_language(laid, row)
        text = self.texts.get(row.pk) if row else None
        return Entry(
            key=laid.key,
            section=self.sections[laid.section],
            compiled=laid.compiled,
            original=laid.blocks,
            blocks=blocks,
            state=state,
            fingerprint=row.fingerprint if row else "",
            edit=edit,
            translation=self.translations.get(laid.key),
            merged=laid.merged,
            borrowed=tuple(text.borrowed) if text else (),
        )

    def in_language(self, laid: Laid, row: Paragraph | None) -> tuple[tuple[Block, ...], TextState]:
        """What is printed in this language, and how it came about."""
        if self.is_original or not laid.blocks:
            return laid.blocks, "original"
        if translation := self.translations.get(laid.key):
            is_current = translation.source_hash == text_hash(laid.blocks)
            blocks = translated(translation, laid.blocks)
            below = [*self.facts_below(laid), *laid.blocks]
            counting = tuple(recounted(block, below) for block in blocks)
            return counting, "current" if is_current else "stale"
        text = self.texts.get(row.pk) if row else None
        edit = self.edits.get(laid.key)
        if text is None or laid.key.startswith("added/"):
            return laid.blocks, "missing"
        facts = (with_cites(block_of(text.content), laid.blocks[0]),)
        if edit is not None and edit.parts:
            # The sentences of this language say what was compiled, not what the editor wrote.
            return pieces_like(facts, laid.blocks), "stale"
        return facts, "missing" if text.borrowed else "facts"

    def facts_below(self, laid: Laid) -> list[Block]:
        """What the sentences of this language say of a block and of those merged into it."""
        rows = [row for key in (laid.key, *laid.merged) if (row := self.by_key.get(key))]
        return [block_of(self.texts[row.pk].content) for row in rows if row.pk in self.texts]

    def orphans(self) -> list[Entry]:
        """Edits that lie over nothing; where their section is gone too, under the last one."""
        last = max(self.sections.values(), key=lambda section: section.position, default=None)
        lost = [
            edit
            for key, edit in self.edits.items()
            if key not in self.by_key and is_in_force(edit) and is_lost(edit)
        ]
        return [
            Entry(
                key=edit.key,
                section=section,
                compiled=None,
                original=tuple(map(block_of, edit.parts)),
                blocks=(),
                state="original",
                edit=edit,
            )
            for edit in lost
            if (section := self.sections.get(edit.section_id or 0, last))
        ]


def is_lost(edit: Edit) -> bool:
    """Whether an edit without a compiled block has no place of its own either."""
    return not edit.is_added or edit.section_id is None


def is_in_force(edit: Edit) -> bool:
    """Whether an edit changes anything; one that was taken back stays as an empty row."""
    return bool(
        edit.parts or edit.is_hidden or edit.after is not None or edit.merged_into or edit.is_added
    )


def overlay_of(edit: Edit) -> Overlay:
    return Overlay(
        key=edit.key,
        section=edit.section_id,
        parts=tuple(map(block_of, edit.parts)),
        is_hidden=edit.is_hidden,
        after=edit.after,
        merged_into=edit.merged_into,
        is_added=edit.is_added,
    )


def translated(translation: Translation, original: Sequence[Block]) -> tuple[Block, ...]:
    """The translator's words under the keys, numbers and citations of the original.

    The original decides how many paragraphs there are, so that numbers agree in all languages.
    """
    return pieces_like(tuple(map(block_of, translation.parts)), original)


def pieces_like(parts: Sequence[Block], original: Sequence[Block]) -> tuple[Block, ...]:
    """As many blocks as the original has: what is too many joins the last, what lacks is original."""
    made = [with_cites(part, like) for part, like in zip(parts, original, strict=False)]
    made += original[len(made) :]
    for part in parts[len(original) :]:
        made[-1] = run_on(made[-1], part)
    return tuple(made)


def run_on(block: Block, more: Block) -> Block:
    if not isinstance(block, ParagraphBlock) or not isinstance(more, ParagraphBlock):
        return block
    content: Line = (*block.content, Text(" "), *more.content)
    return msgspec.structs.replace(block, content=content, items=(*block.items, *more.items))


def with_cites(block: Block, like: Block) -> Block:
    """The block under the key and with the citations of another of its kind.

    What a record is called stays as the block itself calls it, in its own language.
    """
    if isinstance(block, Heading) or isinstance(like, Heading):
        return msgspec.structs.replace(block, key=like.key)
    called = {cite.record: cite.label for cite in block.cites}
    cites = tuple(
        msgspec.structs.replace(cite, label=called.get(cite.record, cite.label))
        for cite in like.cites
    )
    return numbered_like(msgspec.structs.replace(block, key=like.key, cites=cites), like)


def with_numbers(entries: Sequence[Entry], report: Report, language: str) -> list[Entry]:
    numbers = numbered(document_of(report, language, entries)).paragraphs
    return [
        replace(
            entry,
            numbers={
                block.key: numbers[block.key] for block in entry.blocks if block.key in numbers
            },
        )
        for entry in entries
    ]


def document_of(report: Report, language: str, entries: Sequence[Entry]) -> Document:
    word = words(language)
    lines = [
        block
        for entry in entries
        if entry.is_summary
        for block in entry.blocks
        if isinstance(block, ParagraphBlock)
    ]
    return Document(
        language=language,
        masthead=masthead_of(report, language),
        summary=tuple(block.content for block in lines),
        summary_cites=tuple(cite for block in lines for cite in block.cites),
        blocks=tuple(block for entry in entries if not entry.is_summary for block in entry.blocks),
        address=f"/reports/{report.slug}/",
        snapshot=word.date(report.snapshot_at.date()) if report.snapshot_at else "",
        summary_heading=word.text("summary-heading"),
    )


def masthead_of(report: Report, language: str) -> Masthead:
    """As it was compiled in this language."""
    kept = report.masthead
    if language in kept:
        return msgspec.convert(kept[language], Masthead)
    # Compiled before there were languages.
    return msgspec.convert(kept.get(report.original_language, kept), Masthead)


def block_of(content: dict) -> Block:
    return msgspec.convert(content, Block)


def text_hash(blocks: Sequence[Block]) -> str:
    """Of the words alone: a new version of a cited record does not make a translation stale."""
    bare = [
        block if isinstance(block, Heading) else uncounted(msgspec.structs.replace(block, cites=()))
        for block in blocks
    ]
    return hashlib.sha256(msgspec.json.encode(bare)).hexdigest()

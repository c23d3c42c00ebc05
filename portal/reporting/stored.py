"""A compiled report in the database, and the document that is read back from it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from portal.models import Citation, CompiledText, Paragraph, Report
from portal.reporting import manuscript
from portal.reporting.borrowed import borrowed
from portal.reporting.compile import Compiled
from portal.reporting.document import Block, Document, numbered

# So many rows a statement writes: one for all of a long report would outlast its time.
BATCH = 500


@dataclass(frozen=True)
class Rows:
    """What a compile leaves in the database, before it is written."""

    paragraphs: list[Paragraph]
    citations: list[Citation]
    texts: list[CompiledText]


def rows_of(report: Report, compiled: Mapping[str, Compiled]) -> Rows:
    """Asks nothing of the database: comparing the languages takes longer than it lets a
    transaction wait.

    ``compiled`` has the original language and as many others as could be written.
    """
    original = compiled[report.original_language]
    numbers = numbered(original.document).paragraphs
    blocks = {block.key: block for block in blocks_of(original)}
    rows = {
        key: row_of(report, block, original, position, numbers.get(key))
        for position, (key, block) in enumerate(blocks.items())
    }
    texts = [
        text_of(rows[block.key], language, block, blocks[block.key])
        for language, made in compiled.items()
        if language != report.original_language
        for block in blocks_of(made)
        if block.key in rows
    ]
    citations = [
        Citation(
            paragraph=rows[block.key],
            record=cite.record,
            version=cite.version,
            label=cite.label,
            url=cite.url,
            position=position,
        )
        for block in blocks.values()
        for position, cite in enumerate(getattr(block, "cites", ()))
    ]
    return Rows([*rows.values()], citations, texts)


def store(report: Report, rows: Rows) -> None:
    """Replace the paragraphs of a report; called inside the caller's transaction."""
    report.paragraphs.all().delete()
    Paragraph.objects.bulk_create(rows.paragraphs, batch_size=BATCH)
    Citation.objects.bulk_create(rows.citations, batch_size=BATCH)
    CompiledText.objects.bulk_create(rows.texts, batch_size=BATCH)


def blocks_of(compiled: Compiled) -> list[Block]:
    return [*compiled.summary, *compiled.document.blocks]


def text_of(row: Paragraph, language: str, block: Block, original: Block) -> CompiledText:
    return CompiledText(
        paragraph=row,
        language=language,
        content=msgspec.to_builtins(block),
        borrowed=borrowed(original, block),
    )


def row_of(
    report: Report, block: Block, compiled: Compiled, position: int, number: int | None
) -> Paragraph:
    return Paragraph(
        report=report,
        section=compiled.sections[block.key],
        key=block.key,
        position=position,
        number=number,
        content=msgspec.to_builtins(block),
        fingerprint=fingerprint(block),
    )


def fingerprint(block: Block) -> str:
    """Of the words and of the versions that they rest on."""
    return hashlib.sha256(msgspec.json.encode(block)).hexdigest()


def mastheads(compiled: Mapping[str, Compiled]) -> dict[str, object]:
    """The first page by language, as ``Report.masthead`` keeps it."""
    return {
        language: msgspec.to_builtins(made.document.masthead) for language, made in compiled.items()
    }


def read(report: Report, language: str) -> Document:
    """The document as it stands on the desk: compiled last, edited, translated."""
    return manuscript.read(report, language).document

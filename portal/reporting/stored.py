"""A compiled report in the database, and the document that is read back from it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import msgspec

from portal.models import Citation, CompiledText, Paragraph, Report
from portal.reporting import manuscript
from portal.reporting.borrowed import borrowed
from portal.reporting.compile import Compiled
from portal.reporting.document import Block, Document, numbered


def store(report: Report, compiled: Mapping[str, Compiled]) -> None:
    """Replace the paragraphs of a report; called inside the caller's transaction.

    ``compiled`` has the original language and as many others as could be written.
    """
    report.paragraphs.all().delete()
    original = compiled[report.original_language]
    numbers = numbered(original.document).paragraphs
    blocks = blocks_of(original)
    rows = {
        block.key: row_of(report, block, original, position, numbers.get(block.key))
        for position, block in enumerate(blocks)
    }
    Paragraph.objects.bulk_create(rows.values())
    Citation.objects.bulk_create(
        Citation(
            paragraph=rows[block.key],
            record=cite.record,
            version=cite.version,
            label=cite.label,
            url=cite.url,
            position=position,
        )
        for block in blocks
        for position, cite in enumerate(getattr(block, "cites", ()))
    )
    originals = {block.key: block for block in blocks}
    CompiledText.objects.bulk_create(
        text_of(rows[block.key], language, block, originals[block.key])
        for language, made in compiled.items()
        if language != report.original_language
        for block in blocks_of(made)
        if block.key in rows
    )


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

"""A compiled report in the database, and the document that is read back from it."""

from __future__ import annotations

import hashlib

import msgspec

from portal.models import Citation, Paragraph, Report
from portal.reporting.compile import Compiled
from portal.reporting.document import Block, Document, Masthead, numbered
from portal.reporting.document import Paragraph as ParagraphBlock
from portal.reporting.words import words


def store(report: Report, compiled: Compiled) -> None:
    """Replace the paragraphs of a report; called inside the caller's transaction."""
    report.paragraphs.all().delete()
    numbers = numbered(compiled.document).paragraphs
    blocks = [*compiled.summary, *compiled.document.blocks]
    rows = [
        row_of(report, block, compiled, position, numbers.get(block.key))
        for position, block in enumerate(blocks)
    ]
    Paragraph.objects.bulk_create(rows)
    Citation.objects.bulk_create(
        Citation(
            paragraph=row,
            record=cite.record,
            version=cite.version,
            label=cite.label,
            url=cite.url,
            position=position,
        )
        for row, block in zip(rows, blocks, strict=True)
        for position, cite in enumerate(getattr(block, "cites", ()))
    )


def row_of(
    report: Report, block: Block, compiled: Compiled, position: int, number: int | None
) -> Paragraph:
    content = msgspec.to_builtins(block)
    return Paragraph(
        report=report,
        section=compiled.sections[block.key],
        key=block.key,
        position=position,
        number=number,
        content=content,
        fingerprint=hashlib.sha256(msgspec.json.encode(block)).hexdigest(),
    )


def read(report: Report, language: str) -> Document:
    """The document as it was last compiled."""
    rows = list(report.paragraphs.select_related("section").order_by("position"))
    summary = [block_of(row) for row in rows if row.section.level == 0]
    lines = [block for block in summary if isinstance(block, ParagraphBlock)]
    word = words(language)
    return Document(
        language=language,
        masthead=msgspec.convert(report.masthead, Masthead),
        summary=tuple(block.content for block in lines),
        summary_cites=tuple(cite for block in lines for cite in block.cites),
        blocks=tuple(block_of(row) for row in rows if row.section.level != 0),
        snapshot=word.date(report.snapshot_at.date()) if report.snapshot_at else "",
        summary_heading=word.text("summary-heading"),
    )


def block_of(row: Paragraph) -> Block:
    return msgspec.convert(row.content, Block)

"""Plain text: one paragraph to a line, a blank line between blocks, notes at the end."""

from collections.abc import Iterable, Iterator

from portal.reporting.document import Document
from portal.reporting.render.layout import (
    Block,
    Decision,
    Entry,
    Figure,
    Heading,
    Layout,
    Paragraph,
    Runs,
    Table,
)
from portal.reporting.render.writer import lay_out

INDENT = "    "


def render(document: Document) -> str:
    layout = lay_out(document)
    parts = [*_masthead(layout), *_summary(layout)]
    for block in layout.blocks:
        parts += _block(block, layout)
    parts += ["_" * 18, *_notes(layout)]
    return "\n\n".join(part for part in parts if part) + "\n"


def words(runs: Runs) -> str:
    """The words of a line, a footnote as its mark: ``[3]``, or the asterisk itself."""
    return "".join(_note_mark(run.mark) if run.style == "note" else run.text for run in runs)


def _note_mark(mark: str) -> str:
    return f"[{mark}]" if mark.isdecimal() else mark


def _masthead(layout: Layout) -> Iterator[str]:
    head = layout.masthead
    yield layout.draft
    yield "\n".join((head.united_nations, head.symbol, *_isolated(head.particulars, layout)))
    yield "\n".join(head.organ)
    yield f"{head.session}\n{head.place_and_dates}".strip()
    yield "\n".join(filter(None, (words(head.agenda_item), head.agenda_title)))
    yield head.title
    yield head.author
    yield "\n".join(f"{note.mark} {words(note.runs)}" for note in layout.marked_notes)


def _isolated(lines: Iterable[str], layout: Layout) -> list[str]:
    """English lines on an Arabic page keep their own direction."""
    return [f"\u2068{line}\u2069" if layout.direction == "rtl" else line for line in lines]


def _summary(layout: Layout) -> Iterator[str]:
    if layout.summary:
        yield layout.summary_heading
        yield from map(words, layout.summary)


def _block(block: Block, layout: Layout) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _marked(block.mark, words(block.runs))
            yield "\n".join(_entries(block.entries, INDENT))
            yield words(block.closing)
        case Heading():
            yield _marked(block.mark, block.text)
        case Decision():
            yield from _decision(block)
        case Table():
            yield _table(block)
        case Figure():
            yield block.title
            yield block.alternative
            yield _table(block.data)
            yield (layout.labels.source % {"source": block.source} if block.source else "")


def _marked(mark: str, text: str) -> str:
    return f"{mark} {text}" if mark else text


def _entries(entries: tuple[Entry, ...], indent: str) -> Iterator[str]:
    for entry in entries:
        yield indent + _marked(entry.mark, words(entry.runs))
        yield from _entries(entry.entries, indent + INDENT)


def _decision(decision: Decision) -> Iterator[str]:
    yield INDENT + decision.organ
    for clause in (*decision.preamble, *decision.operative):
        yield INDENT + _marked(clause.mark, clause.verb + words(clause.runs))


def _table(table: Table) -> str:
    rows = [[column.label for column in table.columns]]
    rows += [[words(cell.runs) for cell in row] for row in table.rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * width for width in widths])
    lines = ["  ".join(_cells(row, widths, table)).rstrip() for row in rows]
    return "\n".join((table.title, *lines))


def _cells(row: list[str], widths: list[int], table: Table) -> Iterator[str]:
    for cell, width, column in zip(row, widths, table.columns, strict=True):
        yield cell.rjust(width) if column.is_number else cell.ljust(width)


def _notes(layout: Layout) -> Iterator[str]:
    if layout.notes:
        yield layout.labels.notes
        yield "\n".join(f"[{note.mark}] {words(note.runs)}" for note in layout.notes)

"""A laid-out document as the tree that pandoc reads."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from portal.reporting.render.layout import (
    Block,
    Cell,
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

Node = dict[str, Any]
NO_ATTRIBUTES: list[Any] = ["", [], []]
TAB = {"t": "RawInline", "c": ["openxml", "<w:r><w:tab/></w:r>"]}
# Where ``finish`` puts the chart with this anchor; a paragraph of its own style.
PICTURE = "Captioned Figure"


def tree_of(layout: Layout) -> Node:
    meta = {"lang": _meta(layout.tag), "dir": _meta(layout.direction)}
    blocks = [*_first_page(layout.masthead), *_summary(layout)]
    for block in layout.blocks:
        blocks += _block(block, layout)
    blocks.append(styled("Closing rule", [text("_" * 18)]))
    return {"pandoc-api-version": [1, 23, 1], "meta": meta, "blocks": blocks}


def _meta(value: str) -> Node:
    return {"t": "MetaInlines", "c": [text(value)]}


# --- Inside a line ----------------------------------------------------------------------


def text(words: str) -> Node:
    return {"t": "Str", "c": words}


def emphasis(words: str) -> Node:
    return {"t": "Emph", "c": [text(words)]}


def inlines(runs: Runs) -> list[Node]:
    return [_inline(run) for run in runs]


def _inline(run: Run) -> Node:
    if run.style == "note":
        return {"t": "Note", "c": [{"t": "Para", "c": inlines(run.runs)}]}
    node = text(run.text)
    if run.style == "emphasis":
        node = emphasis(run.text)
    elif run.style == "code":
        node = {"t": "Span", "c": [["", [], [["dir", "ltr"]]], [node]]}
    return {"t": "Link", "c": [NO_ATTRIBUTES, [node], [run.url, ""]]} if run.url else node


def _marked(mark: str, nodes: list[Node]) -> list[Node]:
    return [text(mark), TAB, *nodes] if mark else nodes


# --- Blocks -----------------------------------------------------------------------------


def styled(style: str, nodes: list[Node]) -> Node:
    """A paragraph in a style of the reference document."""
    return {
        "t": "Div",
        "c": [["", [], [["custom-style", style]]], [{"t": "Para", "c": nodes}]],
    }


def _spanned(style: str, words: str) -> Node:
    return {"t": "Span", "c": [["", [], [["custom-style", style]]], [text(words)]]}


def _first_page(head: Masthead) -> Iterator[Node]:
    nations = _spanned("Masthead nations", head.united_nations.upper())
    letters = _spanned("Masthead letters", head.letters)
    symbol = _inline(Run(head.symbol, style="code"))
    yield styled("Masthead symbol", [nations, TAB, letters, TAB, symbol])
    for organ, particular in zip_longest(head.organ, head.particulars, fillvalue=""):
        side = _spanned("Masthead particulars", particular)
        yield styled("Masthead organ", [text(organ), TAB, side])
    yield styled("Session", [text(head.session)])
    if head.place_and_dates:
        yield styled("Agenda", [text(head.place_and_dates)])
    if head.agenda_item:
        yield styled("Agenda", inlines(head.agenda_item))
    if head.agenda_title:
        yield styled("Agenda", [{"t": "Strong", "c": [text(head.agenda_title)]}])
    yield styled("Title", [text(head.title)])
    if head.author:
        yield styled("Author", [text(head.author)])


def _summary(layout: Layout) -> Iterator[Node]:
    if layout.summary:
        yield styled("Summary heading", [text(layout.summary_heading)])
    for line in layout.summary:
        yield styled("Summary box", inlines(line))


def _block(block: Block, layout: Layout) -> Iterator[Node]:
    match block:
        case Paragraph():
            style = "Numbered paragraph" if block.mark else "Body Text"
            yield styled(style, _marked(block.mark, inlines(block.runs)))
            yield from _entries(block.entries)
            if block.closing:
                yield styled("Body Text", inlines(block.closing))
        case Heading():
            yield _heading(block)
        case Decision():
            yield from _decision(block)
        case Table():
            yield _table(block)
        case Figure():
            yield from _figure(block, layout)


def _heading(heading: Heading) -> Node:
    nodes = _marked(heading.mark, [text(heading.text)])
    # The level of the look, not the depth: an unnumbered heading has its own style.
    return {"t": "Header", "c": [heading.level, [heading.anchor, [], []], nodes]}


def _entries(entries: tuple[Entry, ...], degree: int = 1) -> Iterator[Node]:
    for entry in entries:
        yield styled(f"List degree {min(degree, 4)}", _marked(entry.mark, inlines(entry.runs)))
        yield from _entries(entry.entries, degree + 1)


def _decision(decision: Decision) -> Iterator[Node]:
    yield styled("Draft decision", [emphasis(decision.organ)])
    for clause in (*decision.preamble, *decision.operative):
        yield styled("Draft decision", _marked(clause.mark, _clause(clause)))


def _clause(clause: Clause) -> list[Node]:
    return [emphasis(clause.verb), *inlines(clause.runs)]


def _figure(figure: Figure, layout: Layout) -> Iterator[Node]:
    yield styled("Image Caption", [text(figure.title)])
    yield styled(PICTURE, [text(figure.anchor)])
    yield _table(figure.data)
    if figure.source:
        yield styled("Source", [text(layout.labels.source % {"source": figure.source})])


# --- Tables -----------------------------------------------------------------------------


def _table(table: Table) -> Node:
    total = sum(column.width for column in table.columns)
    columns = [
        [
            _side(is_number=column.is_number),
            {"t": "ColWidth", "c": 0.76 * column.width / total},
        ]
        for column in table.columns
    ]
    heads = [Cell((Run(column.label),), column.is_number) for column in table.columns]
    caption = [None, [{"t": "Plain", "c": [text(table.title)]}]]
    head = [NO_ATTRIBUTES, [_row(tuple(heads), is_head=True)]]
    body = [NO_ATTRIBUTES, 0, [], [_row(row) for row in table.rows]]
    content = [
        [table.anchor, [], []],
        caption,
        columns,
        head,
        [body],
        [NO_ATTRIBUTES, []],
    ]
    return {"t": "Table", "c": content}


def _side(*, is_number: bool) -> Node:
    return {"t": "AlignRight" if is_number else "AlignDefault"}


def _row(cells: tuple[Cell, ...], *, is_head: bool = False) -> list[Any]:
    return [NO_ATTRIBUTES, [_cell(cell, is_head=is_head) for cell in cells]]


def _cell(cell: Cell, *, is_head: bool) -> list[Any]:
    nodes = inlines(cell.runs)
    words = [{"t": "Strong", "c": nodes}] if is_head else nodes
    return [
        NO_ATTRIBUTES,
        _side(is_number=cell.is_number),
        1,
        1,
        [{"t": "Plain", "c": words}],
    ]

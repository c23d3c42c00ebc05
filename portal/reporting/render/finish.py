"""What pandoc leaves to do on a Word file: heads, pictures, marks of footnotes, properties."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from portal.reporting.charts import png_of
from portal.reporting.render.layout import (
    Block,
    Decision,
    Entry,
    Figure,
    Layout,
    Paragraph,
    Runs,
    Table,
)
from portal.reporting.render.reference import DRAFT, SYMBOL, packed
from portal.reporting.render.scripts import name_languages, turn, turn_lines, use_kai
from portal.reporting.render.tree import PICTURE

PICTURE_WIDTH = Mm(118)


def finished(word_file: Document, layout: Layout) -> bytes:
    _write_heads(word_file, layout)
    _draw_pictures(word_file, layout)
    _keep_rows_whole(word_file)
    _write_properties(word_file, layout)
    name_languages(word_file, layout.tag)
    notes = word_file.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    footnotes = parse_xml(notes.blob)
    _mark_notes(word_file, footnotes, layout)
    if layout.direction == "rtl":
        turn(word_file)
        turn_lines(footnotes)
    if layout.tag == "zh-Hans":
        use_kai(word_file.element.body)
        use_kai(footnotes)
    return packed(word_file, {notes.partname.lstrip("/"): serialize_part_xml(footnotes)})


def _write_heads(word_file: Document, layout: Layout) -> None:
    words = {SYMBOL: layout.masthead.symbol, DRAFT: layout.draft}
    section = word_file.sections[0]
    for header in (section.first_page_header, section.header):
        for run in header.paragraphs[0].runs:
            if run.text in words:
                run.text = words[run.text]


def _draw_pictures(word_file: Document, layout: Layout) -> None:
    figures = [block for block in layout.blocks if isinstance(block, Figure)]
    places = [
        paragraph
        for paragraph in word_file.paragraphs
        if paragraph.style is not None and paragraph.style.name == PICTURE
    ]
    for place, figure in zip(places, figures, strict=True):
        place.clear()
        place.add_run().add_picture(io.BytesIO(png_of(figure.svg)), PICTURE_WIDTH)
    pictures = word_file.element.body.iter(qn("wp:docPr"))
    for picture, figure in zip(pictures, figures, strict=True):
        picture.set("descr", figure.alternative)
        picture.set("title", figure.title)


def _keep_rows_whole(word_file: Document) -> None:
    for row in word_file.element.body.iter(qn("w:tr")):
        row.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _mark_notes(word_file: Document, footnotes: BaseOxmlElement, layout: Layout) -> None:
    """A note with a mark of its own is not counted by Word either."""
    references = word_file.element.body.iter(qn("w:footnoteReference"))
    own = {
        reference.get(qn("w:id")): (reference, mark)
        for reference, mark in zip(references, _note_marks(layout), strict=True)
        if not mark.isdecimal()
    }
    for note in footnotes.iter(qn("w:footnote")):
        if note.get(qn("w:id")) in own:
            reference, mark = own[note.get(qn("w:id"))]
            reference.set(qn("w:customMarkFollows"), "1")
            reference.addnext(_text_element(mark))
            for counted in list(note.iter(qn("w:footnoteRef"))):
                counted.getparent().replace(counted, _text_element(mark))


def _text_element(words: str) -> BaseOxmlElement:
    element = OxmlElement("w:t")
    element.text = words
    return element


def _note_marks(layout: Layout) -> Iterator[str]:
    """The marks of all footnotes in the order in which they stand in the file."""
    lines = [layout.masthead.agenda_item, *layout.summary]
    for block in layout.blocks:
        lines += _lines(block)
    yield from (run.mark for line in lines for run in line if run.style == "note")


def _lines(block: Block) -> Iterator[Runs]:
    match block:
        case Paragraph():
            yield block.runs
            yield from _entry_lines(block.entries)
            yield block.closing
        case Decision():
            yield from (clause.runs for clause in (*block.preamble, *block.operative))
        case Table():
            yield from (cell.runs for row in block.rows for cell in row)
        case Figure():
            yield from _lines(block.data)


def _entry_lines(entries: tuple[Entry, ...]) -> Iterator[Runs]:
    for entry in entries:
        yield entry.runs
        yield from _entry_lines(entry.entries)


def _write_properties(word_file: Document, layout: Layout) -> None:
    properties = word_file.core_properties
    properties.title = layout.masthead.title[:255]
    properties.subject = layout.masthead.symbol[:255]
    properties.author = layout.masthead.author[:255]
    properties.language = layout.tag
    # A fixed clock, as in pandoc's part.
    properties.created = properties.modified = datetime(1970, 1, 1, tzinfo=UTC)

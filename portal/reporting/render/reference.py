"""The reference document of Word files: page, styles, heads and feet.

``python -m portal.reporting.render.reference`` writes ``reference.docx`` anew.
"""

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import pypandoc
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING
from docx.enum.text import WD_TAB_ALIGNMENT as TAB
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

REFERENCE = Path(__file__).parent / "reference.docx"
FONT, ARABIC, CHINESE = "Times New Roman", "Traditional Arabic", "SimSun"
# Letters of Arabic fonts are small for their size.
ARABIC_SIZE = 1.3
# What the renderer replaces in heads.
SYMBOL, DRAFT = "SYMBOL", "DRAFT"

TEXT_WIDTH, INSET, STEP = Mm(170), Mm(20), Mm(10)


def build() -> bytes:
    document = docx.Document(io.BytesIO(_default()))
    _set_page(document)
    _set_defaults(document)
    _style_body(document)
    _style_first_page(document)
    _style_tables(document)
    _write_heads(document)
    return packed(document)


def packed(document: Document, replaced: dict[str, bytes] | None = None) -> bytes:
    """The file with fixed times, so that the same document is the same bytes.

    ``replaced`` gives the content of parts that python-docx cannot edit, by their names.
    """
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, (replaced or {}).get(name) or source.read(name))
    return fixed.getvalue()


def _default() -> bytes:
    command = [
        pypandoc.get_pandoc_path(),
        "--print-default-data-file",
        "reference.docx",
    ]
    run = subprocess.run(command, capture_output=True, check=True, timeout=30)  # noqa: S603
    return run.stdout


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(24)
    section.header_distance = section.footer_distance = Mm(12)
    section.different_first_page_header_footer = True
    # Footnotes count through the whole document, not anew in each section.
    properties = document.element.body.sectPr
    for restart in properties.findall(qn("w:footnotePr")):
        properties.remove(restart)


def _set_defaults(document: Document) -> None:
    for style in document.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH:
            _set_font(style, size=10)
    hyperlink = document.styles["Hyperlink"].font
    hyperlink.color.rgb, hyperlink.underline = RGBColor(0x1F, 0x3F, 0x6F), False


def _set_font(style: ParagraphStyle, *, size: float, bold=False, italic=False) -> None:
    font = style.font
    font.size, font.bold, font.italic = Pt(size), bold, italic
    font.cs_bold, font.cs_italic = bold, italic
    font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    faces = {"ascii": FONT, "hAnsi": FONT, "cs": ARABIC, "eastAsia": CHINESE}
    for script, face in faces.items():
        fonts.set(qn(f"w:{script}"), face)
    _set_arabic_size(properties, size * ARABIC_SIZE)


def _set_arabic_size(properties: BaseOxmlElement, size: float) -> None:
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    element = OxmlElement("w:szCs", attrs={qn("w:val"): str(round(size * 2))})
    properties.find(qn("w:sz")).addnext(element)


def _style(
    document: Document,
    name: str,
    *,
    size: float = 10,
    bold: bool = False,
    italic: bool = False,
    inset: int = INSET,
    far_inset: int | None = None,
    first_line: int = 0,
    before: float = 0,
    after: float = 6,
    align: ALIGN | None = None,
) -> ParagraphStyle:
    style = {style.name: style for style in document.styles}.get(name)
    if style is None:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
    _set_font(style, size=size, bold=bold, italic=italic)
    layout = style.paragraph_format
    layout.left_indent = inset
    layout.right_indent = (INSET if inset else 0) if far_inset is None else far_inset
    layout.first_line_indent = first_line
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing = Pt(round(size * 1.2, 1))
    # Not exactly: Arabic and Chinese letters stand higher.
    layout.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    layout.alignment = align
    if inset:
        layout.tab_stops.add_tab_stop(inset + (STEP if first_line >= 0 else 0))
    return style


def _style_body(document: Document) -> None:
    for level, (size, before, after) in enumerate(((14, 18, 10), (12, 12, 8), (10, 12, 8)), 1):
        # The mark hangs in front of the text, ended by a tab.
        style = _style(
            document,
            f"Heading {level}",
            size=size,
            bold=True,
            before=before,
            after=after,
        )
        style.paragraph_format.first_line_indent = -Mm(12)
        style.paragraph_format.keep_with_next = True
    style = _style(document, "Heading 4", bold=True, before=12, after=8)
    style.paragraph_format.keep_with_next = True
    justified = ALIGN.JUSTIFY
    for name in ("Body Text", "First Paragraph", "Numbered paragraph"):
        _style(document, name, align=justified)
    for degree in range(1, 5):
        place = INSET + STEP * (degree + 1)
        _style(
            document,
            f"List degree {degree}",
            inset=place,
            far_inset=INSET,
            first_line=-STEP,
        )
    _style(document, "Draft decision", inset=INSET + STEP, align=justified)
    _style(document, "Footnote Text", size=8.5, inset=0, after=2)
    _style(document, "Closing rule", inset=0, before=16, align=ALIGN.CENTER)
    _style(document, "Source", size=8.5, before=6)
    figure = _style(document, "Captioned Figure")
    figure.paragraph_format.line_spacing = 1
    figure.paragraph_format.keep_with_next = True


def _style_first_page(document: Document) -> None:
    symbol = _style(document, "Masthead symbol", size=15, inset=0, after=4)
    symbol.paragraph_format.line_spacing = 1
    symbol.paragraph_format.tab_stops.add_tab_stop(Mm(58))
    symbol.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, TAB.RIGHT)
    _add_border(symbol, "bottom", 4)
    organ = _style(document, "Masthead organ", size=14, bold=True, inset=0, after=0)
    organ.paragraph_format.tab_stops.add_tab_stop(Mm(128))
    for name, size, bold in (
        ("nations", 13, True),
        ("letters", 26, True),
        ("particulars", 10, False),
    ):
        part = document.styles.add_style(f"Masthead {name}", WD_STYLE_TYPE.CHARACTER)
        part.font.size, part.font.bold, part.font.cs_bold = Pt(size), bold, bold
        _set_arabic_size(part.element.rPr, size * ARABIC_SIZE)
    session = _style(document, "Session", inset=0, bold=True, before=8, after=0)
    _add_border(session, "top", 12)
    _style(document, "Agenda", inset=0, after=0)
    _style(document, "Title", size=14, bold=True, before=14, after=10, align=ALIGN.LEFT)
    _style(document, "Author", size=12, bold=True, after=14, align=ALIGN.LEFT)
    for name, size, italic in (
        ("Summary heading", 12, True),
        ("Summary box", 10, False),
    ):
        style = _style(document, name, size=size, bold=italic, italic=italic)
        for side in ("top", "left", "bottom", "right"):
            _add_border(style, side, 4, gap=8)
    heading = document.styles["Summary heading"]
    heading.paragraph_format.keep_with_next = True
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), "0")
    heading.element.get_or_add_pPr().append(outline)


def _add_border(style: ParagraphStyle, side: str, eighths: int, gap: int = 4) -> None:
    properties = style.element.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
        )
    border = OxmlElement(f"w:{side}")
    values = {"val": "single", "sz": str(eighths), "space": str(gap), "color": "000000"}
    for name, value in values.items():
        border.set(qn(f"w:{name}"), value)
    borders.append(border)


def _style_tables(document: Document) -> None:
    # Not justified: a column is narrow, and Arabic letters would be drawn out to fill it.
    _style(document, "Compact", size=9, inset=0, after=2, before=2, align=ALIGN.LEFT)
    for name in ("Caption", "Table Caption", "Image Caption"):
        style = _style(document, name, bold=True, before=6, after=4, align=ALIGN.LEFT)
        style.paragraph_format.keep_with_next = True
    table = document.styles["Table"].element
    for properties in table.findall(qn("w:tblPr")):
        table.remove(properties)
    table.append(
        parse_xml(
            f'<w:tblPr {nsdecls("w")}><w:tblInd w:w="{INSET.twips}" w:type="dxa"/><w:tblBorders>'
            '<w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
            '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:tblBorders>'
            '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>'
            "</w:tblCellMar></w:tblPr>"
        )
    )


def _write_heads(document: Document) -> None:
    section = document.sections[0]
    first = section.first_page_header.paragraphs[0]
    first.alignment = ALIGN.CENTER
    first.add_run(DRAFT).italic = True
    head = section.header.paragraphs[0]
    head.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, TAB.RIGHT)
    head.add_run(DRAFT).italic = True
    head.add_run().add_tab()
    head.add_run(SYMBOL).bold = True
    for footer in (section.first_page_footer, section.footer):
        footer.paragraphs[0].alignment = ALIGN.RIGHT
        line = footer.part.element.find(qn("w:p"))
        line.extend([_field("PAGE"), _run("/"), _field("NUMPAGES")])


def _field(instruction: str) -> BaseOxmlElement:
    field = OxmlElement("w:fldSimple", attrs={qn("w:instr"): instruction})
    field.append(_run("1"))
    return field


def _run(words: str) -> BaseOxmlElement:
    run, content = OxmlElement("w:r"), OxmlElement("w:t")
    content.text = words
    run.append(content)
    return run


if __name__ == "__main__":
    REFERENCE.write_bytes(build())

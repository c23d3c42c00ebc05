"""What a Word file says of its language: right to left, Arabic and Chinese letters, spelling.

Pandoc turns paragraphs and runs around; tables, pages, heads and the separators of footnotes
are left to do, and runs that must not be turned.
"""

import unicodedata

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

# Of Latin, East Asian and Arabic letters, for the spelling checkers.
LANGUAGES = {
    "en": ("en-GB", "zh-CN", "ar-SA"),
    "fr": ("fr-FR", "zh-CN", "ar-SA"),
    "es": ("es-ES", "zh-CN", "ar-SA"),
    "ru": ("ru-RU", "zh-CN", "ar-SA"),
    "ar": ("en-GB", "zh-CN", "ar-SA"),
    "zh-Hans": ("en-GB", "zh-CN", "ar-SA"),
}
# Chinese has no italics: what is italic elsewhere stands in this face.
KAI = "KaiTi"
# Beside Arabic letters, Latin ones stand at nine tenths of their size.
LATIN_SIZE = 0.9


def name_languages(word_file: Document, tag: str) -> None:
    language = next(word_file.styles.element.iter(qn("w:lang")))
    for part, value in zip(("val", "eastAsia", "bidi"), LANGUAGES[tag], strict=True):
        language.set(qn(f"w:{part}"), value)


def turn(word_file: Document) -> None:
    """From right to left: the page, its heads and all tables."""
    turn_lines(word_file.element.body)
    section = word_file.sections[0]
    _add(word_file.element.body.sectPr, "bidi", before=("rtlGutter", "docGrid", "printerSettings"))
    for head in (section.first_page_header, section.header):
        turn_lines(head.part.element)
    for foot in (section.first_page_footer, section.footer):
        # The number of the page has no Arabic in it: it only stands at the other side.
        foot.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT
    for table in word_file.element.body.iter(qn("w:tblPr")):
        _add(table, "bidiVisual", before=TABLE_PROPERTIES)
    for size in word_file.styles.element.iter(qn("w:szCs")):
        for latin in size.getparent().findall(qn("w:sz")):
            latin.set(qn("w:val"), str(round(int(size.get(qn("w:val"))) * LATIN_SIZE)))


# What may follow ``bidiVisual``: the schema has an order.
TABLE_PROPERTIES = (
    *("tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd"),
    *("tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"),
)
PARAGRAPH_PROPERTIES = (
    *("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents"),
    *("suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap"),
    *("outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
RUN_PROPERTIES = ("cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath")


def turn_lines(root: BaseOxmlElement) -> None:
    """The paragraphs below, and of their runs those in Arabic or with nothing but marks."""
    for paragraph in root.iter(qn("w:p")):
        _add(paragraph.get_or_add_pPr(), "bidi", before=PARAGRAPH_PROPERTIES)
    for run in root.iter(qn("w:r")):
        words = "".join(text.text or "" for text in run.iter(qn("w:t")))
        properties = run.get_or_add_rPr()
        if is_from_right(words):
            _add(properties, "rtl", before=RUN_PROPERTIES)
        else:
            for element in properties.findall(qn("w:rtl")):
                properties.remove(element)


def is_from_right(words: str) -> bool:
    """Latin letters and bare numbers keep their direction, and with it their digits."""
    kinds = {unicodedata.bidirectional(letter) for letter in words}
    if kinds & {"R", "AL"}:
        return True
    return bool(kinds) and "L" not in kinds and not _is_number(words)


def _is_number(words: str) -> bool:
    return words.replace(",", "").replace(".", "").replace("\N{NO-BREAK SPACE}", "").isdecimal()


def use_kai(root: BaseOxmlElement) -> None:
    for properties in root.iter(qn("w:rPr")):
        italics = [*properties.findall(qn("w:i")), *properties.findall(qn("w:iCs"))]
        if italics and properties.getparent().tag == qn("w:r"):
            for element in italics:
                properties.remove(element)
            properties.get_or_add_rFonts().set(qn("w:eastAsia"), KAI)


def _add(properties: BaseOxmlElement, name: str, before: tuple[str, ...]) -> None:
    if properties.find(qn(f"w:{name}")) is None:
        element = OxmlElement(f"w:{name}")
        properties.insert_element_before(element, *(f"w:{other}" for other in before))

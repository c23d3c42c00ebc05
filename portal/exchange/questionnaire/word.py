"""The questions with the answers so far as a Word document, to be read and talked about.

Real headings, tables and directions, so that a screen reader, an outline and Word in Arabic work.
"""

from io import BytesIO

import docx
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from portal.enums import Language, QuestionKind
from portal.exchange.questionnaire.layout import label_of
from portal.models import Submission
from portal.queries.history_changes import in_lines
from portal.queries.submissions import Asked, Shown
from portal.reporting.text import clean_text

# As Word names languages.
TAGS = {
    "ar": "ar-SA",
    "zh-hans": "zh-CN",
    "en": "en-GB",
    "fr": "fr-FR",
    "ru": "ru-RU",
    "es": "es-ES",
}
RIGHT_TO_LEFT = {Language.ARABIC}
SOFT = RGBColor(0x44, 0x50, 0x5C)


def written(submission: Submission, shown: list[Shown], *, address: str) -> bytes:
    """The file, in the language of the reader; ``address`` is where the answers are entered."""
    writer = Writer(get_language() or "en")
    writer.write(submission, shown, address)
    writer.document.save(made := BytesIO())
    return made.getvalue()


class Writer:
    def __init__(self, language: str) -> None:
        self.language = language
        self.document: Document = docx.Document()
        style = self.document.styles["Normal"]
        style.font.size = Pt(11)
        set_language(style.element.get_or_add_rPr(), language)
        if language in RIGHT_TO_LEFT:
            page = self.document.sections[0]._sectPr  # noqa: SLF001 -- python-docx cannot say it
            page.find(qn("w:docGrid")).addprevious(OxmlElement("w:bidi"))

    def write(self, submission: Submission, shown: list[Shown], address: str) -> None:
        title = f"{submission.round} – {submission.agency}"
        self.document.core_properties.title = title
        self.document.core_properties.author = str(submission.agency)
        self.document.core_properties.language = TAGS[self.language]
        self.paragraph(title, style="Title")
        self.soft(
            _(
                "To share and discuss. Changes in this document do not reach the portal: the "
                "answers are entered at %(address)s."
            )
            % {"address": address}
        )
        for one in shown:
            self.section(one)

    def section(self, one: Shown) -> None:
        self.paragraph(str(one.section), style="Heading 1")
        for asked in one.asked:
            self.question(one, asked)

    def question(self, one: Shown, asked: Asked) -> None:
        question = asked.question
        self.paragraph(label_of(question), style="Heading 2")
        if question.guidance:
            self.soft(question.guidance)
        if question.word_limit:
            self.soft(_("%(limit)s words or fewer.") % {"limit": question.word_limit})
        if question.example:
            self.soft(_("Example: %(example)s") % {"example": question.example})
        if question.kind == QuestionKind.CHOICE:
            offered = " · ".join(label for _key, label in question.offered)
            self.soft(_("One of: %(choices)s") % {"choices": offered})
        self.answer(one, asked)

    def answer(self, one: Shown, asked: Asked) -> None:
        if not asked.is_answered:
            self.soft(_("Not answered yet."))
        elif asked.question.kind == QuestionKind.TABLE:
            self.table(asked)
        elif asked.question.kind == QuestionKind.FILE:
            for item in asked.evidence:
                self.paragraph(item.name, style="List Bullet")
        elif asked.question.kind == QuestionKind.TEXT:
            for text in clean_text(asked.value).split("\n\n"):
                self.paragraph(text, language=one.section.language)
        else:
            self.paragraph(in_lines(asked.question, asked.value))

    def table(self, asked: Asked) -> None:
        heads = asked.question.heads
        table: Table = self.document.add_table(rows=1, cols=len(heads), style="Table Grid")
        if self.language in RIGHT_TO_LEFT:
            style = table._tblPr.find(qn("w:tblStyle"))  # noqa: SLF001 -- as above
            style.addnext(OxmlElement("w:bidiVisual"))
        repeat = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)  # noqa: SLF001 -- as above
        for cell, (_key, label, _kind) in zip(table.rows[0].cells, heads, strict=True):
            self.fill(cell.paragraphs[0], label).runs[0].bold = True
        for row in asked.rows:
            for cell, (_label, value, _kind) in zip(table.add_row().cells, row, strict=True):
                self.fill(cell.paragraphs[0], value)

    def soft(self, text: str) -> None:
        for run in self.paragraph(text).runs:
            run.italic = True
            run.font.color.rgb = SOFT

    def paragraph(self, text: str, *, style: str = "Normal", language: str = "") -> Paragraph:
        return self.fill(self.document.add_paragraph(style=style), text, language)

    def fill(self, paragraph: Paragraph, text: str, language: str = "") -> Paragraph:
        """The words, with their direction: of the paragraph, and of the letters in it."""
        language = language or self.language
        run = paragraph.add_run(clean_text(text))
        if language in RIGHT_TO_LEFT:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 -- as above
            run.font.rtl = True
        if language != self.language:
            set_language(run._r.get_or_add_rPr(), language)  # noqa: SLF001 -- as above
        return paragraph


def set_language(properties, language: str) -> None:
    lang = OxmlElement("w:lang")
    name = {"ar": "w:bidi", "zh-hans": "w:eastAsia"}.get(language, "w:val")
    lang.set(qn(name), TAGS[language])
    properties.append(lang)

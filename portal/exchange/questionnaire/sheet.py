"""The spreadsheet: one row for each answer, one sheet for each table, and a hidden one that says
what all of it is of.  Every text is a text: nothing that somebody wrote ever becomes a formula."""

from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from portal.enums import Language, QuestionKind
from portal.exchange.questionnaire import layout
from portal.exchange.questionnaire.heights import height_of
from portal.exchange.questionnaire.layout import Origin, key_of, label_of
from portal.models import Question, Submission
from portal.queries import answering
from portal.queries.submissions import Asked, Shown
from portal.questions import LARGEST
from portal.questions import MOST_ROWS as MOST_ROWS_OF_TABLE

LONGEST = 32_767
# Rows to fill in a table, at least, beside those that are filled.
FREE_ROWS = 5
WIDTHS = (28, 26, 36, 36, 70)
WIDTH_OF_CELL = 24
# So much room there is for a text, before there is one.
LINES_TO_WRITE = 4
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
NOT_IN_A_NAME = str.maketrans("[]:*?/\\'", "        ")


def written(submission: Submission, shown: list[Shown]) -> bytes:
    """The file, in the language of the reader."""
    book = xlsxwriter.Workbook(made := BytesIO(), OPTIONS)
    Writer(book, submission, shown).write()
    book.close()
    return made.getvalue()


class Writer:
    def __init__(self, book: Workbook, submission: Submission, shown: list[Shown]) -> None:
        self.book, self.submission, self.shown = book, submission, shown
        self.lists: dict[tuple[str, ...], str] = {}
        self.names: set[str] = set()
        kinds = {"valign": "top", "text_wrap": True}
        self.formats = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "head": book.add_format(kinds | {"bold": True, "bg_color": "#E8EDF2", "border": 1}),
            "told": book.add_format(kinds | {"font_color": "#44505C"}),
            "name": book.add_format(kinds | {"bold": True}),
            "text": book.add_format(kinds | {"locked": False, "num_format": "@", "border": 1}),
            "right": book.add_format(
                kinds | {"locked": False, "num_format": "@", "border": 1, "reading_order": 2}
            ),
            "number": book.add_format(kinds | {"locked": False, "border": 1}),
            # Words of a hidden column would still run over into an empty cell beside it.
            "unseen": book.add_format({"num_format": ";;;"}),
        }

    def write(self) -> None:
        self.answers = self.sheet(_("Answers"))
        self.tables = {
            asked.question.key: self.sheet(asked.question.label)
            for one in self.shown
            for asked in one.asked
            if asked.question.kind == QuestionKind.TABLE
        }
        self.write_heads()
        row = layout.FIRST_ROW
        for one in self.shown:
            row = self.write_section(one, row)
        self.write_tables()
        self.write_hidden()
        self.book.set_properties({"title": self.title, "author": str(self.submission.agency)})

    @property
    def title(self) -> str:
        return f"{self.submission.round} – {self.submission.agency}"

    def sheet(self, name: str) -> Worksheet:
        """A sheet under a name that the program takes, each but once; its heads stay in sight."""
        plain = " ".join(name.translate(NOT_IN_A_NAME).split())[:28] or "…"
        free = (f"{plain} {number}" for number in range(2, 99))
        while plain.casefold() in self.names:
            plain = next(free)
        self.names.add(plain.casefold())
        sheet = self.book.add_worksheet(plain)
        if get_language_bidi():
            sheet.right_to_left()
        sheet.freeze_panes(layout.FIRST_ROW, 1)
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(layout.HEAD_ROW)
        return sheet

    def write_heads(self) -> None:
        heads = [_("Section"), _("Question"), _("Guidance"), _("Example"), _("Answer")]
        hint = _(
            "Fill in the column “%(column)s” and bring the file back to the portal. "
            "Other cells are locked; do not move rows into another file."
        ) % {"column": heads[layout.ANSWER]}
        self.head(self.answers, heads, hint)
        for column, width in enumerate(WIDTHS):
            self.answers.set_column(column, column, width)
        self.answers.set_column(layout.KEY, layout.KEY, None, None, {"hidden": True})

    def head(self, sheet: Worksheet, heads: list[str], hint: str) -> None:
        sheet.write_string(0, 0, self.title, self.formats["title"])
        sheet.write_string(1, 0, hint)
        for column, words in enumerate(heads):
            sheet.write_string(layout.HEAD_ROW, column, words, self.formats["head"])

    # --- Answers ------------------------------------------------------------------------------

    def write_section(self, one: Shown, row: int) -> int:
        if one.section.is_open:
            self.write_language(one, row)
            row += 1
        for asked in one.asked:
            guidance = guidance_of(asked.question)
            self.tell(row, str(one.section), asked.question, guidance)
            words = self.write_answer(one, asked, row)
            told = (str(one.section), label_of(asked.question), guidance, asked.question.example)
            least = LINES_TO_WRITE if asked.question.kind == QuestionKind.TEXT else 1
            height = height_of(zip((*told, words), WIDTHS, strict=True), least=least)
            self.answers.set_row(row, height)
            row += 1
        return row

    def tell(self, row: int, section: str, question: Question, guidance: str) -> None:
        self.answers.write_string(row, layout.SECTION, section, self.formats["name"])
        self.answers.write_string(row, layout.QUESTION, label_of(question), self.formats["name"])
        self.answers.write_string(row, layout.GUIDANCE, guidance, self.formats["told"])
        self.answers.write_string(row, layout.EXAMPLE, question.example, self.formats["told"])

    def write_language(self, one: Shown, row: int) -> None:
        self.answers.set_row(row, height_of([(str(one.section), WIDTHS[layout.SECTION])]))
        self.answers.write_string(row, layout.SECTION, str(one.section), self.formats["name"])
        self.answers.write_string(
            row, layout.QUESTION, _("Language of the text"), self.formats["name"]
        )
        language = Language(answering.language_of(one.section)).label
        self.answers.write_string(row, layout.ANSWER, str(language), self.formats["text"])
        self.offer(self.answers, row, layout.ANSWER, [str(name) for name in Language.labels])
        self.mark(self.answers, row, layout.KEY, key_of(one.section.key, layout.LANGUAGE))

    def write_answer(self, one: Shown, asked: Asked, row: int) -> str:
        """Gives the words that stand in the cell."""
        note = self.note_instead(one, asked)
        if note is not None:
            self.answers.write_string(row, layout.ANSWER, note, self.formats["told"])
            return note
        self.mark(self.answers, row, layout.KEY, key_of(one.section.key, asked.question.key))
        place = (self.answers, row, layout.ANSWER)
        if asked.question.kind == QuestionKind.NUMBER:
            self.write_number(*place, asked.value)
            return ""
        if asked.question.kind == QuestionKind.CHOICE:
            self.offer(*place, [label for _key, label in asked.question.offered])
        is_right = asked.question.kind == QuestionKind.TEXT and one.section.language == "ar"
        words = asked.words or ""
        self.answers.write_string(
            row, layout.ANSWER, words, self.formats["right" if is_right else "text"]
        )
        return words

    def note_instead(self, one: Shown, asked: Asked) -> str | None:
        """What stands in a cell that is only to be read."""
        if asked.question.kind == QuestionKind.TABLE:
            return _("See the sheet “%(sheet)s”.") % {
                "sheet": self.tables[asked.question.key].get_name()
            }
        if asked.question.kind == QuestionKind.FILE:
            names = [item.name for item in asked.evidence]
            return "\n".join([*names, _("Files and links are added on the portal.")])[:LONGEST]
        if len(asked.words or "") > LONGEST:
            return _("This text is too long for a spreadsheet. Change it on the portal.")
        return None if one.section.is_open else (asked.words or "")

    # --- Tables -------------------------------------------------------------------------------

    def write_tables(self) -> None:
        for key, sheet in self.tables.items():
            asked = [
                (one, found)
                for one in self.shown
                for found in one.asked
                if found.question.key == key
            ]
            self.write_table(sheet, asked)

    def write_table(self, sheet: Worksheet, asked: list[tuple[Shown, Asked]]) -> None:
        question = asked[0][1].question
        self.head(
            sheet, [_("Section"), *(label for _key, label, _kind in question.heads)], question.label
        )
        last = len(question.heads) + 1
        sheet.set_column(0, 0, WIDTHS[0])
        sheet.set_column(1, last - 1, WIDTH_OF_CELL)
        sheet.set_column(last, last, None, None, {"hidden": True})
        row = layout.FIRST_ROW
        for one, found in asked:
            for cells in rows_to_fill(found, is_open=one.section.is_open):
                self.write_table_row(sheet, row, one, question, cells)
                row += 1

    def write_table_row(
        self, sheet: Worksheet, row: int, one: Shown, question: Question, cells: dict[str, str]
    ) -> None:
        widths = (WIDTHS[layout.SECTION], *[WIDTH_OF_CELL] * len(question.heads))
        words = (str(one.section), *(cells.get(key) or "" for key, _label, _kind in question.heads))
        sheet.set_row(row, height_of(zip(words, widths, strict=True)))
        sheet.write_string(row, 0, str(one.section), self.formats["name"])
        for column, (key, _label, kind) in enumerate(question.heads, 1):
            if not one.section.is_open:
                sheet.write_string(row, column, cells.get(key) or "", self.formats["told"])
            elif kind == "number":
                self.write_number(sheet, row, column, cells.get(key))
            else:
                sheet.write_string(row, column, cells.get(key) or "", self.formats["text"])
        if one.section.is_open:
            key = key_of(one.section.key, question.key)
            self.mark(sheet, row, len(question.heads) + 1, key)

    # --- Cells --------------------------------------------------------------------------------

    def mark(self, sheet: Worksheet, row: int, column: int, key: str) -> None:
        sheet.write_string(row, column, key, self.formats["unseen"])

    def write_number(self, sheet: Worksheet, row: int, column: int, value: str | None) -> None:
        """A figure that the program keeps exactly is one for it, any other stays text."""
        style = self.formats["number"]
        if not value:
            sheet.write_blank(row, column, None, style)
        elif Decimal(value) == Decimal(repr(float(value))) and len(value.strip("-")) <= 15:
            sheet.write_number(row, column, float(value), style)
        else:
            sheet.write_string(row, column, value, self.formats["text"])
        sheet.data_validation(
            *(row, column, row, column),
            {
                "validate": "decimal",
                "criteria": "between",
                "minimum": -float(LARGEST),
                "maximum": float(LARGEST),
                "error_type": "warning",
                "error_title": _("Not a number")[:32],
                "error_message": _("Enter a number, for example 1250 or 12.5"),
            },
        )

    def offer(self, sheet: Worksheet, row: int, column: int, words: list[str]) -> None:
        """A list to choose from; it stands in the hidden sheet, where it may be of any length."""
        self.lists.setdefault(tuple(words), f"list_{len(self.lists) + 1}")
        source = f"={self.lists[tuple(words)]}"
        sheet.data_validation(
            *(row, column, row, column),
            {
                "validate": "list",
                "source": source,
                "error_title": _("Not on the list")[:32],
                "error_message": _("Select one from the list"),
            },
        )

    def write_hidden(self) -> None:
        hidden = self.book.add_worksheet(layout.HIDDEN)
        hidden.very_hidden()
        for row, cells in enumerate(self.origin().rows()):
            for column, value in enumerate(cells):
                put(hidden, row, column, value)
        for number, (words, name) in enumerate(self.lists.items()):
            column = 10 + number
            for row, word in enumerate(words):
                hidden.write_string(row, column, word)
            letter = xlsxwriter.utility.xl_col_to_name(column, col_abs=True)
            area = f"={layout.HIDDEN}!{letter}$1:{letter}${len(words)}"
            self.book.define_name(name, area)

    def origin(self) -> Origin:
        return Origin(
            submission=self.submission.pk,
            agency=str(self.submission.agency),
            round=str(self.submission.round),
            language=get_language() or "en",
            answers=self.answers.get_name(),
            tables={key: sheet.get_name() for key, sheet in self.tables.items()},
            versions={one.section.key: one.section.version for one in self.shown},
        )


def put(sheet: Worksheet, row: int, column: int, value: Any) -> None:
    if isinstance(value, int):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, value)


def rows_to_fill(asked: Asked, *, is_open: bool) -> list[dict[str, str]]:
    rows = list(asked.value or [])
    free = min(FREE_ROWS, MOST_ROWS_OF_TABLE - len(rows)) if is_open else 0
    return [*rows, *({} for _place in range(free))]


def guidance_of(question: Question) -> str:
    if not question.word_limit:
        return question.guidance
    limit = _("%(limit)s words or fewer.") % {"limit": question.word_limit}
    return f"{question.guidance} {limit}".strip()

"""Reading a spreadsheet that comes back, cell by cell, against what stood there when it was made."""

import json
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from django.utils.translation import gettext as _
from django.utils.translation import override

from portal import questions as kinds
from portal.enums import Language, QuestionKind
from portal.exceptions import ActionError
from portal.exchange.questionnaire import layout, values
from portal.exchange.questionnaire.changes import (
    Change,
    Filled,
    Problem,
    Returned,
    content_at,
    saved_meanwhile,
)
from portal.exchange.questionnaire.layout import Origin, key_of, label_of
from portal.models import Draft, Question, Submission, SubmissionSection
from portal.queries.submissions import Shown, form_of
from portal.uploads import readers
from portal.uploads.limits import LIMITS
from portal.uploads.refusals import Cause, Refused

_READER = Path(__file__).with_name("sheet_reader.py")
Rows = list[list[Any]]
# A row with its number as the program shows it.
Row = tuple[int, list[Any]]


class NotWritten(Exception):
    """The file says nothing about this answer, or nothing that can be read."""


def read(file: BinaryIO, submission: Submission, shown: list[Shown], user) -> Returned:
    """What the file would change in the sections as they are now.

    Raises ``ActionError`` where it is another file altogether.
    """
    sheets = cells_of(file)
    origin = Origin.read(sheets.get(layout.HIDDEN, []))
    origin.require(submission)
    for sheet in (origin.answers, *origin.tables.values()):
        if sheet not in sheets:
            raise ActionError(
                _("The sheet “%(sheet)s” is missing in the file. Download a new one.")
                % {"sheet": sheet},
                field="file",
            )
    return Reader(sheets, origin, shown, user).read()


def cells_of(file: BinaryIO) -> dict[str, Rows]:
    try:
        return json.loads(readers.ask(_READER, file, LIMITS))
    except (readers.ReaderFailed, ValueError) as error:
        raise Refused(Cause.TOO_COMPLEX) from error


class Reader:
    """An answer is changed where the file differs from what stood there when it was made, so
    what somebody left as it was stays as it is, whatever has happened since."""

    def __init__(self, sheets: dict[str, Rows], origin: Origin, shown: list[Shown], user) -> None:
        self.sheets, self.origin, self.shown, self.user = sheets, origin, shown, user
        self.found = Returned()

    def read(self) -> Returned:
        for one in self.shown:
            if (version := self.origin.versions.get(one.section.key)) is not None:
                self.read_section(one, version)
        return self.found

    def read_section(self, one: Shown, version: int) -> None:
        section = one.section
        then = content_at(section, version)
        changes = []
        for question in (asked.question for asked in one.asked):
            before, opened = section.content.get(question.key), then.get(question.key)
            try:
                written = self.written(section, question, opened)
            except NotWritten:
                continue
            if written not in (opened, before):
                changes.append(Change(question, before, written))
        language = self.language(section)
        is_other = bool(section.saved_at) and language != section.language
        if not changes and not is_other:
            return
        if message := self.held_up(section, version):
            self.found.held_up.append(message)
            return
        content = section.content | {one.question.key: one.after for one in changes}
        self.found.filled.append(Filled(section, content, language, changes))

    def held_up(self, section: SubmissionSection, version: int) -> str:
        """Why the file comes too late, or would cross what the reader is writing."""
        if not section.is_open:
            return _("“%(section)s” is submitted, so it stays as it is.") % {"section": section}
        if section.version != version:
            return saved_meanwhile(section)
        if form_of(section) in self.being_written:
            return _(
                "You have text in “%(section)s” that is not saved yet. Save it or throw it away "
                "on its page, then bring the file again."
            ) % {"section": section}
        return ""

    @cached_property
    def being_written(self) -> set[str]:
        forms = [form_of(one.section) for one in self.shown]
        own = Draft.objects.visible_to(self.user).filter(form__in=forms).exclude(content={})
        return set(own.values_list("form", flat=True))

    # --- Answers ------------------------------------------------------------------------------

    def written(self, section: SubmissionSection, question: Question, then: Any) -> Any:
        """What the file says, as it would be stored."""
        key = key_of(section.key, question.key)
        if question.kind == QuestionKind.TABLE:
            return self.table(question, key)
        number, cells = self.only_row(label_of(question), key)
        found = values.cell(cells, layout.ANSWER)
        return self.value((self.origin.answers, number, label_of(question)), question, found, then)

    def only_row(self, column: str, key: str) -> Row:
        rows = self.rows(self.origin.answers, layout.KEY).get(key, [])
        if not rows:
            raise NotWritten
        if len(rows) > 1:
            message = _("this answer also stands in row %(row)s. Keep one of them.")
            place = (self.origin.answers, rows[1][0], column)
            self.complain(*place, message % {"row": rows[0][0]})
            raise NotWritten
        return rows[0]

    def value(
        self, place: tuple[str, int, str], question: Question, found: Any, then: Any = None
    ) -> Any:
        try:
            return values.read(question, found, then, self.origin.language)
        except (ActionError, ValueError) as error:
            self.complain(*place, values.instead(question.kind, found))
            raise NotWritten from error

    def table(self, question: Question, key: str) -> list[dict[str, str]] | None:
        sheet = self.origin.tables.get(question.key)
        rows = self.rows(sheet, len(question.heads) + 1).get(key, []) if sheet else []
        if not sheet or not rows:
            raise NotWritten
        read = [self.table_row(sheet, row, question) for row in rows]
        filled = [row for row in read if any(row.values())]
        if len(filled) > kinds.MOST_ROWS:
            message = _("a table takes at most %(most)s rows.") % {"most": kinds.MOST_ROWS}
            self.complain(sheet, rows[kinds.MOST_ROWS][0], label_of(question), message)
            raise NotWritten
        return filled or None

    def table_row(self, sheet: str, row: Row, question: Question) -> dict[str, str]:
        number, cells = row
        found = {}
        for column, (key, label, kind) in enumerate(question.heads, 1):
            asked = Question(key=key, label=label, kind=kind)
            value = self.value((sheet, number, label), asked, values.cell(cells, column))
            found[key] = " ".join(value.split()) if value else ""
            if len(found[key]) > kinds.LONGEST_CELL:
                message = _("write %(most)s characters or fewer.") % {"most": kinds.LONGEST_CELL}
                self.complain(sheet, number, label, message)
                raise NotWritten
        return found

    def language(self, section: SubmissionSection) -> str:
        column = _("Language of the text")
        try:
            number, cells = self.only_row(column, key_of(section.key, layout.LANGUAGE))
        except NotWritten:
            return section.language
        found = str(values.cell(cells, layout.ANSWER)).strip()
        try:
            with override(self.origin.language):
                return values.of_label(Language.choices, found)
        except ValueError:
            message = values.instead(QuestionKind.CHOICE, found)
            self.complain(self.origin.answers, number, column, message)
            return section.language

    def rows(self, sheet: str, column: int) -> dict[str, list[Row]]:
        """The rows of a sheet by what their hidden cell says."""
        if sheet not in self.by_key:
            self.by_key[sheet] = {}
            for number, cells in enumerate(self.sheets[sheet], 1):
                key = str(values.cell(cells, column))
                if number > layout.FIRST_ROW and key:
                    self.by_key[sheet].setdefault(key, []).append((number, cells))
        return self.by_key[sheet]

    @cached_property
    def by_key(self) -> dict[str, dict[str, list[Row]]]:
        return {}

    def complain(self, sheet: str, row: int, column: str, message: str) -> None:
        self.found.problems.append(Problem(sheet, row, column, message))

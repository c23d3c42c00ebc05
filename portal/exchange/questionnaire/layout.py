"""Where things stand in the spreadsheet: what writes it and what reads it agree here."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from portal.exceptions import ActionError
from portal.models import Question, Submission

# In the hidden sheet: what the file is of.  The second cell is counted up when the layout changes.
MARK, LAYOUT = "portal.questionnaire", 1
HIDDEN = "_portal"
# Rows above the first answer: title, what to do, a free line, heads.
HEAD_ROW = 3
FIRST_ROW = HEAD_ROW + 1
# Of the sheet of answers; in a table sheet the columns of the table stand after the section.
SECTION, QUESTION, GUIDANCE, EXAMPLE, ANSWER, KEY = range(6)
LANGUAGE = "section.language"
# More than any round has, and little to read.
MOST_ROWS = 5_000


@dataclass(frozen=True)
class Origin:
    """What the hidden sheet says: which submission, in which language, each section's version."""

    submission: int
    agency: str
    round: str
    language: str
    answers: str
    tables: dict[str, str]
    versions: dict[str, int]

    def rows(self) -> list[list[Any]]:
        return [
            [MARK, LAYOUT],
            ["submission", self.submission],
            ["agency", self.agency],
            ["round", self.round],
            ["language", self.language],
            ["answers", self.answers],
            *(["table", key, name] for key, name in self.tables.items()),
            *(["section", key, version] for key, version in self.versions.items()),
        ]

    @classmethod
    def read(cls, rows: list[list[Any]]) -> "Origin":
        """Raises ``ActionError`` where this is no questionnaire of ours, or an old one."""
        if not rows or len(rows[0]) < 2 or rows[0][0] != MARK:
            raise not_ours()
        if rows[0][1] != LAYOUT:
            raise ActionError(
                _("This spreadsheet is of an older kind. Download a new one and fill that in."),
                field="file",
            )
        single = {row[0]: row[1] for row in rows}
        try:
            return cls(
                int(single["submission"]),
                *(str(single[name]) for name in ("agency", "round", "language", "answers")),
                tables={str(row[1]): str(row[2]) for row in rows if row[0] == "table"},
                versions={str(row[1]): int(row[2]) for row in rows if row[0] == "section"},
            )
        except (KeyError, ValueError, IndexError, TypeError) as error:
            raise not_ours() from error

    def require(self, submission: Submission) -> None:
        if self.submission != submission.pk:
            raise ActionError(
                _("This spreadsheet is of “%(round)s”, %(agency)s. Bring it back there.")
                % {"round": self.round, "agency": self.agency},
                field="file",
            )


def not_ours() -> ActionError:
    return ActionError(
        _("This is not the spreadsheet that the portal made. Download it here and fill that in."),
        field="file",
    )


def key_of(section: str, question: str) -> str:
    return f"{section}|{question}"


def label_of(question: Question) -> str:
    return f"{question.label} ({question.unit})" if question.unit else question.label

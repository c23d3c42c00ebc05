"""What a spreadsheet that came back would change, and what in it cannot be read."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal.models import Question, SubmissionSection
from portal.queries.history_changes import WRITTEN, in_lines
from portal.worddiff import Run, diff


def isolated(words: str) -> str:
    """Words in a script of their own, which turn nothing in the sentence around."""
    return f"\u2068{words}\u2069"


@dataclass(frozen=True)
class Problem:
    """Where in the file, what was found there, and what to write instead."""

    sheet: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        return _("Sheet %(sheet)s, row %(row)s, %(column)s: %(message)s") % {
            "sheet": isolated(self.sheet),
            "row": self.row,
            "column": isolated(self.column),
            "message": self.message,
        }


@dataclass(frozen=True)
class Change:
    """An answer that the file would change."""

    question: Question
    before: Any
    after: Any

    @property
    def is_long(self) -> bool:
        return self.question.kind in WRITTEN

    @property
    def old(self) -> str:
        return in_lines(self.question, self.before)

    @property
    def new(self) -> str:
        return in_lines(self.question, self.after)

    @property
    def runs(self) -> list[Run]:
        return diff(self.old, self.new)


@dataclass(frozen=True)
class Filled:
    """A section as the file leaves it: what its action is given."""

    section: SubmissionSection
    # The answers as they are stored, those that stay included.
    content: dict[str, Any]
    language: str
    changes: list[Change]


@dataclass
class Returned:
    """All that a file would do.  With a problem it does nothing."""

    filled: list[Filled] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    # Of whole sections: saved by somebody meanwhile, or with unsaved text of the reader.
    held_up: list[str] = field(default_factory=list)

    @property
    def is_fine(self) -> bool:
        return not self.problems and not self.held_up


def saved_meanwhile(section: SubmissionSection) -> str:
    saved = section.submission.round.local(section.saved_at) if section.saved_at else None
    return _(
        "“%(section)s” was saved on the portal after this file was made, by %(name)s on "
        "%(moment)s. Download a new file for it."
    ) % {
        "section": section,
        "name": section.saved_by or _("somebody else"),
        "moment": date_format(saved, "DATETIME_FORMAT") if saved else "–",
    }


def content_at(section: SubmissionSection, version: int) -> dict[str, Any]:
    """The answers as they were in a version of the section."""
    if section.version == version:
        return section.content
    then = section.history.filter(version=version).order_by("-pgh_id").first()
    return then.content if then else section.content

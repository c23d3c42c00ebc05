"""The cells of a spreadsheet as answers."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from portal import questions as kinds
from portal.enums import QuestionKind
from portal.exchange.questionnaire.changes import isolated
from portal.models import Question
from portal.partial_dates import parse
from portal.queries.versions import in_words

LONGEST_FOUND = 60


def cell(cells: list[Any], column: int) -> Any:
    """Rows are as long as what is filled in them."""
    return cells[column] if column < len(cells) else ""


def read(question: Question, found: Any, then: Any, language: str) -> Any:
    """What a cell says, as it is stored.  ``then`` is what stood there when the file was made.

    The words are those of the file's language.  Raises ``ActionError`` or ``ValueError``.
    """
    if isinstance(found, str):
        found = found.strip()
    if found == "":
        return None
    with override(language):
        if then is not None and str(found) == in_words(question, then):
            return then
        return READERS[QuestionKind(question.kind)](question, found)


def number(question: Question, found: Any) -> str:
    if isinstance(found, str):
        return kinds.number(question, found, kinds.plain_number)
    figure = Decimal(repr(found))
    if not figure.is_finite() or abs(figure) >= kinds.LARGEST:
        raise ValueError(found)
    return format(figure.normalize(), "f")


def choice(question: Question, found: Any) -> str:
    return of_label(question.offered, str(found))


def of_label(offered: Iterable[tuple[str, Any]], found: str) -> str:
    """The key of what is called so, in whatever case."""
    for key, label in offered:
        if found.casefold() in (str(label).casefold(), key):
            return key
    raise ValueError(found)


READERS = {
    QuestionKind.TEXT: lambda question, found: kinds.text(question, str(found)) or None,
    QuestionKind.NUMBER: number,
    QuestionKind.CHOICE: choice,
    QuestionKind.DATE: lambda question, found: str(parse(str(found))),
}


def instead(kind: str, found: Any) -> str:
    """What was found, and what is to be written there."""
    sentences = {
        QuestionKind.NUMBER: _("found “%(found)s”. Enter a number, for example 1250 or 12.5"),
        QuestionKind.CHOICE: _("found “%(found)s”. Select one from the list"),
        QuestionKind.DATE: _("found “%(found)s”. Enter a real date, for example 27 3 2027"),
        QuestionKind.TEXT: _("the text must have 50,000 characters or fewer."),
    }
    words = str(found)
    shortened = words if len(words) <= LONGEST_FOUND else f"{words[: LONGEST_FOUND - 1]}…"
    return sentences[QuestionKind(kind)] % {"found": isolated(shortened)}

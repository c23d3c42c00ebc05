"""What counts as an answer to each kind of question.  Pages, files that come back and actions ask here."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from portal.enums import ActivityStatus, QuestionKind, QuestionScope
from portal.exceptions import ActionError
from portal.partial_dates import PartialDate
from portal.queries.submissions import is_empty
from portal.reporting.text import clean_text, one_line

if TYPE_CHECKING:
    from portal.models import Question

LONGEST_TEXT = 50_000
LONGEST_CELL = 500
MOST_ROWS = 50
# Of a figure: 12 digits before the decimal mark are more than any budget or tonnage here has.
LARGEST = Decimal(10) ** 12
# The decimal and thousands signs of Arabic; its digits are read as they are.
ARABIC = str.maketrans({"\u066b": ".", "\u066c": ",", "\u2212": "-"})


# How the text of a number is read: as it is stored, or as somebody has typed it.
Reading = Callable[[str], str]


def stored_number(text: str) -> str:
    """A point for the decimals and nothing else, in every language."""
    return text


def cleaned(question: Question, value: Any, *, read: Reading = stored_number) -> Any:
    """An answer as it is stored: text, decimal number as text, key, ISO date, rows.

    Forms give ``read=plain_number``: what people type is read in their language, once.  Raises
    ``ActionError`` with the key of the question as its field.
    """
    if question.kind == QuestionKind.FILE or is_empty(value):
        # Files are evidence of their own; what is empty is empty in one way.
        return None
    return CLEANERS[QuestionKind(question.kind)](question, value, read)


def text(question: Question, value: Any, _read: Reading = stored_number) -> str:
    found = clean_text(str(value)).strip()
    if len(found) > LONGEST_TEXT:
        raise ActionError(
            _("“%(question)s” must have 50,000 characters or fewer.") % {"question": question},
            field=question.key,
        )
    return found


def number(question: Question, value: Any, read: Reading) -> str:
    try:
        found = Decimal(read(one_line(str(value)).strip()))
    except InvalidOperation as error:
        raise not_a_number(question) from error
    if not found.is_finite() or abs(found) >= LARGEST:
        raise not_a_number(question)
    return format(found.normalize(), "f")


def plain_number(text: str) -> str:
    """1,234.5 and 1 234,5 and 1.234,5 as 1234.5.

    Of two signs the last is the decimal one.  A single one with three digits behind it is what
    it is in the reader's language; where it is neither there, nobody can know: 1.250 in French.
    """
    text = "".join(text.split()).translate(ARABIC)
    signs = [sign for sign in text if sign in ".,"]
    if not signs:
        return text
    last = signs[-1]
    groups = text.split(last)
    is_thousands = len(signs) > 1 and set(signs) == {last}
    if len(signs) == 1 and len(groups[1]) == 3 and groups[0].lstrip("-+") not in ("", "0"):
        is_thousands = last == formats.get_format("THOUSAND_SEPARATOR")
        if not is_thousands and last != formats.get_format("DECIMAL_SEPARATOR"):
            raise InvalidOperation
    whole, decimals = (text, "") if is_thousands else text.rsplit(last, 1)
    return f"{without_groups(whole)}.{decimals}" if decimals else without_groups(whole)


def without_groups(whole: str) -> str:
    """Only whole groups of three are taken for thousands: 12,34 is no number."""
    first, *groups = whole.replace(",", ".").split(".")
    if any(len(group) != 3 for group in groups) or len(first.lstrip("-+")) > 3 and groups:
        raise InvalidOperation
    return "".join([first, *groups])


def not_a_number(question: Question) -> ActionError:
    return ActionError(
        _("Enter “%(question)s” as a number, for example 1250 or 12.5") % {"question": question},
        field=question.key,
    )


def choice(question: Question, value: Any, _read: Reading) -> str:
    if value not in {key for key, _label in question.offered}:
        raise ActionError(
            _("Select “%(question)s” from the list") % {"question": question}, field=question.key
        )
    return str(value)


def date(question: Question, value: Any, _read: Reading) -> str:
    try:
        return str(PartialDate.from_iso(str(value)))
    except ValueError as error:
        raise ActionError(
            _("Enter “%(question)s” as a real date, for example 27 3 2027")
            % {"question": question},
            field=question.key,
        ) from error


def table(question: Question, value: Any, read: Reading) -> list[dict[str, str]] | None:
    """Rows of known columns; rows in which nothing was written are left out."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ActionError(_("Enter the rows of the table again."), field=question.key)
    rows = [row_of(question, row, read) for row in value[: MOST_ROWS + 1]]
    rows = [row for row in rows if any(row.values())]
    if len(rows) > MOST_ROWS:
        raise ActionError(
            _("“%(question)s” takes at most %(most)s rows.")
            % {"question": question, "most": MOST_ROWS},
            field=question.key,
        )
    return rows or None


def row_of(question: Question, row: dict[str, Any], read: Reading) -> dict[str, str]:
    found = {}
    for key, label, kind in question.heads:
        cell = one_line(str(row.get(key) or "")).strip()
        if len(cell) > LONGEST_CELL:
            raise ActionError(
                _("“%(column)s” must have %(most)s characters or fewer.")
                % {"column": label, "most": LONGEST_CELL},
                field=question.key,
            )
        is_number = kind == "number" and cell
        found[key] = number_in(question, label, cell, read) if is_number else cell
    return found


def number_in(question: Question, label: str, cell: str, read: Reading) -> str:
    try:
        return number(question, cell, read)
    except ActionError as error:
        raise ActionError(
            _("Enter “%(column)s” as a number, for example 1250 or 12.5") % {"column": label},
            field=question.key,
        ) from error


CLEANERS: dict[QuestionKind, Callable[[Question, Any, Reading], Any]] = {
    QuestionKind.TEXT: text,
    QuestionKind.NUMBER: number,
    QuestionKind.CHOICE: choice,
    QuestionKind.DATE: date,
    QuestionKind.TABLE: table,
}

# --- What every round asks on each activity ---------------------------------------------------

STANDARD: tuple[dict[str, Any], ...] = (
    {
        "key": "status",
        "kind": QuestionKind.CHOICE,
        "label": gettext_lazy("Status"),
        "reason": gettext_lazy("The report says what is under way and what is completed."),
        "choices": ActivityStatus.choices,
        "is_required": True,
    },
    {
        "key": "progress",
        "kind": QuestionKind.TEXT,
        "label": gettext_lazy("Progress"),
        "reason": gettext_lazy(
            "It may stand in the report to the Governing Council as you write it."
        ),
        "guidance": gettext_lazy(
            "What was done in this period, with whom and where. Say what happened, not what is planned."
        ),
        "example": gettext_lazy(
            "A joint guide on urban air quality was published in June 2009 in three languages. "
            "Twelve cities in four countries have begun to use it."
        ),
        "word_limit": 300,
        "is_required": True,
    },
    {
        "key": "results",
        "kind": QuestionKind.TEXT,
        "label": gettext_lazy("Results"),
        "guidance": gettext_lazy("What has changed because of it, and how you know."),
        "example": gettext_lazy(
            "Eight of the twelve cities now measure fine particles every day; none did in 2007."
        ),
        "word_limit": 200,
    },
    {
        "key": "challenges",
        "kind": QuestionKind.TEXT,
        "label": gettext_lazy("Challenges"),
        "guidance": gettext_lazy("What stood in the way, and what you did about it."),
        "example": gettext_lazy(
            "Laboratories lacked filters for five months; the regional office lent its own stock."
        ),
        "word_limit": 200,
    },
    {
        "key": "next_steps",
        "kind": QuestionKind.TEXT,
        "label": gettext_lazy("Next steps"),
        "guidance": gettext_lazy("What comes next, and by when."),
        "example": gettext_lazy("A workshop for the four countries in March 2010 in Nairobi."),
        "word_limit": 150,
    },
    {
        "key": "figures",
        "kind": QuestionKind.TABLE,
        "label": gettext_lazy("Figures"),
        "guidance": gettext_lazy("Numbers that show the extent: people reached, countries, funds."),
        "columns": (
            ("what", gettext_lazy("What is counted"), "text"),
            ("number", gettext_lazy("Number"), "number"),
            ("unit", gettext_lazy("Unit"), "text"),
        ),
    },
    {
        "key": "evidence",
        "kind": QuestionKind.FILE,
        "label": gettext_lazy("Evidence"),
        "guidance": gettext_lazy("Publications, minutes, photographs or links that show it."),
    },
)


def standard_questions(languages: tuple[str, ...]) -> list[dict[str, Any]]:
    """The fields of the questions that every round begins with, written out in each language."""
    return [
        written(entry, languages) | {"scope": QuestionScope.ACTIVITY, "position": place}
        for place, entry in enumerate(STANDARD, 1)
    ]


def written(entry: dict[str, Any], languages: tuple[str, ...]) -> dict[str, Any]:
    fields = {
        name: value
        for name, value in entry.items()
        if name in ("key", "kind", "word_limit", "is_required")
    }
    for name in ("label", "reason", "guidance", "example"):
        if name in entry:
            for language, words in in_each(entry[name], languages).items():
                fields[f"{name}_{language.replace('-', '_')}"] = words
    if "choices" in entry:
        fields["choices"] = [
            {"key": key, "label": in_each(label, languages)} for key, label in entry["choices"]
        ]
    if "columns" in entry:
        fields["columns"] = [
            {"key": key, "label": in_each(label, languages), "kind": kind}
            for key, label, kind in entry["columns"]
        ]
    return fields


def in_each(words: Any, languages: tuple[str, ...]) -> dict[str, str]:
    """A text in each language; where it has not been translated, English alone."""
    found = {}
    for language in languages:
        with override(language):
            found[language] = str(words)
    return {k: v for k, v in found.items() if k == "en" or v != found.get("en")}

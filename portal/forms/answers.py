"""The form of a section: a field for each question, as it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from portal import questions as kinds
from portal.enums import Language, QuestionKind
from portal.exceptions import ActionError
from portal.forms.narratives import NarrativeField
from portal.models import Comment, Question
from portal.partial_dates import PartialDateFormField
from portal.queries import answering

# Names that no question can have: its key has no dot.
LANGUAGE, COMPLETE = answering.LANGUAGE, answering.COMPLETE
VERSION, WRITER, TO_LIST = "section.version", "section.writer", "section.list"
SEQ = "section.seq"
NOT_WRITTEN = ("csrfmiddlewaretoken", VERSION, WRITER, TO_LIST, SEQ)

EMPTY_ROWS = 3
MOST_NUMBERED = 200
DATE_HINT = _("For example 27 3 2027, March 2027 or 2027.")
COMPLETED = [
    (answering.YES, _("Yes, this section is complete")),
    ("no", _("No, I will come back to it later")),
]


class TableInput(forms.Widget):
    """Rows of named cells: those that are filled, and a few empty ones for who has no scripts."""

    template_name = "django/forms/widgets/answer_table.html"
    use_fieldset = True

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question

    def value_from_datadict(self, data, files, name: str) -> list[dict[str, str]]:
        cell = re.compile(rf"^{re.escape(name)}\.(\d{{1,3}})\.", re.ASCII)
        numbers = (int(found[1]) for key in data if (found := cell.match(key)))
        last = min(max(numbers, default=-1), MOST_NUMBERED)
        columns = [column for column, _label, _kind in self.question.heads]
        return [
            {column: data.get(f"{name}.{place}.{column}") or "" for column in columns}
            for place in range(last + 1)
        ]

    def value_omitted_from_data(self, data, files, name: str) -> bool:
        return not any(key.startswith(f"{name}.") for key in data)

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict:
        context = super().get_context(name, value, attrs)
        filled = [place for place, row in enumerate(value or []) if any(row.values())]
        rows = [*(value or [])[: max(filled, default=-1) + 1], *({} for _n in range(EMPTY_ROWS))]
        identifier = context["widget"]["attrs"].get("id", name)
        context["widget"] |= {
            "heads": self.question.heads,
            "rows": [self.row(name, identifier, place, row) for place, row in enumerate(rows)],
            "template": self.row(name, identifier, "__prefix__", {}),
        }
        return context

    def row(self, name: str, identifier: str, place: int | str, row: dict[str, str]) -> list[dict]:
        """The first cell is where the error summary leads to."""
        return [
            {
                "name": f"{name}.{place}.{column}",
                "id": f"{identifier}_{place}{f'_{column}' if nth else ''}",
                "label": label,
                "is_number": kind == "number",
                "value": row.get(column, ""),
            }
            for nth, (column, label, kind) in enumerate(self.question.heads)
        ]


class AnswerField(forms.Field):
    """A field whose value is read as the kind of its question says."""

    def __init__(self, *, question: Question, **options: Any) -> None:
        super().__init__(**options)
        self.question = question

    def clean(self, value: Any) -> Any:
        try:
            answer = kinds.cleaned(self.question, value, read=kinds.plain_number)
        except ActionError as error:
            raise ValidationError(error.message) from error
        self.validate(answer)
        return answer


def text_field(question: Question, **options: Any) -> forms.Field:
    return NarrativeField(words=question.word_limit, **options)


def number_field(question: Question, **options: Any) -> forms.Field:
    widget = forms.TextInput({"inputmode": "decimal", "class": "date-input"})
    return AnswerField(question=question, widget=widget, **options)


def choice_field(question: Question, **options: Any) -> forms.Field:
    options["error_messages"]["invalid_choice"] = options["error_messages"]["required"]
    return forms.ChoiceField(choices=question.offered, widget=forms.RadioSelect, **options)


def date_field(question: Question, **options: Any) -> forms.Field:
    options["help_text"] = options["help_text"] or DATE_HINT
    options["error_messages"]["not_a_date"] = _(
        "Enter “%(question)s” as a real date, for example 27 3 2027"
    ) % {"question": question}
    return PartialDateFormField(widget=forms.TextInput({"class": "date-input"}), **options)


def table_field(question: Question, **options: Any) -> forms.Field:
    return AnswerField(question=question, widget=TableInput(question), **options)


FIELDS = {
    QuestionKind.TEXT: text_field,
    QuestionKind.NUMBER: number_field,
    QuestionKind.CHOICE: choice_field,
    QuestionKind.DATE: date_field,
    QuestionKind.TABLE: table_field,
}


def field_for(question: Question) -> forms.Field:
    missing = (
        _("Select an answer to “%(question)s”")
        if question.kind == QuestionKind.CHOICE
        else _("Enter an answer to “%(question)s”")
    )
    label = f"{question.label} ({question.unit})" if question.unit else question.label
    return FIELDS[QuestionKind(question.kind)](
        question,
        label=label,
        help_text=question.guidance,
        required=question.is_required,
        error_messages={"required": missing % {"question": question}},
    )


def reply_field() -> forms.CharField:
    return forms.CharField(
        label=_("Your answer to this comment"),
        required=False,
        max_length=kinds.LONGEST_TEXT,
        widget=forms.Textarea({"rows": 2}),
    )


def language_field() -> forms.ChoiceField:
    unknown = _("Select the language of the text")
    return forms.ChoiceField(
        label=_("Language of the text"),
        choices=Language.choices,
        error_messages={"required": unknown, "invalid_choice": unknown},
    )


def complete_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Have you completed this section?"),
        choices=COMPLETED,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Select whether you have completed this section")},
    )


def version_field() -> forms.IntegerField:
    return forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)


class SectionForm(forms.Form):
    """Reads a section.  What it has to hold is asked only of who says that it is complete."""

    LANGUAGE = LANGUAGE

    def __init__(
        self,
        data: Any = None,
        *,
        questions: Iterable[Question],
        remarks: Iterable[Comment],
        fields: dict[str, Any],
        version: int,
    ) -> None:
        super().__init__(data)
        self.asked = [one for one in questions if one.kind != QuestionKind.FILE]
        # An answer that was being written while a reviewer resolved the comment is kept too.
        self.remarks = {
            one.pk: one
            for one in remarks
            if one.resolved_at is None
            or (data and data.get(answering.reply_to(one.pk), "").strip())
        }
        self.fields = (
            {one.key: field_for(one) for one in self.asked}
            | {answering.reply_to(pk): reply_field() for pk in self.remarks}
            | {LANGUAGE: language_field(), COMPLETE: complete_field(), VERSION: version_field()}
        )
        if self.is_bound and not self.claims_complete:
            self.ask_less()
        self.initial = {
            name: field.widget.value_from_datadict(fields, {}, name)
            for name, field in self.fields.items()
        } | {VERSION: version}

    def ask_less(self) -> None:
        """What is not complete may lack an answer, or be too long, until it is submitted."""
        for question in self.asked:
            self.fields[question.key].required = False
            self.fields[question.key].words = None

    def _post_clean(self) -> None:
        for question in self.asked:
            self.fields[question.key].required = question.is_required

    @property
    def claims_complete(self) -> bool:
        return self.data.get(COMPLETE) == answering.YES

    @property
    def goes_on(self) -> bool:
        """Whether the next section is wanted, and not the list."""
        return TO_LIST not in self.data

    def clean(self) -> None:
        if self.goes_on and COMPLETE not in self.errors and not self.cleaned_data[COMPLETE]:
            self.add_error(COMPLETE, _("Select whether you have completed this section"))

    @property
    def opened_seq(self) -> int | None:
        """The last save of the draft that the page knows of."""
        known = str(self.data.get(SEQ, ""))
        return int(known) if known.isascii() and known.isdigit() and len(known) < 9 else None

    @property
    def opened_version(self) -> int:
        """The version that the page was opened with."""
        return self.cleaned_data.get(VERSION) or 0

    @property
    def language(self) -> forms.BoundField:
        return self[LANGUAGE]

    @property
    def is_complete(self) -> forms.BoundField:
        return self[COMPLETE]

    @property
    def answers(self) -> dict[str, Any]:
        """As the action wants them: a date as ISO text, empty as nothing."""
        values = {one.key: self.cleaned_data.get(one.key) for one in self.asked}
        return {
            key: str(value) if value and not isinstance(value, list) else value
            for key, value in values.items()
        }

    @property
    def replies(self) -> list[tuple[Comment, str]]:
        written = (
            (one, self.cleaned_data[answering.reply_to(pk)]) for pk, one in self.remarks.items()
        )
        return [(comment, text) for comment, text in written if text.strip()]


def written_in(data: QueryDict) -> dict[str, str]:
    """All that stands in the fields of the form, as it was typed."""
    return {
        name: str(value).replace("\r\n", "\n")
        for name, value in data.items()
        if name not in NOT_WRITTEN
    }

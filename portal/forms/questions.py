"""Reading and checking the questions of a round; the actions do the writing."""

from typing import Any, NamedTuple
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from portal.enums import QuestionKind, QuestionScope, RoundState
from portal.forms.languages import OTHERS, TranslatedForm, column, without_untouched
from portal.models import Question, Round
from portal.questions import STANDARD

FEWEST = {QuestionKind.CHOICE: 2, QuestionKind.TABLE: 1}
MOST_LINES = 50
LONGEST_KEY = 40
# What decides the kind of answer: it may not change once agencies have been asked.
FIXED = ("scope", "lines", "is_required")
STANDARD_KEYS = frozenset(entry["key"] for entry in STANDARD)


class Line(NamedTuple):
    """A choice or a column: its key, what it is called, and of a column what it holds."""

    key: str
    label: str
    kind: str = "text"


class LinesField(forms.CharField):
    """One choice or column a line: ``key | label``, of a column also ``| number``."""

    widget = forms.Textarea
    default_error_messages = {
        "no_label": _("Line %(line)s: enter what people read after the “|”"),
        "no_key": _("Line %(line)s: enter a short name in Latin letters, then “|”, then the label"),
        "twice": _("Line %(line)s: “%(key)s” is used twice. Enter another short name"),
        "kind": _("Line %(line)s: enter “text” or “number” after the second “|”"),
        "many": _("Enter at most %(most)s lines"),
        "few": _("Enter at least %(fewest)s lines"),
    }

    def __init__(self, *, fewest: int = 0, **options: Any) -> None:
        self.fewest = fewest
        options.setdefault("widget", forms.Textarea(attrs={"rows": 6, "dir": "auto"}))
        super().__init__(**options)

    def to_python(self, value: Any) -> list[Line]:
        texts = [text for text in (super().to_python(value) or "").splitlines() if text.strip()]
        if len(texts) > MOST_LINES:
            self.refuse("many", most=MOST_LINES)
        found: list[Line] = []
        for number, text in enumerate(texts, 1):
            line = self.read(text, number)
            if line.key in {other.key for other in found}:
                self.refuse("twice", line=number, key=line.key)
            found.append(line)
        return found

    def validate(self, value: list[Line]) -> None:
        super().validate(value)
        if len(value) < self.fewest:
            self.refuse("few", fewest=self.fewest)

    def run_validators(self, value: Any) -> None:
        """None: those of a text do not fit lines."""

    def read(self, text: str, number: int) -> Line:
        parts = [part.strip() for part in text.split("|")]
        label = parts[1] if len(parts) > 1 else parts[0]
        key = slugify(parts[0])[:LONGEST_KEY]
        kind = parts[2] if len(parts) > 2 else "text"
        if not label:
            self.refuse("no_label", line=number)
        if not key:
            self.refuse("no_key", line=number)
        if kind not in ("text", "number"):
            self.refuse("kind", line=number)
        return Line(key, label, kind)

    def refuse(self, code: str, **values: Any) -> None:
        raise ValidationError(self.error_messages[code], code=code, params=values)

    def prepare_value(self, value: Any) -> Any:
        return written(value) if isinstance(value, list) else value


def written(lines: list[Line]) -> str:
    """The lines as they are typed."""
    number = {"number": " | number"}
    return "\n".join(f"{line.key} | {line.label}{number.get(line.kind, '')}" for line in lines)


class QuestionFields(TranslatedForm):
    """The fields of a question of one kind; the kind itself is chosen before."""

    translated = ("label", "reason", "guidance", "example", "lines")

    label_en = forms.CharField(
        label=_("Question"),
        max_length=250,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Enter the question")},
    )
    scope = forms.ChoiceField(
        label=_("Asked"),
        choices=QuestionScope.choices,
        initial=QuestionScope.AGENCY,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Select how often it is asked"),
            "invalid_choice": _("Select how often it is asked"),
        },
    )
    lines_en = LinesField(label=_("Choices"))
    unit = forms.CharField(
        label=_("Unit"),
        max_length=30,
        required=False,
        help_text=_("It stands after the number, for example “tonnes”."),
        widget=forms.TextInput(attrs={"dir": "auto", "class": "date-input"}),
    )
    word_limit = forms.IntegerField(
        label=_("Most words"),
        required=False,
        min_value=1,
        max_value=5000,
        help_text=_("Agencies are told before they type. Empty: no limit."),
        widget=forms.NumberInput(attrs={"class": "date-input"}),
        error_messages={
            "invalid": _("Enter the number of words in digits, for example 300"),
            "min_value": _("Enter at least 1 word, or leave it empty"),
            "max_value": _("Enter at most 5000 words"),
        },
    )
    is_required = forms.BooleanField(label=_("It has to be answered"), required=False)
    reason_en = forms.CharField(
        label=_("Why it is asked"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    guidance_en = forms.CharField(
        label=_("Guidance"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    example_en = forms.CharField(
        label=_("Example of a good answer"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, kind: str, **options: Any) -> None:
        self.kind = QuestionKind(kind)
        super().__init__(*args, **options)
        self.suit(self.kind)

    def suit(self, kind: QuestionKind) -> None:
        """Leave out what this kind of question does not have."""
        with_lines = self.fields["lines_en"]
        if kind == QuestionKind.CHOICE:
            self.describe(with_lines, _("Enter the choices"))
            with_lines.help_text = _("One a line: a short name, “|”, what people read. For example: yes | Yes, all of it")  # fmt: skip
        elif kind == QuestionKind.TABLE:
            with_lines.label = _("Columns")
            self.describe(with_lines, _("Enter the columns"))
            with_lines.help_text = _("One a line: a short name, “|”, the head. Add “| number” where numbers are wanted. For example: reach | People reached | number")  # fmt: skip
        else:
            for name in ("lines_en", *(column("lines", code) for code in OTHERS)):
                del self.fields[name]
        for name, only in (("unit", QuestionKind.NUMBER), ("word_limit", QuestionKind.TEXT)):
            if kind != only:
                del self.fields[name]

    def describe(self, field: forms.Field, missing: Any) -> None:
        field.fewest = FEWEST[self.kind]
        field.error_messages["required"] = missing
        for code in OTHERS:
            self.fields[column("lines", code)].label = field.label

    def clean(self) -> None:
        """In other languages only what English has can be called something."""
        keys = {line.key for line in self.cleaned_data.get("lines_en", ())}
        for code in OTHERS:
            name = column("lines", code)
            unknown = [line.key for line in self.cleaned_data.get(name, ()) if line.key not in keys]
            if keys and unknown:
                message = _("“%(key)s” is not among the short names in English")
                self.add_error(name, ValidationError(message, params={"key": unknown[0]}))

    @property
    def values(self) -> dict[str, Any]:
        """The question as the action wants it."""
        found = {name: value for name, value in self.words.items() if "lines" not in name}
        plain = ("scope", "unit", "word_limit", "is_required")
        found |= {name: self.cleaned_data[name] for name in plain if name in self.cleaned_data}
        if "lines_en" in self.cleaned_data:
            name = "choices" if self.kind == QuestionKind.CHOICE else "columns"
            found[name] = [self.entry(line) for line in self.cleaned_data["lines_en"]]
        return found

    def entry(self, line: Line) -> dict[str, Any]:
        label = {"en": line.label}
        for code in OTHERS:
            for other in self.cleaned_data.get(column("lines", code), ()):
                if other.key == line.key:
                    label[code] = other.label
        kind = {} if self.kind == QuestionKind.CHOICE else {"kind": line.kind}
        return {"key": line.key, "label": label} | kind


class AddQuestion(QuestionFields):
    # The same form sent twice asks once.
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)

    def fields_to_add(self, held: Round) -> dict[str, Any]:
        values = self.values
        return values | {"kind": self.kind, "key": free_key(held, values["label_en"])}


class EditQuestion(QuestionFields):
    """Once the round is open, only the wording is among the fields."""

    def __init__(self, *args: Any, question: Question, **options: Any) -> None:
        self.question = question
        super().__init__(*args, kind=question.kind, initial=stored(question), **options)
        if question.round.state != RoundState.PREPARED:
            for name in [name for name in self.fields if name.startswith(FIXED)]:
                del self.fields[name]

    @property
    def changes(self) -> dict[str, Any]:
        return without_untouched(self.question, self.values)


def stored(question: Question) -> dict[str, Any]:
    """The record in the words of the form."""
    names = ("scope", "unit", "word_limit", "is_required")
    words = ("label_", "reason_", "guidance_", "example_")
    found = {name: value for name, value in vars(question).items() if name.startswith(words)}
    entries = question.choices or question.columns
    for code in ("en", *OTHERS):
        found[column("lines", code)] = [
            Line(entry["key"], entry["label"][code], entry.get("kind", "text"))
            for entry in entries
            if code in entry["label"]
        ]
    return found | {name: getattr(question, name) for name in names}


def free_key(held: Round, label: str) -> str:
    """How the answer is kept: from the English wording, never that of another question."""
    taken = set(held.questions.values_list("key", flat=True))
    wanted = slugify(label)[: LONGEST_KEY - 3].strip("-") or "question"
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    # Addresses of pages about all questions of a round.
    reserved = {"add", "order"}
    return next(key for key in (wanted, *numbered) if key not in taken | reserved)

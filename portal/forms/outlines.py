"""The parameters of a source as fields of a form, each in a shape that a person can type."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from inspect import Parameter, signature
from typing import Any, get_type_hints

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.enums import Language
from portal.extension import ReportSource, report_sources
from portal.models import Section
from portal.models.reports import HEADINGS
from portal.reporting.references import KINDS

LEVELS = [
    (0, gettext_lazy("Summary")),
    (1, "I."),
    (2, "A."),
    (3, "1."),
    (4, gettext_lazy("Heading without a number")),
]


# --- Shapes of values -----------------------------------------------------------------------


class Lines(forms.CharField):
    """A list of texts, one on a line."""

    rows = 3
    hint: Any = gettext_lazy("One on a line.")

    def __init__(self, **options: Any) -> None:
        widget = forms.Textarea(attrs={"rows": self.rows, "dir": "auto"})
        super().__init__(widget=widget, **{"help_text": self.hint} | options)

    def prepare_value(self, value: Any) -> str:
        return "\n".join(value) if isinstance(value, list | tuple) else value or ""

    def to_python(self, value: str | None) -> list[str]:
        lines = (line.strip() for line in (value or "").splitlines())
        return [line for line in lines if line]


class Records(Lines):
    """Records by kind: ``{"mandates": ["gc-25-1"]}``, written as ``mandates: gc-25-1``."""

    hint = gettext_lazy("One on a line: its kind, a colon, its key – mandates: gc-25-1-vi")

    def prepare_value(self, value: Any) -> str:
        if not isinstance(value, Mapping):
            return value or ""
        return "\n".join(f"{kind}: {key}" for kind, keys in value.items() for key in keys)

    def to_python(self, value: str | None) -> Any:
        named: dict[str, list[str]] = {}
        for line in super().to_python(value):
            kind, _colon, key = (part.strip() for part in line.partition(":"))
            if kind not in KINDS or not key:
                raise forms.ValidationError(
                    _(
                        "Enter each record as its kind, a colon and its key. The kinds are: %(kinds)s."
                    )
                    % {"kinds": ", ".join(KINDS)}
                )
            named.setdefault(kind, []).append(key)
        return named


class Pairs(Lines):
    """Texts by key: ``key: text`` on each line."""

    hint = gettext_lazy("One on a line: a key, a colon, its value.")

    def prepare_value(self, value: Any) -> str:
        if not isinstance(value, Mapping):
            return value or ""
        return "\n".join(f"{key}: {text}" for key, text in value.items())

    def to_python(self, value: str | None) -> Any:
        pairs: dict[str, str] = {}
        for line in super().to_python(value):
            key, colon, text = (part.strip() for part in line.partition(":"))
            if not colon or not key or not text:
                raise forms.ValidationError(_("Enter each line as a key, a colon and its value."))
            pairs[key] = text
        return pairs


CLAUSE = re.compile(
    r"\*(?P<verb>[^*]+)\*\s*(?P<text>[^{}]*?)\s*(?:\{mandate\s+(?P<mandate>[\w-]+)\}\s*)?"
    r"(?:\{note\s+(?P<note>[\w-]+)\}\s*(?P<continued>[^{}]*))?"
)


class Clauses(Lines):
    """The clauses of a draft decision, one on a line: ``*Recalling* {mandate gc-25-1}``."""

    rows = 10
    hint = gettext_lazy(
        "One on a line, with its verb in asterisks: *Recalling* {mandate gc-25-1-vi} or *Welcoming* the report "
        "{note unep-gcss-xi-3} and what follows the footnote."
    )

    def prepare_value(self, value: Any) -> str:
        if not isinstance(value, list | tuple):
            return value or ""
        return "\n".join(written_clause(clause) for clause in value)

    def to_python(self, value: str | None) -> Any:
        return [read_clause(line) for line in super().to_python(value)]


def written_clause(clause: Mapping[str, str]) -> str:
    parts = [f"*{clause.get('verb', '')}*", " ".join(clause.get("text", "").split())]
    parts += [f"{{mandate {clause['mandate']}}}"] if "mandate" in clause else []
    parts += [f"{{note {clause['note']}}}"] if "note" in clause else []
    parts.append(" ".join(clause.get("continued", "").split()))
    return " ".join(part for part in parts if part)


def read_clause(line: str) -> dict[str, str]:
    found = CLAUSE.fullmatch(line)
    if not found:
        raise forms.ValidationError(
            _(
                "Begin each clause with its verb in asterisks, as in *Welcoming* the report. A mandate "
                "that it recalls stands in braces at its end: {mandate its-key}; a document for a "
                "footnote likewise: {note its-key}."
            )
        )
    return {
        name: value.strip() for name, value in found.groupdict().items() if value and value.strip()
    }


class Anything(forms.JSONField):
    """A shape that has no field of its own."""


def field_for(source: ReportSource, name: str, label: Any) -> forms.Field:
    """The field that fits what the source's function says it takes."""
    function = source.blocks
    parameter = signature(function).parameters.get(name)
    needed = parameter is not None and parameter.default is Parameter.empty
    hint = str(get_type_hints(function).get(name, "")) if parameter else ""
    options: dict[str, Any] = {"label": capital(str(label)), "required": needed}
    if "bool" in hint:
        return forms.BooleanField(label=options["label"], required=False)
    for mark, made in SHAPES:
        if mark in hint:
            return made(**options)
    if hint in {"", "<class 'str'>"}:
        widget = forms.Textarea(attrs={"rows": 4}) if name == "text" else forms.TextInput()
        return forms.CharField(widget=widget, **options)
    return Anything(**options)


# By a stretch of the annotation, the most telling first.
SHAPES = (
    ("Sequence[collections.abc.Mapping", Clauses),
    ("Mapping[str, collections.abc.Sequence", Records),
    ("Mapping[str, str]", Pairs),
    ("dict[str, str]", Pairs),
    ("Sequence[str]", Lines),
    ("list[str]", Lines),
)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# --- Forms ------------------------------------------------------------------------------------


class LineForm(forms.Form):
    """A line of an outline: its heading, its level, what fills it and with which parameters."""

    level = forms.TypedChoiceField(
        label=gettext_lazy("Level"), choices=LEVELS, coerce=int, initial=1
    )
    word_limit = forms.IntegerField(
        label=gettext_lazy("Word limit"),
        min_value=0,
        max_value=100_000,
        required=False,
        help_text=gettext_lazy("Leave empty where only the limit of the whole report counts."),
    )
    outline = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, source: ReportSource | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.source = source
        for name in HEADINGS:
            language = name.removeprefix("heading_").replace("_", "-")
            self.fields[name] = forms.CharField(
                label=Language(language).label,
                max_length=250,
                required=False,
                widget=forms.TextInput(attrs={"lang": language, "dir": "auto"}),
            )
        for name, label in (source.parameters if source else {}).items():
            self.fields[f"p_{name}"] = field_for(source, name, label)

    @property
    def headings(self) -> list[forms.BoundField]:
        return [self[name] for name in HEADINGS]

    @property
    def own(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("p_")]

    def values(self) -> dict[str, Any]:
        """The line as the action takes it."""
        data = self.cleaned_data
        return {
            "level": data["level"],
            "word_limit": data["word_limit"] or 0,
            **{name: data[name] for name in HEADINGS},
            "source": self.source.key if self.source else "",
            "parameters": parameters_in(data),
        }


class WordsForm(forms.Form):
    """Those parameters of a line that are words, in one other language."""

    outline = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, source: ReportSource, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in source.wordings:
            field = field_for(source, name, source.parameters[name])
            field.required = False
            field.widget.attrs |= {"lang": language, "dir": "auto"}
            self.fields[f"p_{name}"] = field

    @property
    def own(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("p_")]

    def values(self) -> dict[str, Any]:
        return parameters_in(self.cleaned_data)


class CopyForm(forms.Form):
    """The next report with this outline."""

    symbol = forms.CharField(label=gettext_lazy("Symbol"), max_length=60)


def parameters_in(data: Mapping[str, Any]) -> dict[str, Any]:
    """What was filled in; an empty value leaves the source its own default."""
    given = {name.removeprefix("p_"): value for name, value in data.items() if name[:2] == "p_"}
    return {name: value for name, value in given.items() if value not in ("", None, [], {}, False)}


def initial_of(section: Section, language: str = "") -> dict[str, Any]:
    """What the form of a line shows at first."""
    parameters: Mapping[str, Any] = section.parameters
    if language:
        parameters = section.wordings.get(language, {})
    shown = {f"p_{name}": value for name, value in parameters.items()}
    shown |= {name: getattr(section, name) for name in HEADINGS}
    return shown | {"level": section.level, "word_limit": section.word_limit or None}


def source_named(key: str) -> ReportSource | None:
    return report_sources[key] if key and key in report_sources else None


def sources_in_order() -> Sequence[ReportSource]:
    return list(report_sources)

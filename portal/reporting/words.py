"""Sentences in one language, made from facts.

The templates are Fluent files, ``<application>/sentences/<language>.ftl``: each language
writes its own, with its own plural forms and word order.  A value may be a part of a line (a
footnote, a symbol, a number that opens its list): it keeps its nature through the template.

Numbers and dates take the form that the words around them ask for.  A form is an attribute
of the messages that write them (``number``, ``ordinal``, ``month``, ``date-month``):
``{ COUNT($n, form: "feminine") }``, ``{ DATE($date, form: "prepositional") }``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

from babel.lists import format_list
from babel.numbers import format_decimal
from django.apps import apps
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType
from fluent.syntax.ast import Junk, Resource

from portal.partial_dates import PartialDate
from portal.reporting import arabic, chinese, french, russian, spanish
from portal.reporting.document import Cited, Code, Count, Emphasis, Inline, Line, Note, Text, plain
from portal.reporting.wordings import worded

ListStyle = Literal["standard", "or"]
LOCALES = {"en": "en_GB", "zh-hans": "zh_Hans"}
# A value that is a part stands in the template's answer as one private character.
FIRST_PLACE = 0xE000
PLACES = re.compile("([\ue000-\uf8ff])")
# A value that a template only chooses by, such as a kind: no memory has words for it.
CODE = re.compile("[a-z0-9_-]+")
# Spaces that a template's line breaks leave; those that hold words together stay.
BLANKS = re.compile("[ \t\n]+")
# Some locales group thousands by a narrow space or a stop; the United Nations do not.
SEPARATORS = {"fr": {0x202F: 0xA0}, "es": {ord("."): 0xA0}}
# What else the sentences of a language may call.
GRAMMARS = {
    "ar": arabic.FUNCTIONS,
    "fr": french.FUNCTIONS,
    "es": spanish.FUNCTIONS,
    "ru": russian.FUNCTIONS,
}


@dataclass(frozen=True)
class Counted:
    """A number of records, which opens their list where a template writes it out by ``COUNT``."""

    of: tuple[Cited, ...]
    url: str = ""


# The numbers of records that the sentence being written was given, by their value.
_counted: ContextVar[dict[int, Callable[[str], str]]] = ContextVar("counted")


class UnknownSentence(Exception):
    """No template of this name in this language, or one that lacks a value."""


class Words:
    """The sentences, dates, numbers and lists of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = LOCALES.get(language, language)
        self._bundle = bundle(language)

    def say(self, sentence: str, form: str = "", /, **values: Any) -> Line:
        """A sentence from its template.

        Values may be text, numbers, dates, lists of these, and parts of a line.  Raises
        ``UnknownSentence`` when the template is missing or asks for a value it did not get.
        """
        parts: list[Inline] = []
        given = {name: self._place(value, parts) for name, value in values.items()}
        token = _counted.set(self._openers(values, parts))
        try:
            text, errors = self._bundle.format_pattern(self._pattern(sentence, form), given)
        finally:
            _counted.reset(token)
        if errors:
            raise UnknownSentence(f"{sentence} [{self.language}]: {errors[0]}")
        return self._set(BLANKS.sub(" ", str(text)).strip(" "), parts)

    def _set(self, text: str, parts: Sequence[Inline]) -> Line:
        line = tuple(pieces(text, parts))
        return chinese.spaced(line) if self.language == "zh-hans" else line

    def _openers(
        self, values: dict[str, Any], parts: list[Inline]
    ) -> dict[int, Callable[[str], str]]:
        """How each number of records is written; none where two lists are equally long, because
        a template only gives the number."""
        found = [value for value in values.values() if isinstance(value, Counted)]
        sizes = [len(value.of) for value in found]
        return {
            len(value.of): partial(self._opening, value, parts)
            for value in found
            if sizes.count(len(value.of)) == 1
        }

    def _opening(self, value: Counted, parts: list[Inline], form: str) -> str:
        count = Count(self.number(len(value.of), form), value.url, value.of)
        return str(self._place(count, parts))

    def counted(self, n: int, form: str) -> str:
        """A number as a template asks for it; one that counts records keeps its list."""
        opening = _counted.get({}).get(n)
        return opening(form) if opening else self.number(n, form)

    def _pattern(self, sentence: str, form: str = "") -> Any:
        """The template; the one of a form where it has that, for not every number varies."""
        if self._bundle.has_message(sentence):
            message = self._bundle.get_message(sentence)
            if pattern := message.attributes.get(form) or message.value:
                return pattern
        raise UnknownSentence(f"{sentence} [{self.language}]")

    def text(self, sentence: str, form: str = "", /, **values: Any) -> str:
        """As ``say``, for a place that holds plain words only: a heading, a cell, a label."""
        return plain(self.say(sentence, form, **values))

    def date(self, when: PartialDate | date | None, form: str = "") -> str:
        """ "23 September 2009", "September 2009" or "2009", as exact as it is known."""
        if when is None:
            return ""
        when = when if isinstance(when, PartialDate) else PartialDate.of(when)
        precision = "day" if when.day else "month" if when.month else "year"
        return self.text(f"date-{precision}", form, **numbers_of(when))

    def day_and_month(self, when: PartialDate | None) -> str:
        """ "2 June", for a date that is printed without its year; whole where no day is known."""
        if when is None or when.day is None:
            return self.date(when)
        return self.text("date-day-and-month", **numbers_of(when))

    def date_range(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """ "24–26 February 2010"; one date where there is no second."""
        if start is None or end is None or start == end:
            return self.date(start or end)
        if not (start.day and end.day) or start.year != end.year:
            return self.text("dates-across", start=start, end=end)
        if start.month != end.month:
            first, last = self.day_and_month(start), self.day_and_month(end)
            return self.text("dates-in-a-year", start=first, last=last, end=end, year=str(end.year))
        return self.text("dates-in-a-month", first=start.day, last=end.day, **numbers_of(end))

    def number(self, value: float | Decimal, form: str = "") -> str:
        """In words below ten, in figures with separators from ten on."""
        if value in range(10) and self._bundle.has_message("number"):
            return self.text("number", form, n=int(value))
        return self.figure(value)

    def figure(self, value: float | Decimal) -> str:
        shown = format_decimal(value, locale=self.locale)
        return shown.translate(SEPARATORS.get(self.language, {}))

    def per_cent(self, value: float | Decimal) -> str:
        """ "8.5 per cent": always in figures."""
        return self.text("per-cent", n=value, figure=self.figure(value))

    def ordinal(self, value: int, form: str = "") -> str:
        return self.text("ordinal", form, n=value)

    def listed(self, items: Iterable[Any], style: ListStyle = "standard") -> Line:
        """ "A, B and C", or with ``style="or"`` "A, B or C"; items may be parts of a line."""
        parts: list[Inline] = []
        return self._set(self._list([self._place(i, parts) for i in items], style), parts)

    def _list(self, items: Sequence[Any], style: ListStyle = "standard") -> str:
        texts = [str(item) for item in items]
        if self.language == "ar" and arabic.are_phrases(texts):
            return arabic.phrases(texts, style)
        whole = format_list(texts, style=style, locale=self.locale)
        return spanish.euphonic(whole, texts[-1]) if self.language == "es" and texts[1:] else whole

    def _place(self, value: Any, parts: list[Inline]) -> Any:
        match value:
            case Text():
                return value.text
            case Code() | Count() | Emphasis() | Note():
                parts.append(value)
                return chr(FIRST_PLACE + len(parts) - 1)
            case tuple() | list() if any(isinstance(i, Text) for i in value) and is_line(value):
                return "".join(self._place(part, parts) for part in value)
            case tuple() | list():
                return self._list([self._place(item, parts) for item in value])
            case PartialDate() | date():
                return Written(self, value)
            case bool() | int() | float() | Decimal() | Counted():
                return number_of(value)
        text = str(value)
        return PLACES.sub("", text if CODE.fullmatch(text) else worded(text))


def number_of(value: Any) -> str | float | Decimal:
    """What a template chooses its forms by."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return len(value.of) if isinstance(value, Counted) else value


def is_line(value: Sequence[Any]) -> bool:
    return all(isinstance(part, Text | Emphasis | Code | Count | Note) for part in value)


def pieces(text: str, parts: Sequence[Inline]) -> Iterable[Inline]:
    """Split the answer of a template where parts of a line stand in it."""
    for piece in PLACES.split(text):
        if PLACES.fullmatch(piece):
            yield parts[ord(piece) - FIRST_PLACE]
        elif piece:
            yield Text(piece)


class Written(FluentType):
    """A date as a value of a template, which may ask for a form of it, or another language."""

    def __init__(self, words: Words, when: PartialDate | date) -> None:
        self.words, self.when = words, when

    def __str__(self) -> str:
        return self.words.date(self.when)

    def format(self, locale: Any) -> str:
        return str(self)

    def written(self, form: str = "", language: str = "") -> str:
        return (words(language) if language else self.words).date(self.when, form)


def numbers_of(when: PartialDate) -> dict[str, int | str]:
    """The year as text: it is no quantity and takes no separators."""
    return {"day": when.day or 0, "month": when.month or 0, "year": str(when.year)}


@cache
def words(language: str) -> Words:
    return Words(language)


@cache
def bundle(language: str) -> FluentBundle:
    """All templates of one language, from every installed application that has some."""
    locale = LOCALES.get(language, language)
    functions: dict[str, Callable[..., Any]] = {
        "COUNT": lambda n, form="": words(language).counted(int(n), form),
        "ORDINAL": lambda n, form="": words(language).ordinal(int(n), form),
        "DATE": lambda date, **how: date.written(**how) if isinstance(date, Written) else date,
        **GRAMMARS.get(language, {}),
    }
    made = FluentBundle([locale.replace("_", "-")], functions=functions, use_isolating=False)
    for config in apps.get_app_configs():
        folder = Path(config.path) / "sentences"
        for path in sorted([*folder.glob(f"{language}.ftl"), *folder.glob(f"{language}/*.ftl")]):
            made.add_resource(templates(path))
    return made


def templates(path: Path) -> Resource:
    """Read a file of templates; one that is written wrongly would else just be missing."""
    resource = FluentResource(path.read_text(encoding="utf-8"))
    for entry in resource.body:
        if isinstance(entry, Junk):
            raise UnknownSentence(f"{path}: {entry.content}")
    return resource

"""Sentences in one language, made from facts.

The templates are Fluent files, ``<application>/sentences/<language>.ftl``: each language
writes its own, with its own plural forms and word order.  A value may be a part of a line (a
footnote, a symbol, a number that opens its list): it keeps its nature through the template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from django.apps import apps
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Resource

from portal.partial_dates import PartialDate
from portal.reporting.document import Code, Count, Emphasis, Inline, Line, Note, Text, plain
from portal.reporting.wordings import worded

ListStyle = Literal["standard", "or"]
LOCALES = {"en": "en_GB", "zh-hans": "zh_Hans"}
# A value that is a part stands in the template's answer as one private character.
FIRST_PLACE = 0xE000
PLACES = re.compile("([\ue000-\uf8ff])")


class UnknownSentence(Exception):
    """No template of this name in this language, or one that lacks a value."""


class Words:
    """The sentences, dates, numbers and lists of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = LOCALES.get(language, language)
        self._bundle = bundle(language)

    def say(self, sentence: str, /, **values: Any) -> Line:
        """A sentence from its template.

        Values may be text, numbers, dates, lists of these, and parts of a line.  Raises
        ``UnknownSentence`` when the template is missing or asks for a value it did not get.
        """
        parts: list[Inline] = []
        given = {name: self._place(value, parts) for name, value in values.items()}
        pattern = self._pattern(sentence)
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise UnknownSentence(f"{sentence} [{self.language}]: {errors[0]}")
        return tuple(pieces(" ".join(str(text).split()), parts))

    def _pattern(self, sentence: str) -> Any:
        if self._bundle.has_message(sentence) and (
            pattern := self._bundle.get_message(sentence).value
        ):
            return pattern
        raise UnknownSentence(f"{sentence} [{self.language}]")

    def text(self, sentence: str, /, **values: Any) -> str:
        """As ``say``, for a place that holds plain words only: a heading, a cell, a label."""
        return plain(self.say(sentence, **values))

    def date(self, when: PartialDate | date | None) -> str:
        """ "23 September 2009", "September 2009" or "2009", as exact as it is known."""
        if when is None:
            return ""
        if isinstance(when, PartialDate) and when.month is None:
            return str(when.year)
        if isinstance(when, PartialDate) and when.day is None:
            return format_skeleton("yMMMM", when.first_day(), locale=self.locale)
        day = when.first_day() if isinstance(when, PartialDate) else when
        return format_date(day, "long", locale=self.locale)

    def day_and_month(self, when: PartialDate | None) -> str:
        """ "2 June", for a date that is printed without its year; whole where no day is known."""
        if when is None or when.day is None:
            return self.date(when)
        return format_skeleton("MMMMd", when.first_day(), locale=self.locale)

    def date_range(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """ "24–26 February 2010"; one date where there is no second."""
        if start is None or end is None or start == end:
            return self.date(start or end)
        is_one_month = (start.year, start.month) == (end.year, end.month) and start.day
        return self.text(
            "dates-in-a-month" if is_one_month else "dates-across",
            first=str(start.day or ""),
            last=str(end.day or ""),
            start=start,
            end=end,
        )

    def number(self, value: int) -> str:
        """In words below ten, in figures with separators from ten on."""
        if 0 <= value < 10 and self._bundle.has_message("number"):
            return self.text("number", n=value)
        return format_decimal(value, locale=self.locale)

    def ordinal(self, value: int) -> str:
        return self.text("ordinal", n=value)

    def listed(self, items: Iterable[Any], style: ListStyle = "standard") -> Line:
        """ "A, B and C", or with ``style="or"`` "A, B or C"; items may be parts of a line."""
        parts: list[Inline] = []
        return tuple(pieces(self._list([self._place(i, parts) for i in items], style), parts))

    def _list(self, items: Sequence[Any], style: ListStyle = "standard") -> str:
        return format_list([str(item) for item in items], style=style, locale=self.locale)

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
                return self.date(value)
            case bool():
                return "yes" if value else "no"
            case int():
                return value
        return PLACES.sub("", worded(str(value)))


def is_line(value: Sequence[Any]) -> bool:
    return all(isinstance(part, Text | Emphasis | Code | Count | Note) for part in value)


def pieces(text: str, parts: Sequence[Inline]) -> Iterable[Inline]:
    """Split the answer of a template where parts of a line stand in it."""
    for piece in PLACES.split(text):
        if PLACES.fullmatch(piece):
            yield parts[ord(piece) - FIRST_PLACE]
        elif piece:
            yield Text(piece)


@cache
def words(language: str) -> Words:
    return Words(language)


@cache
def bundle(language: str) -> FluentBundle:
    """All templates of one language, from every installed application that has some."""
    locale = LOCALES.get(language, language)
    functions: dict[str, Callable[[Any], Any]] = {
        "COUNT": lambda n: words(language).number(int(n)),
        "ORDINAL": lambda n: words(language).ordinal(int(n)),
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

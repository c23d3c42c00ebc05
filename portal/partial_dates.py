"""Dates that are known to the year, the month or the day: "October 2009".

Kept as text in ISO order (``2009``, ``2009-10``, ``2009-10-23``) so that the database sorts
and compares them, and so that nobody invents a day that the source does not give.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import get_month_names
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

ISO = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")
NUMERIC = re.compile(r"^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$")
MONTH_YEAR = re.compile(r"^(\d{1,2})[/. ](\d{4})$")
WORDS = re.compile(
    r"^(?:(\d{1,2})(?:er|º)?\s+)?(?:de\s+)?([^\W\d_/]+(?:/[^\W\d_]+)?)\.?,?\s+(?:de\s+)?(\d{4})$"
)
CHINESE = re.compile(r"^(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?$")
# Chinese is numbers only and has a pattern of its own.
LOCALES = ("en", "fr", "es", "ru", "ar")


@dataclass(frozen=True, order=False)
class PartialDate:
    """A year, perhaps a month of it, perhaps a day of that."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        match = ISO.match(text)
        if not match:
            raise ValueError(text)
        return cls.of_parts(match.groups())

    @classmethod
    def of_parts(cls, parts: Sequence[str | None]) -> PartialDate:
        year, month, day = (int(part) if part else None for part in parts)
        return cls(year or 0, month, day)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def is_before(self, other: PartialDate) -> bool:
        """Whether all of this lies before all of the other; "2009" is not before "May 2009"."""
        return self.last_day() < other.first_day()


def month_number(word: str) -> int | None:
    """The month that a word names in any of the languages, whole or abbreviated."""
    wanted = word.casefold().rstrip(".")
    for locale in LOCALES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                names = get_month_names(width, context, locale)
                for number, name in names.items():
                    known = {
                        part.rstrip(".") for part in (name.casefold(), *name.casefold().split("/"))
                    }
                    if wanted in known:
                        return number
    return None


def parse(text: str) -> PartialDate:
    """Read what a person wrote.  Day before month, as the United Nations writes dates.

    Raises ValueError for anything that is not a date; never guesses.
    """
    text = " ".join(text.split())
    if match := ISO.match(text) or CHINESE.match(text):
        return PartialDate.of_parts(match.groups())
    if match := NUMERIC.match(text):
        day, month, year = map(int, match.groups())
        return PartialDate(year, month, day)
    if match := MONTH_YEAR.match(text):
        month, year = map(int, match.groups())
        return PartialDate(year, month)
    if (match := WORDS.match(text)) and (number := month_number(match[2])):
        return PartialDate(int(match[3]), number, int(match[1]) if match[1] else None)
    raise ValueError(text)


if TYPE_CHECKING:
    Column = models.CharField["PartialDate | str | None", "PartialDate | None"]
else:
    Column = models.CharField


class PartialDateField(Column):
    """A ``PartialDate`` in the model, ISO text in the database."""

    description = "Date known to the year, month or day"

    def __init__(self, *args, **options) -> None:
        options["max_length"] = 10
        # Byte order is date order; a language's own order would skip the hyphens.
        options["db_collation"] = "C"
        super().__init__(*args, **options)

    def deconstruct(self):
        name, path, args, options = super().deconstruct()
        del options["max_length"], options["db_collation"]
        return name, path, args, options

    def from_db_value(self, value, expression, connection):
        return PartialDate.from_iso(value) if value else None

    def to_python(self, value):
        if value is None or isinstance(value, PartialDate):
            return value
        if isinstance(value, date):
            return PartialDate.of(value)
        try:
            return parse(str(value)) if value else None
        except ValueError as error:
            raise ValidationError(
                PartialDateFormField.default_error_messages["not_a_date"]
            ) from error

    def run_validators(self, value):
        """A date that was read has its form; the check of length would want a text."""
        super().run_validators(str(value) if isinstance(value, PartialDate) else value)

    def get_prep_value(self, value):
        value = self.to_python(value)
        return None if value is None else str(value)

    def value_to_string(self, obj) -> str:
        return str(self.value_from_object(obj) or "")

    def formfield(self, **options):
        options = {"form_class": PartialDateFormField, "widget": forms.TextInput} | options
        return models.Field.formfield(self, **options)


class PartialDateFormField(forms.CharField):
    """Text entry: "23 September 2009", "23/9/2009", "October 2009", "2009-10" or "2009"."""

    default_error_messages = {
        "not_a_date": _("Enter a real date, for example 27 September 2009, October 2009 or 2009")
    }

    def to_python(self, value):
        if isinstance(value, PartialDate):
            return value
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            raise ValidationError(self.error_messages["not_a_date"]) from error

    def prepare_value(self, value):
        return str(value) if isinstance(value, PartialDate) else value

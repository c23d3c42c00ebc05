"""Dates with the month as a word, as the documents of the United Nations write them."""

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

# For a day, a month and a year.  Arabic and Russian differ from what a computer would write.
PATTERNS = {
    "en": ("d MMMM y", "MMMM y", "y"),
    "fr": ("d MMMM y", "MMMM y", "y"),
    "es": ("d 'de' MMMM 'de' y", "MMMM 'de' y", "y"),
    "ru": ("d MMMM y 'года'", "LLLL y 'года'", "y"),
    "ar": ("d {month} y", "{month} y", "y"),
    "zh-hans": ("y年M月d日", "y年M月", "y年"),
}
LOCALES = {"en": "en_GB", "zh-hans": "zh_Hans"}
EASTERN_ARABIC = "ar_SY"


@lru_cache
def babel_locale(language: str) -> Locale:
    return Locale.parse(LOCALES.get(language, language))


@lru_cache(maxsize=4096)
def in_words(value, language: str) -> str:
    """A date, or a date known to the month or the year: "23 September 2009", "October 2009"."""
    month, day = getattr(value, "month", None), getattr(value, "day", None)
    first = date(value.year, month or 1, day or 1)
    pattern = PATTERNS[language][0 if day else 1 if month else 2]
    if "{month}" in pattern:
        pattern = pattern.format(month=f"'{arabic_month(first)}'")
    words = format_date(first, pattern, locale=babel_locale(language))
    return f"1er{words[1:]}" if language == "fr" and day == 1 else words


def arabic_month(day: date) -> str:
    """Both names of the month, for readers east and west of Egypt."""
    return "/".join(
        format_date(day, "MMMM", locale=babel_locale(name)) for name in (EASTERN_ARABIC, "ar")
    )

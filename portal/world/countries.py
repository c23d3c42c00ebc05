"""Countries: codes from ISO, names in six languages from CLDR, corrected to United Nations use."""

from datetime import date
from functools import cache
from pathlib import Path

import pycountry
from babel import Locale

from portal import worlds
from portal.actions import countries
from portal.models import Country, CountryName, Person

LOCALES = {"en": "en", "fr": "fr", "es": "es", "ru": "ru", "ar": "ar", "zh-hans": "zh_Hans"}


def load(folder: Path, *, by: Person) -> None:
    """The States of the list; a file beside it says where the United Nations name differs, and
    what a State was called before which day."""
    usage = {entry["alpha3"]: entry for entry in worlds.read(folder, "country_names")}
    for group in worlds.read(folder, "countries"):
        for alpha3 in group["alpha3"].split():
            entry = usage.get(alpha3, {})
            current = common_names(alpha3) | entry.get("names", {})
            load_country(alpha3, current, entry.get("before", []), by=by)


def load_country(alpha3: str, current: dict[str, str], before: list[dict], *, by: Person) -> None:
    """``before`` tells the earlier names, oldest first, each with its last day and the names
    that differed."""
    codes = pycountry.countries.get(alpha_3=alpha3)
    spans = [(None, current)]
    for earlier in reversed(before):
        spans[0] = (date.fromisoformat(str(earlier["until"])), spans[0][1])
        spans.insert(0, (None, current | earlier["names"]))
    country = worlds.once(
        Country,
        {"alpha3": alpha3},
        countries.create,
        by=by,
        alpha2=codes.alpha_2,
        m49=codes.numeric,
        names=worlds.columns("name", spans[0][1]),
    )
    for day, names in spans[1:]:
        if not CountryName.objects.filter(country=country, valid_from=day).exists():
            countries.rename(country=country, by=by, on=day, names=worlds.columns("name", names))


def common_names(alpha3: str) -> dict[str, str]:
    alpha2 = pycountry.countries.get(alpha_3=alpha3).alpha_2
    return {language: territories(code)[alpha2] for language, code in LOCALES.items()}


@cache
def territories(locale: str):
    return Locale.parse(locale).territories

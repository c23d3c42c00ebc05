"""How records read inside a sentence: small letters, countries with their article, list marks."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.db import models

from portal.models import Country
from portal.partial_dates import PartialDate
from portal.reporting.document import Item, Line, Text
from portal.reporting.sources import Scene, missing, without_stop
from portal.reporting.wordings import worded

InCountry = TypeVar("InCountry", bound=Any)
# What an entry of a list says, and the entries below it.
Entry = tuple[Line, list["Entry"]]


def one(records: models.QuerySet, **key: str) -> models.Model:
    """The record that a parameter of the outline names; the message says which is missing."""
    found = records.filter(**key).first()
    if found is None:
        raise missing(records.model, *key.values())
    return found


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def alphabetical(name: str) -> str:
    """A key to sort names by: accents and case do not part what belongs together."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def by_country(scene: Scene, rows: Iterable[InCountry]) -> list[InCountry]:
    """Rows in the order of the names of their countries."""
    rows = list(rows)
    names = {row.country_id: row.country.name for row in rows}
    if alphabet := scene.conventions.alphabet:
        spelled = Country.objects.named(on=scene.day, language=alphabet).filter(pk__in=names)
        names = dict(spelled.values_list("pk", "name"))
    return sorted(rows, key=lambda row: alphabetical(names[row.country_id]))


def listed_countries(scene: Scene, countries: Iterable[Country]) -> list[str]:
    """Countries as they stand in a sentence, some with their article; each once."""
    once = {country.pk: country for country in countries}.values()
    return [
        scene.words.text("cooperation-country", code=country.alpha3, name=country.name)
        for country in once
    ]


def open_ended(line: Line) -> Line:
    """A sentence without its full stop, so that a list can go on from it."""
    *start, last = line
    if isinstance(last, Text):
        return (*start, Text(without_stop(last.text)))
    return line


def items(
    scene: Scene, entries: Sequence[Entry], last: str = "cooperation-item-last"
) -> tuple[Item, ...]:
    """Entries of a list with the marks that end them: semicolons, and ``last`` at the end.

    An entry with entries of its own opens them with a colon; the last of them ends as the
    entry itself would.
    """
    made = []
    for left, (content, parts) in enumerate(entries, 1 - len(entries)):
        ending = last if not left else BEFORE.get((last, left), "cooperation-item")
        inner = items(scene, parts, ending) if parts else ()
        ending = "cooperation-opening" if parts else ending
        made.append(Item(scene.say(ending, text=open_ended(content)), inner))
    return tuple(made)


# There is an "and" before the entry that ends with the full stop.
BEFORE = {("cooperation-item-last", -1): "cooperation-item-before-last"}


def known(when: PartialDate) -> str:
    """How exactly a date is known: it is "on" a day and "in" a month."""
    return "day" if when.day else "month"


def figure(scene: Scene, row) -> str:
    """ "about 10,000 people": a number with what it counts and how exact it is."""
    return scene.words.text(
        "cooperation-figure", qualifier=row.qualifier, n=row.value, label=worded(row.label)
    )

"""Names of reference data, kept by each process in each language.

Lists and filters show a few names again and again.  They are read once and kept for a short
while, as long as the rows of their tables are the same: one small query tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from time import monotonic

from django.db import connection
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from portal.extension import programmes
from portal.models import Agency, Country, CountryName, Theme

# Made of the versions of all rows: unlike the newest number in a history it also tells of a
# transaction that began early and ended late.
ROWS = "(SELECT sum(hashtextextended(xmin::text || ctid::text, 0)) FROM {table})"
# Seconds.
LONGEST_KEPT = 30


@dataclass(frozen=True, slots=True)
class Name:
    """A record as it is named: ``key`` in addresses, ``short`` in a row, ``full`` in a choice."""

    pk: int
    key: str
    short: str
    full: str
    group: str = ""


class Names:
    """All names of one kind, found by primary key or by key."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.all = tuple(names)
        self.by_pk = {name.pk: name for name in self.all}
        self.by_key = {name.key: name for name in self.all}

    def find(self, key: str) -> Name | None:
        """By its key; keys in small letters are found however they are written."""
        return self.by_key.get(key) or self.by_key.get(key.lower())

    @cached_property
    def groups(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self.all:
            found[name.group].append(name)
        return dict(found)

    @cached_property
    def options(self) -> SafeString:
        """The options of a select, written once: through widgets each would be a template."""
        html = SafeString("")
        for group, names in self.groups.items():
            options = format_html_join(
                "\n", '<option value="{}">{}</option>', ((name.key, name.full) for name in names)
            )
            html += (
                format_html('<optgroup label="{}">{}</optgroup>', group, options)
                if group
                else options
            )
        return html


@dataclass(frozen=True)
class Directory:
    """The names of one moment in one language."""

    themes: Names
    agencies: Names
    countries: Names
    programmes: Names
    programme_of: dict[int, str]

    def themes_of(self, programme: str) -> list[int]:
        return [theme for theme, key in self.programme_of.items() if key == programme]


@dataclass(frozen=True)
class _Kept:
    version: tuple
    read_at: float
    directory: Directory


_kept: dict[str, _Kept] = {}


def current() -> Directory:
    """The names in the reader's language."""
    language = get_language() or "en"
    version, now = _version(), monotonic()
    kept = _kept.get(language)
    if kept is None or kept.version != version or now - kept.read_at >= LONGEST_KEPT:
        kept = _kept[language] = _Kept(version, now, _read())
    return kept.directory


def _version() -> tuple:
    """Changes with every name; a name of a country also changes with the day."""
    rows = ", ".join(
        ROWS.format(table=model._meta.db_table) for model in (Theme, Agency, CountryName)
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {rows}")
        return (*cursor.fetchone(), timezone.localdate())


def _read() -> Directory:
    labels = {programme.key: str(programme.label) for programme in programmes}
    themes = list(
        Theme.objects.order_by("programme", "position", "pk").values_list(
            "pk", "slug", "name", "programme"
        )
    )
    return Directory(
        themes=Names(
            Name(pk, slug, name, name, labels.get(programme, programme))
            for pk, slug, name, programme in themes
        ),
        agencies=Names(
            Name(pk, slug, acronym, acronym if acronym == name else f"{acronym} – {name}")
            for pk, slug, acronym, name in Agency.objects.for_list().values_list(
                "pk", "slug", "acronym", "name"
            )
        ),
        countries=Names(
            Name(pk, alpha3.lower(), name or alpha3, name or alpha3)
            for pk, alpha3, name in Country.objects.for_list().values_list("pk", "alpha3", "name")
        ),
        programmes=Names(
            Name(place, key, label, label) for place, (key, label) in enumerate(labels.items())
        ),
        programme_of={pk: programme for pk, _slug, _name, programme in themes},
    )


def enumerated(choices: Iterable[tuple[str, str | Promise]]) -> Names:
    """A closed list of words in the same form, in the reader's language."""
    return Names(
        Name(place, value, str(label), str(label)) for place, (value, label) in enumerate(choices)
    )

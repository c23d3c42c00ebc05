"""Search over everything that somebody may see: a few of each kind, the best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.db.models import Case, Q, When
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.models import Activity, Agency, Body, Country, Document, Mandate, Meeting, Report
from portal.queries import search

SHOWN = 8


@dataclass(frozen=True, kw_only=True)
class Place:
    """A kind of record, the columns to look in, the first of them the one that names it best."""

    label: Any
    model: type[Any]
    columns: tuple[str, ...]
    # The list that shows all results; it reads the same words.
    url_name: str = ""


PLACES = (
    Place(label=_("Reports"), model=Report, columns=("symbol", "title")),
    Place(
        label=_("Documents"), model=Document, columns=("symbol", "title"), url_name="document-list"
    ),
    Place(
        label=_("Mandates"),
        model=Mandate,
        columns=("document__symbol", "text"),
        url_name="mandate-list",
    ),
    Place(
        label=_("Meetings"),
        model=Meeting,
        columns=("name", "name_en", "city"),
        url_name="meeting-list",
    ),
    Place(
        label=_("Bodies and groups"),
        model=Body,
        columns=("acronym", "name", "name_en"),
        url_name="body-list",
    ),
    Place(
        label=_("Agencies"),
        model=Agency,
        columns=("acronym", "name", "name_en", "aliases__value"),
        url_name="agency-list",
    ),
    Place(
        label=_("Countries"),
        model=Country,
        columns=("alpha3", "names__name", "names__name_en"),
        url_name="country-list",
    ),
)


@dataclass(frozen=True)
class Group:
    """Results of one kind; ``more`` is where all are, when there are more than are shown."""

    label: str
    records: list[models.Model]
    is_cut: bool
    more: str


def everywhere(text: str, user) -> list[Group]:
    """Groups with at least one result; nothing for an empty question."""
    if not text:
        return []
    found = search.find(text).narrow(Activity.objects.visible_to(user).latest_first())
    groups = [group(_("Activities"), found, "activity-list", text)]
    groups += [
        group(place.label, look(place, text, user), place.url_name, text) for place in PLACES
    ]
    return [found for found in groups if found.records]


def group(label: Any, found: models.QuerySet, url_name: str, text: str) -> Group:
    records = list(found[: SHOWN + 1])
    is_cut = len(records) > SHOWN
    more = f"{reverse(url_name)}?{urlencode({'q': text})}" if is_cut and url_name else ""
    return Group(str(label), records[:SHOWN], is_cut, more)


def look(place: Place, text: str, user) -> models.QuerySet:
    """Records with the words in any of the columns; those named so come first."""
    wanted, named = Q(), Q(**{f"{place.columns[0]}__istartswith": text})
    for column in place.columns:
        wanted |= Q(**{f"{column}__icontains": text})
    matches = place.model._default_manager.filter(wanted).order_by().values("pk")
    records = place.model.objects.visible_to(user).filter(pk__in=matches)
    if place.model is Country:
        records = records.named()
    return records.annotate(rank=Case(When(named, then=0), default=1)).order_by("rank", "pk")

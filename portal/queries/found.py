"""Search over everything that somebody may see: a few of each kind, the best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.models import Activity, Agency, Body, Country, Document, Mandate, Meeting, Report

SHOWN = 8
# What can be searched, and in which columns.
PLACES: tuple[tuple[Any, type[models.Model], tuple[str, ...]], ...] = (
    (_("Activities"), Activity, ("title", "summary", "reference")),
    (_("Reports"), Report, ("symbol", "title")),
    (_("Documents"), Document, ("symbol", "title")),
    (_("Mandates"), Mandate, ("text",)),
    (_("Meetings"), Meeting, ("name", "city")),
    (_("Bodies"), Body, ("name", "acronym")),
    (_("Agencies"), Agency, ("acronym", "name", "aliases__value")),
    (_("Countries"), Country, ("names__name", "alpha3")),
)


@dataclass(frozen=True)
class Group:
    """Results of one kind; ``is_cut`` where there are more than are shown."""

    label: str
    records: list[models.Model]
    is_cut: bool


def everywhere(text: str, user) -> list[Group]:
    """Groups with at least one result; nothing for an empty question."""
    if not text:
        return []
    groups = []
    for label, model, columns in PLACES:
        wanted = Q()
        for column in columns:
            wanted |= Q(**{f"{column}__icontains": text})
        records = list(
            model.objects.visible_to(user).filter(wanted).distinct().order_by("pk")[: SHOWN + 1]
        )
        if records:
            groups.append(Group(str(label), records[:SHOWN], len(records) > SHOWN))
    return groups

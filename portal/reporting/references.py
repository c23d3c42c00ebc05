"""The records that an outline names by their natural keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from django.db import models

from portal.models import Activity, Agency, Body, Document, Mandate, Meeting, Milestone, Update

M = TypeVar("M", bound=models.Model)

KINDS: Mapping[str, type[models.Model]] = {
    "activities": Activity,
    "agencies": Agency,
    "bodies": Body,
    "documents": Document,
    "mandates": Mandate,
    "meetings": Meeting,
    "milestones": Milestone,
    "updates": Update,
}
# All others go by their slug.
KEYS: Mapping[type[models.Model], str] = {Activity: "reference", Agency: "acronym"}


def records(named: Mapping[str, Sequence[str]]) -> list[models.Model]:
    """``{"mandates": ["gc-25-1-vi-35"]}`` as records, in the order of naming: one query a kind.

    Raises ``LookupError`` for a kind or a record that is not there.
    """
    if unknown := [kind for kind in named if kind not in KINDS]:
        raise LookupError(f"{', '.join(unknown)} are no records that an outline can name")
    return [record for kind, keys in named.items() for record in all_of(KINDS[kind], keys)]


def all_of(model: type[M], keys: Sequence[str]) -> list[M]:
    field = KEYS.get(model, "slug")
    chosen = model._default_manager.filter(**{f"{field}__in": keys})
    found = {getattr(record, field): record for record in chosen}
    if missing := [key for key in keys if key not in found]:
        raise LookupError(f"{model._meta.verbose_name}: {', '.join(missing)}")
    return [found[key] for key in keys]


def record(model: type[M], key: str) -> M:
    return all_of(model, [key])[0]

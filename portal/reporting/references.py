"""The records that an outline names by their natural keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from django.db import models
from django.utils.translation import gettext as _

from portal.exceptions import SourceError
from portal.models import Activity, Agency, Body, Document, Mandate, Meeting, Milestone, Update
from portal.reporting.sources import missing, public

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

    Raises ``SourceError`` for a kind that is not there, or a record that is not public.
    """
    if unknown := [kind for kind in named if kind not in KINDS]:
        raise SourceError(
            _("an outline cannot name records of the kind “%(kinds)s”")
            % {"kinds": ", ".join(unknown)}
        )
    return [record for kind, keys in named.items() for record in all_of(KINDS[kind], keys)]


def all_of(model: type[M], keys: Sequence[str]) -> list[M]:
    field = KEYS.get(model, "slug")
    chosen = public(model).filter(**{f"{field}__in": keys})
    found = {getattr(record, field): record for record in chosen}
    if lost := [key for key in keys if key not in found]:
        raise missing(model, *lost)
    return [found[key] for key in keys]


def record(model: type[M], key: str) -> M:
    return all_of(model, [key])[0]

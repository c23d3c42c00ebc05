"""The records that an outline names by their natural keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import models

from portal.models import Activity, Agency, Body, Document, Mandate, Meeting, Milestone, Update

KINDS: Mapping[str, tuple[type[models.Model], str]] = {
    "activities": (Activity, "reference"),
    "agencies": (Agency, "acronym"),
    "bodies": (Body, "slug"),
    "documents": (Document, "slug"),
    "mandates": (Mandate, "slug"),
    "meetings": (Meeting, "slug"),
    "milestones": (Milestone, "slug"),
    "updates": (Update, "slug"),
}


def records(named: Mapping[str, Sequence[str]]) -> list[models.Model]:
    """``{"mandates": ["gc-25-1-vi-35"]}`` as records, in the order of naming: one query a kind.

    Raises ``LookupError`` for a kind or a record that is not there.
    """
    return [record for kind, keys in named.items() for record in of_kind(kind, keys).values()]


def of_kind(kind: str, keys: Sequence[str]) -> dict[str, models.Model]:
    if kind not in KINDS:
        raise LookupError(f"{kind} are no records that an outline can name")
    model, field = KINDS[kind]
    found = {
        getattr(record, field): record for record in model.objects.filter(**{f"{field}__in": keys})
    }
    if missing := [key for key in keys if key not in found]:
        raise LookupError(f"{model._meta.verbose_name}: {', '.join(missing)}")
    return {key: found[key] for key in keys}


def record(kind: str, key: str) -> models.Model:
    return of_kind(kind, [key])[key]

"""From the entry of a data file to the fields of a model: references become records."""

from typing import Any

from django.db import models

from portal.worlds import one

# What the files call a record of each kind.
NATURAL_KEYS = {
    "portal.activity": "reference",
    "portal.agency": "acronym",
    "portal.body": "slug",
    "portal.country": "alpha3",
    "portal.document": "slug",
    "portal.mandate": "slug",
    "portal.meeting": "slug",
    "portal.milestone": "slug",
    "portal.report": "symbol",
    "portal.theme": "slug",
    "emg.stream": "theme__slug",
}


def fields(model: type[models.Model], entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with the records that it names; dates and plain values stay as they are."""
    return {name: resolved(model._meta.get_field(name), value) for name, value in entry.items()}


def resolved(field: models.Field, value: Any) -> Any:
    if not field.is_relation or value is None:
        return value
    key = NATURAL_KEYS[field.related_model._meta.label_lower]
    if field.many_to_many:
        return [one(field.related_model, **{key: item}) for item in value]
    return one(field.related_model, **{key: value})


def split(entry: dict[str, Any], *names: str) -> tuple[dict[str, Any], ...]:
    """The entry without some names, and the values of those names, or nothing."""
    rest = {name: value for name, value in entry.items() if name not in names}
    return rest, *(entry.get(name) for name in names)

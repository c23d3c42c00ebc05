"""Columns and values of a history in words: what people read instead of what is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.formats import dates, languages
from portal.models import Person
from portal.partial_dates import PartialDate

# Columns whose models do not say what people call them.
LABELS = {
    "activity": _("Activity"),
    "agencies": _("Agencies"),
    "agency": _("Agency"),
    "agenda_item": _("Agenda item"),
    "agenda_document": _("Document of the agenda item"),
    "asked_by": _("Asked by"),
    "asked_agencies": _("Asked of agencies"),
    "asked_bodies": _("Asked of bodies"),
    "attendance_note": _("Note on who came"),
    "author": _("Author"),
    "bodies": _("Bodies"),
    "body": _("Body"),
    "compile_number": _("Number of the compile"),
    "compiled_at": _("Compiled"),
    "countries": _("Countries"),
    "country": _("Country"),
    "created_by": _("Logged by"),
    "destinations": _("Meetings that get it"),
    "distribution": _("Distribution"),
    "document": _("Document"),
    "due_meeting": _("Due at the meeting"),
    "drafts": _("Drafts"),
    "during": _("Held beside"),
    "host": _("Host"),
    "job_number": _("Job number"),
    "is_active": _("Account open"),
    "mandate": _("Mandate"),
    "mandates": _("Mandates"),
    "merged_into": _("Merged into"),
    "meeting": _("Meeting"),
    "original_language": _("Original language"),
    "organ": _("Governing body"),
    "owner_body": _("Owned by the body"),
    "owners": _("Owned by"),
    "parameters": _("What the source is told"),
    "wordings": _("Words in other languages"),
    "parent": _("Part of"),
    "part_of": _("Part of"),
    "participations": _("Partners"),
    "person": _("Person"),
    "report": _("Report"),
    "sections": _("Open sections"),
    "section": _("Section of the answer"),
    "session": _("Session"),
    "snapshot_at": _("Data as of"),
    "superseded_by": _("Superseded by"),
    "supersedes": _("Supersedes"),
    "theme": _("Theme"),
}
# What the name of a record is made of besides its own columns.
NAMED_WITH = {"mandate": "document", "submissionsection": "activity"}
MAY_NOT_SEE = _("a record that you may not see")


def label_of(
    model: type[models.Model], name: str, labels: Mapping[str, str | Promise] = LABELS
) -> str:
    """What people call a column; of a translated one also in which language it is.

    ``labels`` are those of the kind of history, which come before the usual ones.
    """
    for field in getattr(model, "translated_fields", ()):
        for code in languages.OWN_NAMES:
            if name == f"{field}_{code.replace('-', '_')}":
                return f"{label_of(model, field, labels)} – {languages.OWN_NAMES[code]}"
    if name in labels or name in LABELS:
        return str(labels.get(name) or LABELS[name])
    known = {field.name: field for field in model._meta.get_fields()}
    return capfirst(str(getattr(known.get(name), "verbose_name", name.replace("_", " "))))


def is_text(field: models.Field) -> bool:
    """Whether its values are words, so that a change is shown word by word."""
    return isinstance(field, models.TextField | models.CharField) and not (
        field.choices or isinstance(field, models.SlugField) or field.db_collation
    )


class Words:
    """Turns values into words; the records that they name are read all at once."""

    def __init__(self, user, labels: Mapping[str, Mapping[str, str]]) -> None:
        """``labels`` are what the keys in some columns stand for."""
        self.user, self.labels = user, labels
        self.wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
        self.names: dict[type[models.Model], dict[Any, str]] = {}

    def want(self, field: models.Field, values: Iterable[Any]) -> None:
        if field.related_model:
            self.wanted[field.related_model] |= {value for value in values if value is not None}

    def read(self) -> None:
        for model, keys in self.wanted.items():
            found = model._default_manager.all()
            # Names of people stay in history, whoever may see their pages.
            if model is not Person and hasattr(found, "visible_to"):
                found = found.visible_to(self.user)
            if with_it := NAMED_WITH.get(model._meta.model_name):
                found = found.select_related(with_it)
            self.names[model] = {pk: str(record) for pk, record in found.in_bulk(keys).items()}

    def of(self, field: models.Field, value: Any) -> str:
        if value in (None, ""):
            return ""
        if field.related_model:
            return self.names[field.related_model].get(value, str(MAY_NOT_SEE))
        if isinstance(value, list) and (inner := getattr(field, "base_field", None)):
            return ", ".join(self.of(inner, item) for item in value)
        if field.name in self.labels and isinstance(value, str):
            return self.labels[field.name].get(value, value)
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        return in_words(value)


def in_words(value: Any) -> str:
    if isinstance(value, bool):
        return str(_("Yes") if value else _("No"))
    if isinstance(value, PartialDate):
        return dates.in_words(value, get_language() or "en")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, int | float | Decimal):
        return number_format(value, force_grouping=True)
    if isinstance(value, list):
        return "; ".join(map(in_words, value))
    if isinstance(value, dict):
        return ", ".join(in_words(part) for part in value.values() if part not in (None, ""))
    return str(value)


def of_event(value: Any) -> str:
    """A value as an event keeps it: plain data."""
    if isinstance(value, list):
        return ", ".join(
            " – ".join(map(str, item)) if isinstance(item, list) else str(item) for item in value
        )
    return "" if value is None else in_words(value)

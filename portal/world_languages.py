"""How the records of a sample world read in the other languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.apps import apps
from django.db.models import Q

from portal.actions import records, reports, wordings
from portal.enums import Language, TranslationState
from portal.models import Person, Section

# A record is named in the data files by one of these.
KEYS = ("slug", "symbol", "key")


def load(folder: Path, *, by: Person) -> None:
    for language in Language.values:
        path = folder / "languages" / f"{language}.yaml"
        if path.exists():
            entries = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
            load_language(language, entries, by=by)


def load_language(language: str, entries: dict[str, Any], *, by: Person) -> None:
    for name, named in entries.get("names", {}).items():
        for key, fields in named.items():
            name_record(language, name, key, fields, by=by)
    for key, line in entries.get("outline", {}).items():
        section = Section.objects.get(key=key)
        reports.word_section(section=section, language=language, by=by, **line)
    for source, text in entries.get("wordings", {}).items():
        word(language, source, text, by=by)


def name_record(language: str, name: str, key: str, fields: dict[str, str], *, by: Person) -> None:
    model = next(each for each in apps.get_models() if each._meta.model_name == name)
    record = model._default_manager.get(named(model, key))
    column = language.replace("-", "_")
    changes = {f"{field}_{column}": text for field, text in fields.items()}
    records.change(record, by=by, changes=changes)


def named(model: Any, key: str) -> Q:
    known = {field.name for field in model._meta.concrete_fields}
    return Q(*((name, key) for name in KEYS if name in known), _connector=Q.OR)


def word(language: str, source: str, text: str | dict[str, str], *, by: Person) -> None:
    """``text`` is the wording, or ``{text:, review: what has to be confirmed, term: true}``."""
    given = {"text": text} if isinstance(text, str) else text
    note = given.get("review", "")
    wordings.word(
        source=source,
        language=language,
        text=given["text"],
        by=by,
        note=note,
        state=TranslationState.REVIEW if note else TranslationState.TRANSLATED,
        is_term=bool(given.get("term", False)),
    )

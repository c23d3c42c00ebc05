"""How the records of a sample world read in the other languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
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
    """All files of a part of a world; a record is changed once for all its languages."""
    files = {language: entries_of(folder, language) for language in Language.values}
    load_names(files, by=by)
    for language, entries in files.items():
        for key, line in entries.get("outline", {}).items():
            section = Section.objects.get(key=key)
            reports.word_section(section=section, language=language, by=by, **line)
        given = [worded(source, text) for source, text in entries.get("wordings", {}).items()]
        wordings.take_in(language=language, given=given, by=by)


def entries_of(folder: Path, language: str) -> dict[str, Any]:
    path = folder / "languages" / f"{language}.yaml"
    if not path.exists():
        return {}
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}


def load_names(files: Mapping[str, dict[str, Any]], *, by: Person) -> None:
    changes: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for language, entries in files.items():
        column = language.replace("-", "_")
        for name, named in entries.get("names", {}).items():
            for key, fields in named.items():
                texts = {f"{field}_{column}": text for field, text in fields.items()}
                changes[name, key] |= texts
    for (name, key), fields in changes.items():
        records.change(record_named(name, key), by=by, changes=fields)


def record_named(name: str, key: str) -> Any:
    model: Any = next(each for each in apps.get_models() if each._meta.model_name == name)
    known = {field.name for field in model._meta.concrete_fields}
    return model._default_manager.get(
        Q(*((name, key) for name in KEYS if name in known), _connector=Q.OR)
    )


def worded(source: str, text: str | dict[str, Any]) -> dict[str, Any]:
    """``text`` is the wording, or ``{text:, review: what has to be confirmed, term: true}``."""
    given = {"text": text} if isinstance(text, str) else text
    note = given.get("review", "")
    return {
        "source": source.strip(),
        "text": given["text"],
        "note": note,
        "state": TranslationState.REVIEW if note else TranslationState.TRANSLATED,
        "is_term": bool(given.get("term", False)),
    }

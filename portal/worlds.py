"""Building a sample world through actions, from readable files beside each application."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import pghistory
import yaml
from django.db import models

from portal import world_languages
from portal.actions import people
from portal.extension import World, worlds
from portal.models import Person

M = TypeVar("M", bound=models.Model)
# Who loads the sample worlds: a secretariat officer.
LOADER = "secretariat@sample.example"
OWN = Path(__file__).parent / "world" / "gcss-xi"


def loader() -> Person:
    """The officer who loads; invited by the process itself, because nobody is here before."""
    found = Person.objects.filter(email=LOADER).first()
    return found or people.invite(
        by="load_world", email=LOADER, name=name_of_loader(), is_sample=True
    )


def name_of_loader() -> str:
    """As the portal's own world calls the officer."""
    return next(entry["name"] for entry in read(OWN, "people") if entry["email"] == LOADER)


def names() -> list[str]:
    """The worlds that can be loaded."""
    return sorted({world.name for world in worlds})


def parts_of(name: str) -> list[World]:
    """What the applications add to a world, in the order of loading."""
    return [world for world in worlds if world.name == name]


def load(part: World) -> None:
    by = loader()
    with pghistory.context(person=by.pk):
        part.load(part.folder, by=by)
        world_languages.load(part.folder, by=by)


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """The entries of one data file."""
    text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.CSafeLoader) or []


def once(model: type[M], key: dict[str, Any], create, **fields: Any) -> M:
    """The record with this natural key; made through its action where it is missing.

    This is what makes loading a world safe to run twice.
    """
    found = model._default_manager.filter(**key).first()
    return found or create(**key, **fields)


def one(model: type[M], **key: Any) -> M:
    """The record that a data file refers to; a reference that leads nowhere names itself."""
    try:
        return model._default_manager.get(**key)
    except model.DoesNotExist as error:
        raise LookupError(f"{model._meta.label} has no {key}") from error


def columns(field: str, texts: dict[str, str]) -> dict[str, str]:
    """``{"en": "Haiti", "zh-hans": "海地"}`` as the columns that hold a text per language."""
    return {f"{field}_{language.replace('-', '_')}": text for language, text in texts.items()}

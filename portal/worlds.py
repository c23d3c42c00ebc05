"""Building a sample world through actions, from readable files beside each application."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from django.db import models

M = TypeVar("M", bound=models.Model)


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """The entries of one data file."""
    return yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8")) or []


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

"""Asking the applications for their panels on a page of the portal's."""

from __future__ import annotations

from typing import Any

from django.db import models

from portal.extension import Panel
from portal.registry import Registry


def panels_for(registry: Registry[Panel], record: models.Model, user) -> list[dict[str, Any]]:
    """Each panel with what it shows of this record, to this person; empty ones are left out."""
    shown = []
    for panel in registry:
        context = panel.context(record=record, user=user)
        if context:
            shown.append({"panel": panel, "context": context})
    return shown

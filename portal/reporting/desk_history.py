"""Who changed a paragraph, when and how, told from the kept rows of its edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from portal.models import Edit
from portal.reporting.desk import paragraphs
from portal.reporting.markup import Pool, written
from portal.worddiff import Run, diff, excerpt

# More is on no page; each text that changed is compared word by word.
SHOWN = 15


@dataclass(frozen=True)
class Moment:
    """A version of an edit: who made it, when, and what it did in words."""

    version: int
    at: Any
    by: str
    deeds: list[str]
    runs: list[Run]
    is_current: bool


def history_of(edit: Edit | None, pool: Pool) -> list[Moment]:
    """The newest versions first; one query."""
    if edit is None:
        return []
    versions: Any = edit
    found = versions.history.select_related("edited_by").order_by("-pgh_id")[: SHOWN + 1]
    rows = [row for row in found if row.pgh_label != "delete"]
    return [
        moment_of(row, rows[at + 1] if at + 1 < len(rows) else None, edit, pool)
        for at, row in enumerate(rows[:SHOWN])
    ]


def moment_of(row: Any, before: Any, edit: Edit, pool: Pool) -> Moment:
    then = (
        text_of(before, pool)
        if before
        else written(paragraphs([row.base] if row.base else []), pool)
    )
    now = text_of(row, pool)
    is_rewritten = (before.parts if before else []) != row.parts
    return Moment(
        version=row.version,
        at=row.edited_at,
        by=row.edited_by.name if row.edited_by else "",
        deeds=list(deeds(row, before)),
        runs=excerpt(diff(then, now)) if is_rewritten else [],
        is_current=row.version == edit.version,
    )


def text_of(row: Any, pool: Pool) -> str:
    return written(paragraphs(row.parts or ([row.base] if row.base else [])), pool)


def deeds(row: Any, before: Any) -> Iterator[str]:
    """What a version changed, from how it differs from the one before."""

    def was(name: str) -> Any:
        field: Any = Edit._meta.get_field(name)
        return getattr(before, name) if before else field.get_default()

    is_new = row.is_added and not was("is_added")
    if row.is_added != was("is_added"):
        yield _("Added it") if row.is_added else _("Took it out")
    elif row.parts != was("parts"):
        yield _("Changed the text") if row.parts else _("Went back to the compiled text")
    if row.is_hidden != was("is_hidden"):
        reason = {"reason": row.hidden_reason}
        yield _("Hid it: %(reason)s") % reason if row.is_hidden else _("Showed it again")
    yield from moves(row, None if is_new else was("after"), was("merged_into"), is_new=is_new)
    if before and row.base_fingerprint != before.base_fingerprint:
        yield _("Looked at the compiled text of that time")


def moves(row: Any, after: str | None, merged_into: str, *, is_new: bool) -> Iterator[str]:
    if row.merged_into != merged_into:
        yield _("Merged it into another paragraph") if row.merged_into else _("Set it apart again")
    if row.after != after and not is_new:
        yield _("Moved it") if row.after is not None else _("Put it back in its place")

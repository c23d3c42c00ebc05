"""Whatever rests on an update rests on the submission that the update was written from."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from django.utils.translation import gettext as _

from portal.models import Update
from portal.models.events import subject_of
from portal.queries.reported import Origin, origins_of
from portal.reporting.document import Block, Cited, Heading

UPDATE = f"{Update._meta.label_lower}:"


def with_submissions(blocks: Iterable[Block]) -> list[Block]:
    """Each block that cites an update cites its submission too, once and after all others."""
    found = list(blocks)
    keys = {key for block in found for key in updates_cited(block)}
    updates = Update.objects.filter(pk__in=keys).exclude(section=None)
    origins = origins_of(list(updates))
    return [with_origins(block, origins) for block in found]


def updates_cited(block: Block) -> list[int]:
    cites = getattr(block, "cites", ())
    return [
        int(cite.record.removeprefix(UPDATE)) for cite in cites if cite.record.startswith(UPDATE)
    ]


def with_origins(block: Block, origins: dict[int, Origin]) -> Block:
    if isinstance(block, Heading):
        return block
    newest: dict[int, Origin] = {}
    for origin in (origins[key] for key in updates_cited(block) if key in origins):
        known = newest.setdefault(origin.submission.pk, origin)
        newest[origin.submission.pk] = max(known, origin, key=lambda one: one.version)
    if not newest:
        return block
    more = tuple(cite_of(origin) for origin in newest.values())
    return msgspec.structs.replace(block, cites=(*block.cites, *more))


def cite_of(origin: Origin) -> Cited:
    label = _("%(submission)s, version %(number)s") % {
        "submission": origin.submission,
        "number": origin.number,
    }
    return Cited(record=subject_of(origin.submission), label=label[:250], url=origin.url)

"""The records that an editor names: by a word of their kind, or by their page of the portal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from django.db import models
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from portal.exceptions import ActionError
from portal.models import Activity, Agency, Body, Document, Mandate, Meeting, Milestone, Update
from portal.reporting.compile import latest_versions, with_versions
from portal.reporting.document import Cited, Paragraph
from portal.reporting.references import KEYS
from portal.reporting.sources import cited, public
from portal.reporting.submissions import with_submissions

KINDS: Mapping[str, type[models.Model]] = {
    "activity": Activity,
    "agency": Agency,
    "body": Body,
    "document": Document,
    "mandate": Mandate,
    "meeting": Meeting,
    "milestone": Milestone,
    "update": Update,
}
NAMED = re.compile(r"(?P<kind>[a-z]+):(?P<key>\S.*)", re.IGNORECASE)
# An update has no page of its own: it stands on that of its activity.
UPDATE = re.compile(r"update-(\d{1,18})", re.ASCII)


def cites_of(named: Iterable[str]) -> tuple[Cited, ...]:
    """What the lines name, with the versions as they are now.

    ``mandate:gc-25-1-vi-35``, ``agency:UNEP`` or an address of the portal.  Raises
    ``ActionError`` for a line that leads to no public record.
    """
    found = cited(record_of(line.strip()) for line in named if line.strip())
    (block,) = with_submissions([Paragraph("added", (), cites=found)])
    block = with_versions(block, latest_versions([block]))
    return getattr(block, "cites", ())


def record_of(line: str) -> models.Model:
    found = by_name(line) or by_address(line)
    if found is None:
        raise ActionError(
            _("“%(line)s” leads to no public record. Paste the address of its page.")
            % {"line": line[:100]},
            field="cites",
        )
    return found


def by_name(line: str) -> models.Model | None:
    match = NAMED.fullmatch(line)
    if match is None or match["kind"].lower() not in KINDS:
        return None
    model, key = KINDS[match["kind"].lower()], match["key"].strip()
    if model is Update:
        return one(model, pk=key) if key.isascii() and key.isdigit() else None
    return one(model, **{KEYS.get(model, "slug"): key})


def by_address(line: str) -> models.Model | None:
    try:
        parts = urlsplit(line)
        match = resolve(parts.path)
    except (Resolver404, ValueError):
        return None
    kind = (match.url_name or "").removesuffix("-detail")
    if match.url_name == kind or kind not in KINDS:
        return None
    if kind == "activity" and (update := UPDATE.fullmatch(parts.fragment)):
        return one(Update, pk=int(update[1]), activity=match.kwargs["pk"])
    return one(KINDS[kind], **match.kwargs)


def one(model: type[models.Model], **keys) -> models.Model | None:
    return public(model).filter(**keys).first()

"""What the Council asked of the Group, and what the heads of agencies committed themselves to."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch, QuerySet

from emg.reporting import names
from portal.models import Mandate
from portal.reporting.document import Note, Paragraph
from portal.reporting.sources import Scene, missing, public, symbol


def request(scene: Scene, *, welcome: str, invitation: str) -> Iterator[Paragraph]:
    """The Council welcomed the work of the Group, and asked that it be invited to go on."""
    found = with_parts([welcome, invitation])
    welcomed, invited = found[welcome], found[invitation]
    decision, parts = welcomed.document, list(welcomed.parts.all())
    content = scene.say(
        "emg-council",
        part=welcomed.part,
        decision=symbol(decision),
        date=decision.issued_on,
        welcomed=names.running(scene, welcomed.text),
        invited=names.running(scene, invited.text),
        note=welcomed_note(scene, parts),
    )
    yield scene.paragraph("request", content, cites=[welcomed, *parts, invited, decision])


def welcomed_note(scene: Scene, parts: list[Mandate]) -> Note | str:
    if not parts:
        return ""
    return Note(
        scene.say("emg-note-welcomed", subjects=names.series(scene, [part.text for part in parts]))
    )


def commitment(scene: Scene, *, mandate: str) -> Iterator[Paragraph]:
    """A statement of the heads of agencies, with what they agreed to do and by when."""
    whole = with_parts([mandate])[mandate]
    parts = list(whole.parts.all())
    content = scene.say(
        "emg-commitment",
        date=whole.document.issued_on,
        body=whole.document.body.name,
        statement=names.running(scene, whole.document.title),
        due=parts[-1].due if parts else whole.due,
        commitments=names.series(
            scene, [part.text for part in parts] or [names.running(scene, whole.text)]
        ),
    )
    cites = [whole, *parts, whole.document, whole.document.body]
    yield scene.paragraph("commitment", content, cites=cites)


def with_parts(slugs: list[str]) -> dict[str, Mandate]:
    """Mandates by name, with their sub-paragraphs in order.  One query for all of either."""
    ordered = public(Mandate).in_force().order_by("position", "pk")
    found = (
        public(Mandate)
        .select_related("document__body")
        .prefetch_related(Prefetch("parts", ordered))
    )
    return found_by_slug(found, slugs)


def found_by_slug(records: QuerySet, slugs: list[str]) -> dict:
    """Records by their slugs.  Raises ``SourceError`` naming those that are missing."""
    found = {record.slug: record for record in records.filter(slug__in=slugs)}
    if lost := [slug for slug in slugs if slug not in found]:
        raise missing(records.model, *lost)
    return found

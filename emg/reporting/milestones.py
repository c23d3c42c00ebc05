"""Deliverables: a report for a meeting, or one that an organ asked for."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from emg.reporting import names
from emg.reporting.management import accepted_of
from emg.reporting.mandates import found_by_slug
from emg.reporting.meetings import place_and_day
from portal.exceptions import SourceError
from portal.models import Agency, Document, Meeting, Milestone
from portal.reporting.document import Line, Paragraph
from portal.reporting.sources import Scene, public, with_document


def for_meeting(scene: Scene, *, milestone: str, updates: list[str]) -> Iterator[Paragraph]:
    """A deliverable made for a meeting, and what is told of it."""
    yield told(scene, milestone, updates, compiled)


def for_organ(scene: Scene, *, milestone: str, updates: list[str]) -> Iterator[Paragraph]:
    """A deliverable that an organ asked for, who helped with it, and what is told of it."""
    yield told(scene, milestone, updates, prepared)


def told(scene: Scene, slug: str, updates: list[str], opening) -> Paragraph:
    found, reported = deliverable(slug), accepted_of(updates)
    content = scene.join(
        opening(scene, found), *(names.sentence(update.narrative) for update in reported)
    )
    records = [found, found.document, *found.destinations.all(), *found.owners.all(), *reported]
    return scene.paragraph("deliverable", content, cites=[record for record in records if record])


def compiled(scene: Scene, found: Milestone) -> Line:
    meeting = first_destination(found)
    return scene.say(
        "emg-milestone-compiled" if found.is_done else "emg-milestone-planned",
        title=names.running(scene, found.document.title if found.document else found.title),
        meeting=names.running(scene, meeting.name),
        occasion=scene.words.text(
            "emg-milestone-occasion", status=meeting.status, **place_and_day(meeting)
        ),
        note=names.address_note(scene, found.document) if found.document else "",
    )


def first_destination(found: Milestone) -> Meeting:
    """The meeting that it was made for.  Raises ``SourceError`` where none is named."""
    for meeting in found.destinations.all():
        return meeting
    raise SourceError(_("“%(slug)s” has no meeting to go to") % {"slug": found.slug})


def prepared(scene: Scene, found: Milestone) -> Line:
    if not (found.document and found.document.body):
        raise SourceError(_("“%(slug)s” has no public document of an organ") % {"slug": found.slug})
    return scene.say(
        "emg-milestone-prepared" if found.is_done else "emg-milestone-in-preparation",
        organ=found.document.body.name,
        helpers=[names.full_name(scene, owner) for owner in found.owners.all()],
        title=names.running(scene, found.title),
        note=names.document_note(scene, found.document),
    )


def deliverable(slug: str) -> Milestone:
    found = public(Milestone).prefetch_related(
        with_document("document", public(Document).select_related("body")),
        Prefetch("owners", Agency.objects.order_by("acronym", "pk")),
        Prefetch("destinations", Meeting.objects.order_by("starts_on", "pk")),
    )
    return found_by_slug(found, [slug])[slug]

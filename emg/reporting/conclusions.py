"""What senior officials concluded on a subject, one sentence for each thing they recorded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from emg.reporting.names import running
from emg.reporting.subjects import meetings_of, subject
from portal.enums import DecisionVerb, DocumentKind
from portal.exceptions import SourceError
from portal.models import Activity, Document, Mandate, Meeting
from portal.partial_dates import PartialDate
from portal.reporting.document import Code, Line, Note, Paragraph
from portal.reporting.sources import Scene, symbol

# With these verbs a meeting names something that exists already as a document.
NAMING = {DecisionVerb.RECALLED, DecisionVerb.RECOGNIZED}
FOLLOWING = ("also", "further")


def blocks(scene: Scene, *, activity: str, paragraphs: list[dict[str, Any]]) -> Iterator[Paragraph]:
    """A paragraph for each entry: its ``key``, its ``decisions`` and perhaps ``deliverables``."""
    work = subject(activity)
    for number, entry in enumerate(paragraphs):
        opening = "officials" if number else "opening"
        yield conclusions(scene, work, opening=opening, **entry)


def conclusions(
    scene: Scene,
    work: Activity,
    *,
    key: str,
    decisions: list[str],
    deliverables: list[str] = (),
    opening: str = "opening",
) -> Paragraph:
    taken = {mandate.slug: mandate for mandate in work.mandates.all()}
    named = {milestone.slug: milestone for milestone in work.milestones.all()}
    mandates = [chosen(taken, slug, work) for slug in decisions]
    milestones = [chosen(named, slug, work) for slug in deliverables]
    said = list(sentences(scene, mandates, opening=opening))
    if milestones:
        said[0] = welcomed_work(scene, mandates[0], milestones, place=opening)
    documents = [mandate.document for mandate in mandates]
    cites = [*mandates, *meetings_of(mandates), *milestones, *documents, work]
    return scene.paragraph(key, scene.join(*said), cites=cites)


def chosen(records: dict[str, Any], slug: str, work: Activity) -> Any:
    if slug not in records:
        raise SourceError(
            _("“%(activity)s” has no public record “%(slug)s”")
            % {"activity": work.reference, "slug": slug}
        )
    return records[slug]


def sentences(scene: Scene, mandates: list[Mandate], *, opening: str = "opening") -> Iterator[Line]:
    """The first names the meeting; one with the verb of the one before says "also"."""
    repeated, place = 0, opening
    for before, mandate in pairwise([None, *mandates]):
        if before:
            same = before.decision.verb == mandate.decision.verb
            repeated = repeated + 1 if same else 0
            place = FOLLOWING[min(repeated, len(FOLLOWING)) - 1] if same else "they"
        yield sentence(scene, mandate, place=place)


def sentence(scene: Scene, mandate: Mandate, *, place: str) -> Line:
    """What was recorded: in words, about a document, or to be done by a day."""
    common = opening_of(mandate, place=place)
    document = mandate.document
    if mandate.decision.verb in NAMING and document.pk != mandate.decision.meeting.report_id:
        return about_document(scene, document, common)
    months = months_until(mandate.decision.meeting, mandate.due)
    if months and mandate.decision.verb == DecisionVerb.REQUESTED:
        return scene.say("emg-conclusion-within", months=months, due=mandate.due, **common)
    return scene.say("emg-conclusion", **common)


def opening_of(mandate: Mandate, *, place: str) -> dict[str, Any]:
    decision = mandate.decision
    return {
        "place": place,
        "meeting": decision.meeting.ordinal or 0,
        "verb": decision.verb,
        "text": mandate.text,
    }


def about_document(scene: Scene, document: Document, common: dict[str, Any]) -> Line:
    title = running(scene, document.title)
    if document.issued_on:
        return scene.say("emg-conclusion-statement", title=title, date=document.issued_on, **common)
    if document.body:
        return scene.say("emg-conclusion-of-body", title=title, body=document.body.name, **common)
    agencies = [agency.acronym for agency in document.agencies.all()]
    return scene.say("emg-conclusion-of-agencies", agencies=agencies, **common)


def welcomed_work(scene: Scene, mandate: Mandate, milestones, *, place: str) -> Line:
    """Work that is named by what it is to bring, and by who is at it."""
    owners = {owner.pk: owner.acronym for each in milestones for owner in each.owners.all()}
    works = [
        scene.words.text("emg-conclusion-on", work=running(scene, each.title))
        for each in milestones
    ]
    common = opening_of(mandate, place=place)
    return scene.say("emg-conclusion-work", owners=list(owners.values()), works=works, **common)


def months_until(meeting: Meeting, due: PartialDate | None) -> int:
    """How many months a meeting gave; 0 where either date is not known to the month."""
    start = meeting.starts_on
    if not (due and due.month and start and start.month):
        return 0
    return (due.year - start.year) * 12 + due.month - start.month


def source_note(scene: Scene, document: Document) -> Note:
    """Where something stands: a report of a meeting by its title, anything else by its symbol."""
    if document.kind != DocumentKind.MEETING_REPORT:
        return Note(scene.say("emg-conclusion-symbol", symbol=symbol(document)))
    return note(scene, document, report=running(scene, document.title))


def report_note(scene: Scene, meeting: Meeting, *, dated: bool = False) -> Line:
    """The report of a meeting, if there is one; ``dated`` with its place and the date it bears."""
    document = meeting.report
    if document is None:
        return ()
    title = running(scene, document.title)
    if dated:
        date = document.issued_on or meeting.starts_on
        title = scene.words.text("emg-conclusion-dated", title=title, city=meeting.city, date=date)
    return (note(scene, document, report=title),)


def note(scene: Scene, document: Document, *, report: str) -> Note:
    address = address_of(document)
    if not address:
        return Note(scene.say("emg-conclusion-report", report=report, symbol=symbol(document)))
    return Note(
        scene.say(
            "emg-conclusion-report-at",
            report=report,
            symbol=symbol(document),
            address=Code(address, address),
        )
    )


def address_of(document: Document) -> str:
    """Its own address, or the website of the body that issued it or of the one above."""
    body = document.body
    above = body.parent if body else None
    return document.url or (body.url if body else "") or (above.url if above else "")

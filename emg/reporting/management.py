"""Results of joint work on how the system manages itself: lists of them, with what they left."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch

from emg.reporting import names, tools
from emg.reporting.lists import Entry, items
from emg.reporting.mandates import found_by_slug
from portal.enums import DocumentKind, ParticipationRole, UpdateKind
from portal.models import Activity, Body, Document, Participation, Update
from portal.reporting.document import Line, Note, Paragraph
from portal.reporting.sources import Scene, missing, public, with_document

# How the parts of a document are told after the sentence that it belongs to.
TOLD_WITH = {
    DocumentKind.TOOL: "emg-result-tool",
    DocumentKind.GUIDANCE: "emg-result-guidance",
}


def supported(scene: Scene, *, activity: str) -> Iterator[Paragraph]:
    """Who supports the work, and its results one by one."""
    work = activity_of(activity)
    supporters = [
        part for part in work.participations.all() if part.role == ParticipationRole.SUPPORT
    ]
    agencies = names.agencies(scene, [part.agency for part in supporters])
    content = scene.say("emg-support", supporters=agencies)
    yield listed(scene, content, work, cites=supporters)


def of_group(scene: Scene, *, activity: str, group: str, partner: str) -> Iterator[Paragraph]:
    """The group that was set up for the work, the body that it works with, and the results."""
    work = activity_of(activity)
    bodies = found_by_slug(public(Body), [group, partner])
    content = scene.join(
        scene.say(
            "emg-group-set-up",
            date=bodies[group].starts_on,
            group=names.running(scene, bodies[group].name),
            partner=bodies[partner].name,
        ),
        *(names.sentence(update.narrative) for update in told(work, UpdateKind.PROGRESS)[:1]),
        scene.say("emg-group-results"),
    )
    yield listed(scene, content, work, cites=bodies.values())


def narratives(scene: Scene, *, updates: list[str]) -> Iterator[Paragraph]:
    """Accepted updates, handed through in the order they are asked for."""
    found = accepted_of(updates)
    content = scene.join(*(names.sentence(update.narrative) for update in found))
    yield scene.paragraph("narratives", content, cites=[*found, *(u.activity for u in found)])


# --- Writing ------------------------------------------------------------------------------


def listed(scene: Scene, content: Line, work: Activity, *, cites) -> Paragraph:
    results = told(work, UpdateKind.RESULT)
    entries = [result_entry(scene, work, update) for update in results]
    used = [*told(work, UpdateKind.PROGRESS), *results]
    documents = [update.document for update in used if update.document]
    parts = [part for document in documents for part in document.parts.all()]
    return scene.paragraph(
        "results",
        content,
        items=items(scene, entries),
        cites=[work, *cites, *used, *documents, *parts],
    )


def result_entry(scene: Scene, work: Activity, update: Update) -> Entry:
    """A result as it was told, and the document that it led to."""
    text, document = names.clause(update.narrative), update.document
    if document is None:
        return Entry(text)
    parts = list(document.parts.all())
    if sentence := TOLD_WITH.get(document.kind):
        titles = [part_title(scene, part) for part in parts]
        return Entry(scene.say(sentence, text=names.sentence(update.narrative), parts=titles))
    if document.kind == DocumentKind.TRAINING:
        return Entry(trained(scene, update, document))
    return Entry(text, tools.note(scene, work, document) if parts else address(scene, document))


def part_title(scene: Scene, part: Document) -> str:
    return scene.words.text("emg-part", title=names.running(scene, part.title))


def trained(scene: Scene, update: Update, document: Document) -> Line:
    return scene.say(
        "emg-result-training",
        text=names.sentence(update.narrative),
        title=document.title,
        languages=names.languages(scene, document),
    )


def address(scene: Scene, document: Document) -> Note | None:
    return names.address_note(scene, document) if document.url else None


# --- Reading ------------------------------------------------------------------------------


def activity_of(reference: str) -> Activity:
    """A public activity with all that its results are told from, in a fixed number of queries."""
    supporters = Participation.objects.select_related("agency").order_by("pk")
    found = (
        public(Activity)
        .filter(reference=reference)
        .prefetch_related(
            Prefetch("participations", supporters),
            Prefetch("updates", accepted()),
            Prefetch("milestones", tools.milestones()),
        )
    )
    for activity in found:
        return activity
    raise missing(Activity, reference)


def accepted():
    return (
        public(Update)
        .prefetch_related(with_document(), Prefetch("document__parts", tools.parts()))
        .order_by("position", "pk")
    )


def told(activity: Activity, kind: UpdateKind) -> list[Update]:
    return [update for update in activity.updates.all() if update.kind == kind]


def accepted_of(slugs: list[str]) -> list[Update]:
    """These updates in this order; one that is not accepted any more is left out."""
    updates = public(Update).filter(slug__in=slugs)
    found = {update.slug: update for update in updates.select_related("activity")}
    return [found[slug] for slug in slugs if slug in found]

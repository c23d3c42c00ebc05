"""Issue management groups: set up, merged, and what the one that remains is asked to do."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch

from emg.models import IssueGroup
from emg.reporting import names
from emg.reporting.lists import Entry, items
from emg.reporting.mandates import found_by_slug
from emg.reporting.meetings import recorded, said_of
from portal.models import Activity, Body, Document, Mandate, Theme
from portal.reporting.document import Note, Paragraph
from portal.reporting.sources import Scene, missing, public


def merger(scene: Scene, *, group: str) -> Iterator[Paragraph]:
    """The groups that go on as one."""
    found, ended = merged(group)
    subjects = [names.running(scene, theme.name) for theme in subjects_of(ended)]
    content = scene.join(
        scene.say("emg-merger-promoted", subjects=subjects) if subjects else (),
        scene.say(
            "emg-merger",
            n=len(ended),
            groups=[group_name(scene, body) for body in ended],
            successor=names.running(scene, found.body.name),
        ),
        scene.say("emg-merger-guidance"),
    )
    cites = [found, found.body, *ended, *([found.set_up_by] if found.set_up_by else [])]
    yield scene.paragraph("merger", content, cites=cites)


def work(
    scene: Scene, *, group: str, welcomed: str, requested: str, references: dict[str, str]
) -> Iterator[Paragraph]:
    """What a merged group is for: its term, its support, and the points that it is asked to meet.

    ``references`` names the document that a point rests on.
    """
    found, ended = merged(group)
    welcome, request = recorded([welcomed, requested])
    points = points_of(request)
    documents = {document.slug: document for document in documents_of(references)}
    notes = {slug: names.symbol_note(scene, documents[name]) for slug, name in references.items()}
    content = scene.join(
        scene.say(
            "emg-group-merged",
            groups=[group_name(scene, body) for body in ended],
            successor=names.running(scene, found.body.name),
            term=scene.words.text("emg-term", months=found.term_months or 0),
        ),
        said_of(scene, welcome),
        scene.say("emg-group-asked", text=request.text),
    )
    cites = [found, found.body, *ended, welcome, request, *flat(points), *documents.values()]
    entries = tuple(entry(point, notes) for point in points)
    yield scene.paragraph("work", content, items=items(scene, entries), cites=cites)


def entry(point: Mandate, notes: dict[str, Note]) -> Entry:
    """A point with its own points; United Nations documents letter two degrees."""
    below = tuple(
        Entry(names.clause(part.text), notes.get(part.slug)) for part in point.parts.all()
    )
    return Entry(names.clause(point.text), notes.get(point.slug), below)


def flat(points: list[Mandate]) -> Iterator[Mandate]:
    for point in points:
        yield point
        yield from point.parts.all()


def group_name(scene: Scene, body: Body) -> str:
    return scene.words.text("emg-the-group", name=names.running(scene, body.name))


# --- Reading ------------------------------------------------------------------------------


def merged(slug: str) -> tuple[IssueGroup, list[Body]]:
    """A group, and the bodies that were merged into it in the order of their names."""
    ended = Body.objects.order_by("name_en", "pk")
    found = (
        IssueGroup.objects.filter(body__slug=slug)
        .select_related("body")
        .prefetch_related(
            Prefetch("body__predecessors", ended), Prefetch("set_up_by", public(Mandate))
        )
    )
    for group in found:
        return group, list(group.body.predecessors.all())
    raise missing(IssueGroup, slug)


def subjects_of(bodies: list[Body]) -> list[Theme]:
    """What these groups worked on."""
    worked_on = Theme.objects.filter(
        activities__in=public(Activity).filter(issue_groups__body__in=bodies)
    )
    return list(worked_on.distinct().order_by("position", "pk"))


def points_of(request: Mandate) -> list[Mandate]:
    """The sub-paragraphs of a request with their own: two queries, whatever their number."""
    ordered = public(Mandate).in_force().order_by("position", "pk")
    below = ordered.prefetch_related(Prefetch("parts", ordered))
    return list(below.filter(parent=request))


def documents_of(references: dict[str, str]) -> list[Document]:
    slugs = list(references.values())
    return list(found_by_slug(public(Document), slugs).values())

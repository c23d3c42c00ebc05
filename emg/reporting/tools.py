"""The tools that a page offers, counted and named as the footnote of a report does."""

from __future__ import annotations

from django.db.models import Prefetch

from emg.reporting import names
from portal.enums import DocumentKind
from portal.models import Activity, Agency, Document, Milestone
from portal.reporting.document import Note
from portal.reporting.sources import Scene, public


def parts():
    """What a document consists of, and what these consist of, with who made them."""
    below = public(Document).order_by("pk")
    whole = (
        public(Document)
        .select_related("body")
        .prefetch_related(Prefetch("agencies", Agency.objects.order_by("acronym", "pk")))
    )
    return whole.prefetch_related(Prefetch("parts", below)).order_by("pk")


def milestones():
    return public(Milestone).order_by("position", "pk")


def note(scene: Scene, work: Activity, page: Document) -> Note:
    """Where the tools are, and which: those in preparation with the day they are due."""
    due = {
        milestone.document_id: milestone.due
        for milestone in work.milestones.all()
        if milestone.document_id and not milestone.is_done
    }
    offered, pages = [], [page]
    for part in page.parts.all():
        if part.kind == DocumentKind.WEBSITE:
            pages.append(part)
        else:
            offered.append(tool(scene, part, due.get(part.pk)))
    addresses = [names.address(document) for document in pages]
    return Note(scene.say("emg-tools", addresses=addresses, tools=names.series(scene, offered)))


def tool(scene: Scene, document: Document, due) -> str:
    title, below = names.running(scene, document.title), list(document.parts.all())
    if below:
        return tool_set(scene, document, title, below, due)
    if due:
        return scene.words.text("emg-tool-due", title=title, due=due)
    partners = [document.body.name] if document.body else []
    partners += [agency.name for agency in document.agencies.all()]
    if partners:
        return scene.words.text("emg-tool-with", title=title, partners=partners)
    return scene.words.text("emg-tool", title=title)


def tool_set(scene: Scene, document: Document, title: str, below: list[Document], due) -> str:
    """Several of a kind are counted; their subjects are named unless each is a case of its own."""
    if due:
        return scene.words.text("emg-tool-set-due", n=len(below), title=title, due=due)
    if document.kind == DocumentKind.CASE_STUDIES:
        return scene.words.text("emg-tool-set", n=len(below), title=title)
    subjects = names.series(scene, [names.running(scene, part.title) for part in below])
    return scene.words.text("emg-tool-set-on", n=len(below), title=title, subjects=subjects)

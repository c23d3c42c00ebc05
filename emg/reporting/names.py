"""How the report calls agencies, bodies and documents within a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from portal.enums import BodyKind
from portal.models import Agency, Body, Document
from portal.reporting.document import Code, Line, Note, Text
from portal.reporting.sources import Scene, symbol, without_stop
from portal.reporting.wordings import worded


def running(scene: Scene, name: str) -> str:
    """A name as it stands inside a sentence: "land issues", but "United Nations guide"."""
    name = worded(name)
    first, _space, rest = name.partition(" ")
    is_proper = rest[:1].isupper() or first[1:] != first[1:].lower()
    return name if is_proper else scene.inside(name)


def sentence(text: str) -> Line:
    """Words that somebody wrote, handed through."""
    return (Text(worded(text)),)


def clause(text: str) -> Line:
    """The same as an entry of a list, which sets its own full stop."""
    return (Text(without_stop(worded(text))),)


def series(scene: Scene, members: list[str]) -> str:
    """Members that hold commas of their own, with semicolons between them."""
    whole = members[0] if members else ""
    for left, member in zip(range(len(members) - 2, -1, -1), members[1:], strict=True):
        join = "more" if left else "last"
        whole = scene.words.text(f"emg-series-{join}", before=whole, next=member)
    return whole


def agency(scene: Scene, agency: Agency) -> str:
    return scene.words.text("emg-agency", slug=agency.slug, acronym=agency.acronym)


def agencies(scene: Scene, found: Iterable[Agency]) -> list[str]:
    return [agency(scene, each) for each in found]


def full_name(scene: Scene, agency: Agency) -> str:
    return scene.words.text("emg-agency-full", name=agency.name)


def body(scene: Scene, body: Body) -> str:
    name = running(scene, body.name) if body.kind == BodyKind.ISSUE_GROUP else body.name
    return scene.words.text("emg-body", slug=body.slug, name=name)


def languages(scene: Scene, document: Document) -> list[str]:
    """The languages of a document, called as in the language of the report."""
    return [scene.words.text("language", code=code) for code in document.languages]


def address(document: Document) -> Code:
    return Code(document.url, document.url)


def address_note(scene: Scene, document: Document) -> Note:
    return Note(scene.say("emg-note-address", address=address(document)))


def symbol_note(scene: Scene, document: Document) -> Note:
    return Note(scene.say("emg-note-symbol", symbol=symbol(document)))


def report_note(scene: Scene, document: Document) -> Note:
    """A report by its title and symbol, and where it can be read."""
    return Note(
        scene.say(
            "emg-note-report-at",
            title=running(scene, document.title),
            symbol=symbol(document),
            address=address(document),
        )
    )


def document_note(scene: Scene, document: Document) -> Note:
    return Note(scene.say("emg-note-document", title=document.title, symbol=symbol(document)))

"""A scene to call a source in, and its blocks as plain words."""

from datetime import date

from portal.actions import records
from portal.models import Section
from portal.reporting.document import Note
from portal.reporting.sources import Scene
from portal.reporting.words import words
from tests.factories import ReportFactory


def scene() -> Scene:
    report = ReportFactory()
    section = Section.objects.create(report=report, key="part", position=1)
    return Scene(report=report, section=section, day=date(2009, 11, 20), words=words("en"))


def told(block) -> str:
    """The text of a paragraph, without its footnotes."""
    return "".join(part.text for part in block.content if not isinstance(part, Note))


def listed(block) -> list[str]:
    return ["".join(part.text for part in item.content) for item in block.items]


def notes(block) -> list[str]:
    return [
        "".join(part.text for part in note.content)
        for note in block.content
        if isinstance(note, Note)
    ]


def change(record, **changes):
    return records.change(record, by="test", changes=changes)

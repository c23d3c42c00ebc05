"""A scene to write in, and the words of what was written."""

from datetime import date

from portal.models import Report, Section
from portal.reporting.document import Item, Paragraph, plain
from portal.reporting.sources import Scene
from portal.reporting.words import words


def scene(day: date = date(2009, 11, 20), language: str = "en") -> Scene:
    return Scene(report=Report(), section=Section(key="section"), day=day, words=words(language))


def told(block: Paragraph) -> str:
    """A paragraph in words, an entry of its list to a line."""
    return "\n".join([plain(block.content), *entries(block.items)])


def entries(items: tuple[Item, ...]) -> list[str]:
    return [line for item in items for line in (plain(item.content), *entries(item.items))]

"""A scene to try a source in: one section of one report, in English."""

from portal.models import Report, Section
from portal.reporting.document import Line, plain
from portal.reporting.sources import Scene
from portal.reporting.words import words


def scene_of(report: Report, language: str = "en") -> Scene:
    return Scene(
        report=report,
        section=Section(report=report, key="test"),
        day=report.issued_on.last_day(),
        words=words(language),
    )


def texts(blocks) -> list[str]:
    return [plain(block.content) for block in blocks]


def cells(row: tuple[Line, ...]) -> list[str]:
    return [plain(line) for line in row]

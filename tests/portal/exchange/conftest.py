from io import BytesIO

import pytest

from portal.actions import answers
from portal.enums import QuestionKind, QuestionScope
from portal.exchange.questionnaire import returning, sheet
from portal.models import Submission
from portal.queries.submissions import sections_of
from tests.factories.rounds import QuestionFactory, open_round
from tests.portal.exchange.workbooks import Workbook

ANSWERS = {
    "status": "ongoing",
    "progress": "Twelve cities measure.\n\nEight of them every day.",
    "figures": [{"what": "Cities", "number": "12.125", "unit": "towns"}],
}


@pytest.fixture(autouse=True)
def _store(settings, tmp_path):
    settings.FILES_ROOT = tmp_path / "files"
    settings.CLAMAV_ADDRESS = ""


@pytest.fixture
def section(activity, focal_point):
    """A section on ``activity`` that has been answered in part."""
    held = open_round(activity.lead)
    for kind, key in ((QuestionKind.DATE, "when"), (QuestionKind.NUMBER, "budget")):
        QuestionFactory(round=held, key=key, kind=kind, scope=QuestionScope.ACTIVITY, label_en=key)
    section = held.submissions.get().sections.get()
    return answers.save(section=section, by=focal_point, version=1, content=ANSWERS)


@pytest.fixture
def submission(section):
    return section.submission


@pytest.fixture
def made(submission, focal_point):
    """The spreadsheet as it is downloaded now, to be filled in."""

    def download() -> Workbook:
        content = sheet.written(submission, sections_of(submission, focal_point))
        return Workbook(content)

    return download


@pytest.fixture
def back(submission, focal_point):
    """What a spreadsheet would do that is brought back."""

    def read(book: Workbook, of: Submission | None = None, by=None):
        of, by = of or submission, by or focal_point
        return returning.read(BytesIO(book.content()), of, sections_of(of, by), by)

    return read

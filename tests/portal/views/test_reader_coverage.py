"""Who answered for a report: nobody vanishes, nothing else is said, and late is not silent."""

from datetime import date, timedelta

import pytest
from lxml import html

from portal.actions import answers as written
from portal.actions import rounds, submissions
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    AppointmentFactory,
    PersonFactory,
    ReportFactory,
    open_round,
)
from tests.factories.editions import published
from tests.portal.views.pages import shown

pytestmark = pytest.mark.django_db
PAGE = "/reports/the-report/editions/1/en/coverage/"
PROGRESS = "A joint guide on air quality was published."


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES_ROOT = tmp_path


@pytest.fixture
def report():
    return ReportFactory(slug="the-report", issued_on="2010-02")


def agency_with(acronym: str):
    agency = AgencyFactory(acronym=acronym)
    AppointmentFactory(role="focal_point", agency=agency)
    ActivityFactory(lead=agency)
    return agency


def submit(submission):
    submission.refresh_from_db()
    submissions.submit(submission=submission, by=PersonFactory(), version=submission.version)


def answer(submission):
    section = submission.sections.get()
    content = {"status": "ongoing", "progress": PROGRESS}
    written.save(
        section=section,
        by=PersonFactory(),
        version=section.version,
        content=content,
        is_complete=True,
    )
    submit(submission)


def confirm(submission):
    section = submission.sections.get()
    written.confirm_no_change(section=section, by=PersonFactory(), version=section.version)
    submit(submission)


@pytest.fixture
def held():
    """One answered, one confirmed that nothing changed, one is silent, one answers later."""
    found = open_round(*(agency_with(name) for name in ("TOLD", "SAME", "MUTE", "LATE")))
    answer(found.submissions.get(agency__acronym="TOLD"))
    confirm(found.submissions.get(agency__acronym="SAME"))
    return found


def groups(client) -> dict[str, list[str]]:
    page = html.fromstring(client.get(PAGE).text)
    return {
        head.text_content().partition(" (")[0]: [
            link.text_content().strip("\u2068\u2069") for link in head.getnext().xpath(".//a")
        ]
        for head in page.xpath("//main//h3")
    }


def test_each_organization_stands_in_one_group(client, report, held):
    edition = published(report)
    later = held.submissions.get(agency__acronym="LATE")
    answer(later)
    later.refresh_from_db()
    later.submitted_at = edition.snapshot_at + timedelta(days=1)
    later.save()
    rounds.close(held=held, by="test")

    assert groups(client) == {
        "Answered": ["TOLD"],
        "Confirmed no change": ["SAME"],
        "Silent": ["LATE", "MUTE"],
    }
    page = client.get(PAGE).text
    assert "after the data was taken" in shown(page)
    assert PROGRESS not in page


def test_nothing_is_told_of_a_round_that_is_still_open(client, report, held):
    published(report)

    page = client.get(PAGE).text

    assert "No round asked for this report" in shown(page)
    assert "TOLD" not in page


@pytest.mark.parametrize(
    ("ends_on", "counts"), [(date(2010, 2, 28), True), (date(2010, 3, 1), False)]
)
def test_a_round_counts_when_its_period_ended_by_the_day_of_the_report(
    client, report, held, ends_on, counts
):
    published(report)
    rounds.close(held=held, by="test")
    held.refresh_from_db()
    held.period_ends_on = ends_on
    held.save()

    assert ("TOLD" in client.get(PAGE).text) is counts


def test_the_page_says_when_it_was_made(client, report, held, time_machine):
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    published(report)
    time_machine.move_to("2027-03-05 11:30 +0000", tick=False)

    page = shown(client.get(PAGE).text)

    assert "1 March 2027 10:00 UTC" in page
    assert "5 March 2027 11:30 UTC" in page


@pytest.mark.parametrize("extra", [0, 5])
def test_the_page_asks_the_same_queries_for_any_number_of_organizations(
    client, report, extra, django_assert_num_queries
):
    held = open_round(*(agency_with(f"A{n}") for n in range(2 + extra)))
    rounds.close(held=held, by="test")
    published(report)

    with django_assert_num_queries(6):
        client.get(PAGE)

import pytest

from portal.actions import reports
from portal.exceptions import ActionError
from portal.extension import ReportSource, report_sources
from portal.models import Report
from tests.factories import BodyFactory, DocumentFactory, MeetingFactory, ReportFactory

pytestmark = pytest.mark.django_db
SOURCE = ReportSource(
    key="test-source", label="Test", blocks=lambda scene: [], parameters={"meeting": "its slug"}
)


@pytest.fixture
def source():
    with report_sources.temporarily(SOURCE) as registered:
        yield registered


def test_create_refuses_what_is_no_symbol(secretariat):
    with pytest.raises(ActionError) as refused:
        reports.create(
            by=secretariat,
            symbol="Report three",
            slug="three",
            title_en="Report",
            organ=BodyFactory(),
            session=MeetingFactory(),
            agenda_item="4",
            agenda_title_en="Issues",
            agenda_document=DocumentFactory(),
            author_line_en="Report of the Executive Director",
        )

    assert refused.value.field == "symbol"
    assert not Report.objects.exists()


def test_add_section_keeps_the_source_with_its_parameters(secretariat, source):
    section = reports.add_section(
        report=ReportFactory(),
        by=secretariat,
        key="land",
        position=10,
        heading_en="Land",
        source="test-source",
        parameters={"meeting": "fifteenth"},
    )

    assert section.parameters == {"meeting": "fifteenth"}


def test_add_section_refuses_an_unknown_source_and_names_those_there_are(secretariat, source):
    with pytest.raises(ActionError, match="test-source") as refused:
        reports.add_section(
            report=ReportFactory(), by=secretariat, key="x", position=1, source="nothing"
        )

    assert refused.value.field == "source"


def test_add_section_refuses_a_parameter_that_the_source_does_not_know(secretariat, source):
    with pytest.raises(ActionError, match="body") as refused:
        reports.add_section(
            report=ReportFactory(),
            by=secretariat,
            key="x",
            position=1,
            source="test-source",
            parameters={"body": "group"},
        )

    assert refused.value.field == "parameters"


def test_add_section_refuses_a_key_that_is_taken(secretariat):
    report = ReportFactory()
    reports.add_section(report=report, by=secretariat, key="x", position=1)

    with pytest.raises(ActionError):
        reports.add_section(report=report, by=secretariat, key="x", position=2)

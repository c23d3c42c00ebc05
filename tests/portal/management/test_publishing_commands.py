"""The sample report reaches its readers by a command, and any language leaves as a file."""

from io import StringIO

import pytest
from django.core.management import call_command

from portal import worlds
from portal.models import Edition, Report
from tests.factories import AppointmentFactory, PersonFactory, ReportFactory
from tests.factories.editions import compiled
from tests.factories.reports import SectionFactory

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "beside"])


def output_of(*command: str) -> str:
    out = StringIO()
    call_command(*command, stdout=out)
    return out.getvalue()


@pytest.fixture
def samples():
    worlds.loader()
    for role in ("secretariat", "publisher"):
        AppointmentFactory(role=role, agency=None, person=PersonFactory(is_sample=True))


def test_publish_world_publishes_in_all_languages_by_two_sample_people(samples):
    report = ReportFactory()
    SectionFactory(report=report, level=1, heading_en="Introduction")

    said = output_of("publish_world")

    assert f"{report} is published in 6 languages" in said
    edition = Edition.objects.get()
    assert edition.cleared_by.is_sample
    assert edition.published_by.is_sample
    assert edition.audience == "public"
    assert output_of("publish_world") == ""


def test_publish_world_says_what_stands_in_the_way(samples):
    report = ReportFactory()
    SectionFactory(report=report, level=1, heading_en="Introduction", source="nobody.offers")

    said = output_of("publish_world")

    assert f"{report} is not published: The section “Introduction” cannot be compiled" in said
    assert Report.objects.get().state == "draft"


@pytest.mark.parametrize("language", ["en", "ar", "zh-hans"])
def test_report_export_writes_any_language(tmp_path, language):
    report = compiled(languages=("en", "ar", "zh-hans"))

    output_of(
        "report_export",
        report.symbol,
        "--language",
        language,
        "--format",
        "txt",
        "--output",
        str(tmp_path),
    )

    [path] = tmp_path.iterdir()
    assert path.name.endswith(f".{language}.txt")

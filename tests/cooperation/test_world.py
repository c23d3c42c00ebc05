import pytest
from django.apps import apps
from django.db import transaction

from cooperation.models import (
    Agreement,
    Area,
    CountryEngagement,
    EngagementFigure,
    FundingWindow,
    PilotCountry,
)
from portal import worlds
from portal.extension import report_sources
from portal.models import Activity, Body, Event, Milestone, Report, Theme, Update
from portal.partial_dates import PartialDate
from tests.cooperation.reporting.scenes import scene, told

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def world(django_db_setup, django_db_blocker):
    """The parts of the world that this application needs, and its own: loaded once, taken back
    after the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


def load():
    for part in worlds.parts_of("gcss-xi"):
        if part.key in ("portal", "cooperation"):
            by = "test" if part.key == "portal" else worlds.loader()
            part.load(part.folder, by=by)


def counts() -> dict[str, int]:
    models = [*apps.get_app_config("cooperation").get_models(), Activity, Body, Theme, Update]
    return {model.__name__: model.objects.count() for model in [*models, Event]}


def codes(**filters) -> set[str]:
    rows = CountryEngagement.objects.filter(**filters)
    return set(rows.values_list("country__alpha3", flat=True))


def test_loading_twice_changes_nothing():
    before = counts()

    load()

    assert counts() == before


def test_the_memorandum_is_in_fields():
    agreement = Agreement.objects.get(slug="undp-unep-2008")

    assert agreement.signed_on == PartialDate(2008, 12)
    assert {str(party) for party in agreement.parties.all()} == {"UNDP", "UNEP"}
    assert agreement.replaces.slug == "undp-unep-earlier"
    assert agreement.working_group.starts_on is None
    assert agreement.clauses.get(number="4.4").body == agreement.working_group
    assert Area.objects.count() == 9
    assert Area.objects.filter(is_priority=True, clause=None).count() == 2


def test_every_engagement_of_the_report_of_origin_is_a_row():
    assert {kind: codes(kind=kind) for kind in ("theme_group", "green_economy", "training")} == {
        "theme_group": {"ALB", "CHN", "IDN", "MMR", "RWA"},
        "green_economy": {"AZE", "KHM", "CHN"},
        "training": {"CHN", "IDN"},
    }
    assert codes(kind="country_analysis") == {
        *("KHM", "CHN", "PRK", "HTI", "IDN", "MDV", "MMR", "RWA", "URY")
    }
    assert codes(kind="law_or_policy") == {"BRA", "CPV"}
    assert len(codes()) == 13


def test_the_festival_has_its_figures():
    figures = EngagementFigure.objects.filter(engagement__country__alpha3="URY")

    assert set(figures.values_list("qualifier", "value")) == {("more_than", 30), ("about", 10000)}


def test_the_fund_and_the_pilots_are_numbers_and_rows():
    window = FundingWindow.objects.get()

    assert (window.joined, window.approved) == (14, 17)
    assert PilotCountry.objects.count() == 8
    assert not PilotCountry.objects.filter(note="").exists()


def test_the_contradiction_about_the_guidance_note_is_kept():
    milestone = Milestone.objects.get(slug="guidance-note-environmental-sustainability")

    assert milestone.done_on == PartialDate(2009, 10)
    assert "footnote 16" in milestone.note


def test_the_outline_writes_the_section_of_six_paragraphs_and_a_chart():
    report = Report.objects.get(symbol="UNEP/GCSS.XI/3")
    blocks = [block for section in sections(report) for block in written(section)]
    text = "\n".join(told(block) for block in blocks if hasattr(block, "content"))

    assert [block.key.split("/")[-1] for block in blocks] == [
        *("agreement", "areas", "findings", "next-steps", "coherence", "kinds", "findings")
    ]
    assert all(block.cites for block in blocks)
    assert "updating of environmental law in Cape Verde" in text
    assert "UNEP takes part in 14 joint programmes, among the 17 approved" in text


def sections(report):
    return report.sections.filter(source__startswith="cooperation-").order_by("position")


def written(section):
    return report_sources[section.source].blocks(scene(), **section.parameters)

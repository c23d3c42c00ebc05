import pytest

from emg.models import Stream, WorkPlan
from emg.reporting import plans
from portal.exceptions import SourceError
from tests.emg.reporting.scenes import change, notes, scene, told
from tests.factories import DocumentFactory, ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    report = DocumentFactory(
        symbol="EMG/SOM.15/02", title="Report of the meeting", url="http://www.unemg.org"
    )
    return WorkPlan.objects.create(
        slug="plan",
        title="Work plan",
        starts_on="2009-09",
        ends_on="2010-09",
        is_first=True,
        document=report,
    )


@pytest.fixture
def streams(plan):
    for number, name in enumerate(("Overall cooperation", "Programme issues"), 1):
        theme = ThemeFactory(name_en=name)
        Stream.objects.create(work_plan=plan, theme=theme, number=number)


def paragraph():
    (block,) = plans.blocks(scene(), plan="plan", themes="council")
    return block


def test_areas_of_work_are_counted_and_named(plan, streams):
    text = told(paragraph())

    assert "The plan has two areas of work: overall cooperation and programme issues." in text


def test_one_more_area_changes_the_count(plan, streams):
    theme = ThemeFactory(name_en="Operational issues")
    Stream.objects.create(work_plan=plan, theme=theme, number=3)

    assert "three areas of work: overall cooperation, programme issues and operational" in told(
        paragraph()
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "for the first time, on a work plan for the coming 12 months."),
        ({"ends_on": "2011-09"}, "for the first time, on a work plan for the coming 24 months."),
        ({"is_first": False}, "agreement among the members on a work plan for the coming 12"),
    ],
)
def test_each_field_is_written(plan, streams, changes, sentence):
    change(plan, **changes)

    assert sentence in told(paragraph())


def test_the_report_that_holds_the_plan_is_in_a_footnote(plan, streams):
    assert notes(paragraph()) == [
        "See the report of the meeting (EMG/SOM.15/02), available at http://www.unemg.org."
    ]


def test_themes_of_the_council_are_quoted(plan, streams):
    council = ThemeFactory(slug="council")
    ThemeFactory(name_en="Green economy", parent=council, position=2)
    ThemeFactory(name_en="Biodiversity", parent=council, position=1)

    assert told(paragraph()).endswith(
        "They relate to the two themes of the Governing Council/Global Ministerial Environment "
        "Forum: “Biodiversity” and “Green economy”."
    )


def test_plan_streams_and_themes_are_cited(plan, streams):
    records = [cite.record for cite in paragraph().cites]

    assert records[0] == f"emg.workplan:{plan.pk}"
    assert sum(record.startswith("emg.stream:") for record in records) == 2
    assert f"portal.document:{plan.document_id}" in records


def test_queries_do_not_grow_with_streams(plan, django_assert_num_queries):
    made = scene()
    for number in range(1, 6):
        Stream.objects.create(work_plan=plan, theme=ThemeFactory(), number=number)
        with django_assert_num_queries(4):
            list(plans.blocks(made, plan="plan", themes="council"))


def test_an_unknown_plan_is_named():
    with pytest.raises(SourceError, match="“plan”"):
        paragraph()

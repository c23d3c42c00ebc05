import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.actions import milestones
from portal.reporting import deliverables
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    MeetingFactory,
    ReportFactory,
)
from tests.portal.reporting.scenes import cells, scene_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    report = ReportFactory(issued_on="2009-11-20")
    report.refresh_from_db()
    return scene_of(report)


def deliverable(slug, *, activity=None, **fields):
    fields = {"title": slug.capitalize()} | fields
    activity = activity or ActivityFactory()
    return milestones.add(activity=activity, by="test", slug=slug, **fields)


def test_the_first_due_comes_first_and_those_without_a_date_last(scene):
    deliverable("someday")
    deliverable("later", due="2010-05")
    deliverable("sooner", due="2009")

    _opening, table = deliverables.blocks(scene)

    assert [cells(row)[0] for row in table.rows] == ["Sooner", "Later", "Someday"]


def test_a_row_says_when_for_whom_by_whom_and_how_it_stands(scene):
    meeting = MeetingFactory(name_en="Sixteenth meeting of officials", starts_on=None)
    deliverable(
        "drylands",
        due_meeting=meeting,
        destinations=[meeting],
        owners=[AgencyFactory(acronym="UNEP"), AgencyFactory(acronym="UNDP")],
        owner_body=BodyFactory(name_en="Group on land"),
    )

    _opening, table = deliverables.blocks(scene)

    assert cells(table.rows[0]) == [
        "Drylands",
        "Before the sixteenth meeting of officials",
        "Sixteenth meeting of officials",
        "UNDP, UNEP and Group on land",
        "Under way",
    ]


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"due": "2009-10"}, "Overdue"),
        ({"due": "2009"}, "Under way"),
        ({"is_done": True, "due": "2009-10"}, "Delivered"),
        ({"is_done": True, "done_on": "2009-10"}, "Delivered, October 2009"),
    ],
)
def test_how_it_stands_on_the_day_of_the_report(scene, fields, state):
    deliverable("one", **fields)

    _opening, table = deliverables.blocks(scene)

    assert cells(table.rows[0])[-1] == state


def test_what_is_not_public_stays_out(scene):
    deliverable("secret", activity=ActivityFactory(is_public=False))

    assert list(deliverables.blocks(scene)) == []


def test_the_number_in_the_sentence_is_that_of_the_rows(scene):
    deliverable("one")
    (opening, _table) = deliverables.blocks(scene)
    assert "the one deliverable" in texts([opening])[0]

    deliverable("two")
    (opening, table) = deliverables.blocks(scene)
    assert "the two deliverables" in texts([opening])[0]
    assert len(table.cites) == len(opening.cites) == 2


def test_more_rows_cost_no_more_queries(scene):
    deliverable("first")
    with CaptureQueriesContext(
        connection,
    ) as one:
        list(deliverables.blocks(scene))
    for number in range(8):
        deliverable(f"more-{number}", owners=[AgencyFactory()], destinations=[MeetingFactory()])

    with CaptureQueriesContext(connection) as many:
        list(deliverables.blocks(scene))

    assert len(many) == len(one) <= 3

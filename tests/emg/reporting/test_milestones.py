import pytest

from emg.reporting import milestones
from portal.actions import milestones as milestone_actions
from portal.exceptions import SourceError
from tests.emg.reporting.scenes import change, notes, scene, told
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MeetingFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def activity():
    return ActivityFactory()


@pytest.fixture
def session():
    return MeetingFactory(
        name_en="Fifteenth session of the Conference",
        starts_on="2009-12",
        city="Copenhagen",
        status="planned",
    )


def deliverable(activity, **fields):
    values = {"slug": "report", "title": "Report on trees", "is_done": True} | fields
    return milestone_actions.add(activity=activity, by="test", **values)


def for_meeting(*updates):
    (block,) = milestones.for_meeting(scene(), milestone="report", updates=updates)
    return block


def for_organ(*updates):
    (block,) = milestones.for_organ(scene(), milestone="report", updates=updates)
    return block


def test_a_report_for_a_session_to_come(activity, session):
    document = DocumentFactory(title="Consolidated report", url="http://trees.example/")
    deliverable(activity, document=document, destinations=[session])

    block = for_meeting()

    assert told(block) == (
        "A consolidated report was compiled for the fifteenth session of the Conference, to be "
        "held in Copenhagen in December 2009."
    )
    assert notes(block) == ["http://trees.example/."]


@pytest.mark.parametrize(
    ("changes", "occasion"),
    [
        ({"status": "held"}, "held in Copenhagen in December 2009."),
        ({"starts_on": "2009-12-07"}, "to be held in Copenhagen on 7 December 2009."),
        ({"starts_on": None}, "to be held in Copenhagen."),
        ({"city": ""}, "to be held in December 2009."),
    ],
)
def test_the_session_is_told_as_far_as_it_is_known(activity, session, changes, occasion):
    deliverable(activity, destinations=[session])

    change(session, **changes)

    assert told(for_meeting()).endswith(f"session of the Conference, {occasion}")


def test_a_report_that_is_not_delivered_yet(activity, session):
    deliverable(activity, is_done=False, destinations=[session])

    assert told(for_meeting()).startswith("A report on trees is to be compiled for the")


@pytest.mark.parametrize(
    ("is_done", "words"), [(True, "was prepared."), (False, "is being prepared.")]
)
def test_a_report_that_an_organ_asked_for(activity, is_done, words):
    document = DocumentFactory(
        symbol="A/64/284/Add.2", title="Report: addendum", body=BodyFactory(name_en="Assembly")
    )
    helper = AgencyFactory(name_en="Procurement Division")
    deliverable(activity, is_done=is_done, document=document, owners=[helper])

    block = for_organ()

    assert told(block) == (
        "At the specific request of the Assembly, and with help from the Procurement Division, "
        f"a report on trees {words}"
    )
    assert notes(block) == ["Report: addendum (A/64/284/Add.2)."]


def test_what_is_told_of_it_follows(activity, session):
    milestone = deliverable(activity, destinations=[session])
    update = UpdateFactory(activity=activity, slug="basis", narrative="It is based on lists.")

    block = for_meeting("basis")

    assert told(block).endswith("in December 2009. It is based on lists.")
    assert [cite.record for cite in block.cites] == [
        f"portal.milestone:{milestone.pk}",
        f"portal.meeting:{session.pk}",
        f"portal.update:{update.pk}",
    ]


def test_a_deliverable_for_no_meeting_is_named(activity):
    deliverable(activity)

    with pytest.raises(SourceError, match="“report” has no meeting to go to"):
        for_meeting()


@pytest.mark.parametrize("has_document", [True, False])
def test_a_deliverable_without_the_document_of_an_organ_is_named(activity, has_document):
    deliverable(activity, document=DocumentFactory() if has_document else None)

    with pytest.raises(SourceError, match="“report” has no public document"):
        for_organ()

import pytest

from portal.actions import meetings
from portal.exceptions import ActionError
from portal.models import Event, Mandate
from tests.factories import BodyFactory, DocumentFactory, MeetingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return MeetingFactory()


def test_create_takes_a_month_and_refuses_a_number_that_is_taken(secretariat):
    body = BodyFactory()
    fields = {"by": secretariat, "body": body, "ordinal": 15, "name_en": "Fifteenth meeting"}

    meeting = meetings.create(slug="fifteenth", starts_on="September 2009", **fields)

    assert str(meeting.starts_on) == "2009-09"
    with pytest.raises(ActionError):
        meetings.create(slug="another", **fields)


def test_chair_keeps_the_office_of_that_day(secretariat, meeting):
    meetings.chair(meeting=meeting, by=secretariat, name="A. Chair", office="Executive Director")

    assert meeting.chairs.get().office == "Executive Director"


def test_record_attendance_changes_the_number_and_remembers_the_old_one(secretariat):
    meeting = MeetingFactory(attendance=27)

    meetings.record_attendance(meeting=meeting, by=secretariat, attendance=28)

    meeting.refresh_from_db()
    assert meeting.attendance == 28
    data = Event.objects.about(meeting).first().data
    assert (data["before"], data["after"]) == ({"attendance": 27}, {"attendance": 28})


def test_decide_makes_the_mandate_and_the_decision_in_one(secretariat, meeting):
    item = meetings.add_agenda_item(meeting=meeting, by=secretariat, number="4", title="Land")

    decision = meetings.decide(
        meeting=meeting,
        by=secretariat,
        verb="decided",
        document=DocumentFactory(),
        agenda_item=item,
        slug="land",
        kind="decision",
        text="To set up a group on land",
    )

    assert decision.mandate.asked_by == meeting.body
    assert decision.agenda_item == item
    assert Event.objects.about(meeting).first().kind == "meeting.decided"


def test_decide_leaves_no_mandate_behind_when_it_fails(secretariat, meeting):
    with pytest.raises(ActionError):
        meetings.decide(
            meeting=meeting,
            by=secretariat,
            verb="shouted",
            document=DocumentFactory(),
            slug="land",
            kind="decision",
            text="To set up a group on land",
        )

    assert not Mandate.objects.exists()

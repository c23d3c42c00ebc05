"""The sentences on land follow the records they are written from."""

import pytest

from emg.models import IssueGroup
from emg.reporting import land
from portal.actions import meetings, milestones
from portal.enums import BodyKind, DocumentKind, Segment
from portal.models import Decision
from tests.emg.reporting.scenes import change, notes, scene, told
from tests.factories import (
    ActivityFactory,
    BodyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def activity():
    return ActivityFactory(reference="SOIL")


@pytest.fixture
def officials():
    return MeetingFactory(body=BodyFactory(kind=BodyKind.OFFICIALS), ordinal=15)


def decide(activity, meeting, verb, text, **fields):
    fields = {"document": DocumentFactory(), "slug": f"{verb}-{meeting.pk}"} | fields
    made = meetings.decide(
        meeting=meeting, by="test", verb=verb, text=text, kind="decision", **fields
    )
    activity.mandates.add(made.mandate)
    return made.mandate


def paragraphs(consultations=(), side_event=""):
    made = land.blocks(
        scene(), activity="SOIL", consultations=list(consultations), side_event=side_event
    )
    return {block.key.removeprefix("part/"): block for block in made}


def test_who_called_is_a_session_where_one_is_known_and_else_a_body(activity, officials):
    council = BodyFactory(kind=BodyKind.COUNCIL)
    session = MeetingFactory(body=council, name_en="Seventh session of the Council", ordinal=7)
    assembly = BodyFactory(kind=BodyKind.ASSEMBLY, name_en="General Assembly")
    text = "a coherent response"
    proposal = DocumentFactory(symbol="ICCD/COP(8)/16/Add.1", kind=DocumentKind.PROPOSAL)
    mandate = decide(activity, officials, "considered", "a proposal on soil", document=proposal)
    decide(activity, session, "requested", text, position=1)
    activity.mandates.add(MandateFactory(asked_by=assembly, text=text, position=2))

    before = paragraphs()[f"proposal-{mandate.slug}"]
    change(session, name_en="Seventeenth session of the Council", ordinal=17)
    after = paragraphs()[f"proposal-{mandate.slug}"]

    assert told(before) == (
        "At their fifteenth meeting, senior officials considered a proposal on soil. The seventh "
        "session of the Council and the General Assembly had both called for a coherent response."
    )
    assert notes(before) == ["ICCD/COP(8)/16/Add.1."]
    assert "The seventeenth session of the Council and the General Assembly" in told(after)


def test_consultations_stand_in_the_order_of_their_days_and_the_last_is_the_note(activity):
    report = DocumentFactory(
        title="Report on the talk",
        symbol="EMG/L-M-1/03",
        kind=DocumentKind.MEETING_REPORT,
        issued_on="2009-05",
    )
    MeetingFactory(slug="b", name_en="Talk", city="New York", starts_on="2009-04", report=report)
    MeetingFactory(slug="a", name_en="Technical meeting", city="Nairobi", starts_on="2009-02-03")
    UpdateFactory(activity=activity, kind="finding", narrative="Soil matters.")

    block = paragraphs(consultations=["b", "a"])["consultations"]

    assert told(block) == (
        "The Group therefore held a series of technical consultations on land, among them the "
        "technical meeting in Nairobi on 3 February 2009 and the talk in New York in April 2009. "
        "Soil matters."
    )
    assert notes(block) == ["See the report on the talk, New York, May 2009 (EMG/L-M-1/03)."]


def test_the_term_of_the_group_and_the_next_meeting_come_from_their_fields(activity, officials):
    body = BodyFactory(kind=BodyKind.ISSUE_GROUP)
    group = IssueGroup.objects.create(body=body, activity=activity, term_months=24)
    mandate = decide(activity, officials, "decided", "to set up a group")
    MandateFactory(parent=mandate, document=mandate.document, text="put forward options")
    decide(activity, officials, "requested", "a report on drylands")
    later = MeetingFactory(
        body=officials.body, ordinal=16, name_en="Sixteenth meeting of officials"
    )
    report = milestones.add(
        activity=activity, by="test", slug="drylands", title="Drylands", due_meeting=later
    )

    before = paragraphs()["follow-up"]
    change(group, term_months=12)
    change(later, name_en="Seventeenth meeting of officials")
    after = paragraphs()["follow-up"]

    assert told(before) == (
        "At their fifteenth meeting, senior officials decided to set up a group for two years, in "
        "follow-up to the recommendations of the consultations. The group is to put forward options. "
        "Senior officials requested a report on drylands, for consideration at the sixteenth meeting "
        "of officials."
    )
    assert {f"portal.milestone:{report.pk}", f"emg.issuegroup:{group.pk}"} <= {
        cite.record for cite in before.cites
    }
    assert "for one year, in follow-up" in told(after)
    assert "at the seventeenth meeting of officials" in told(after)


def test_the_side_event_says_beside_what_and_with_whom(activity):
    session = MeetingFactory(name_en="Ninth session of the Parties")
    MeetingFactory(
        slug="beside",
        during=session,
        segments=[Segment.SIDE_EVENT],
        attendance_note="scientists and policymakers",
    )

    assert told(paragraphs(side_event="beside")["follow-up"]) == (
        "A side event was held during the ninth session of the Parties, with scientists and "
        "policymakers, to explore the next steps."
    )


def test_queries_do_not_grow_with_the_records(activity, officials, django_assert_num_queries):
    body = BodyFactory(kind=BodyKind.ISSUE_GROUP)
    IssueGroup.objects.create(body=body, activity=activity, term_months=24)
    MeetingFactory(slug="beside", during=MeetingFactory())

    def add(count):
        for _ in range(count):
            number = Decision.objects.count()
            session = MeetingFactory(body=BodyFactory(kind=BodyKind.COUNCIL), ordinal=number + 1)
            decide(activity, session, "requested", "this", slug=f"call-{number}")
            considered = decide(activity, officials, "considered", "that", slug=f"idea-{number}")
            MandateFactory(parent=considered, document=considered.document)
            UpdateFactory(activity=activity, kind="finding")

    def write():
        return list(
            land.blocks(place, activity="SOIL", consultations=["beside"], side_event="beside")
        )

    place = scene()
    add(1)
    with django_assert_num_queries(QUERIES):
        write()
    add(3)
    with django_assert_num_queries(QUERIES):
        write()


QUERIES = 12

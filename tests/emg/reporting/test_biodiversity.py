"""The sentences on the report on biodiversity follow the records they are written from."""

import pytest

from emg.models import IssueGroup
from emg.reporting import biodiversity
from portal.actions import bodies, meetings, milestones
from portal.enums import BodyKind, DocumentKind
from portal.exceptions import SourceError
from portal.models import Participation
from tests.emg.reporting.scenes import change, listed, notes, scene, told
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def officials():
    return BodyFactory(kind=BodyKind.OFFICIALS)


@pytest.fixture
def group(activity):
    body = BodyFactory(kind=BodyKind.ISSUE_GROUP, url="https://group.example")
    return IssueGroup.objects.create(body=body, activity=activity)


@pytest.fixture
def activity():
    return ActivityFactory(reference="TREES")


@pytest.fixture
def consultation():
    return MeetingFactory(slug="talk", starts_on="2009-02", city="Nairobi", report=report_of("X-1"))


@pytest.fixture
def first_meeting(group):
    host = AgencyFactory(acronym="WWO", name_en="World Weather Office")
    return MeetingFactory(
        body=group.body,
        ordinal=1,
        starts_on="2009-04-08",
        city="Paris",
        host=host,
        report=report_of("EMG/TREES-1/09", body=group.body),
    )


def report_of(symbol, **fields):
    symbol = symbol if "/" in symbol else None
    return DocumentFactory(
        symbol=symbol, title="Report of the meeting", kind=DocumentKind.MEETING_REPORT, **fields
    )


def decide(activity, meeting, verb, text, *, parts=(), **fields):
    slug = f"decision-{activity.mandates.count()}"
    fields = {"kind": "decision", "position": activity.mandates.count()} | fields
    document = meeting.report or DocumentFactory()
    made = meetings.decide(
        meeting=meeting, by="test", verb=verb, document=document, slug=slug, text=text, **fields
    )
    for position, part in enumerate(parts):
        MandateFactory(
            parent=made.mandate,
            document=document,
            text=part,
            position=position,
            slug=f"{slug}-{position}",
        )
    activity.mandates.add(made.mandate)
    return made.mandate


def paragraphs():
    made = biodiversity.blocks(scene(), activity="TREES", consultation="talk")
    return {block.key.removeprefix("part/"): block for block in made}


def test_proposal_names_the_meeting_and_its_report_in_a_footnote(activity, officials):
    report = report_of("EMG/SOM.14/02", url="https://som.example")
    meeting = MeetingFactory(body=officials, ordinal=14, report=report)
    mandate = decide(
        activity, meeting, "considered", "a proposal on trees", parts=["planting", "pruning"]
    )

    block = paragraphs()[f"proposal-{mandate.slug}"]

    assert told(block) == (
        "At their fourteenth meeting, senior officials considered a proposal on trees. "
        "It was proposed that the Group contribute to planting and pruning."
    )
    assert notes(block) == [
        "See the report of the meeting (EMG/SOM.14/02), available at https://som.example."
    ]
    cited = {cite.record for cite in block.cites}
    assert {f"portal.mandate:{mandate.pk}", f"portal.meeting:{meeting.pk}"} <= cited


def test_the_first_meeting_moves_with_its_fields(activity, first_meeting):
    decide(activity, first_meeting, "agreed", "to write a report")
    decide(activity, first_meeting, "agreed", "that it would", parts=["Count trees", "Name trees"])

    before = paragraphs()["first-meeting"]
    change(
        first_meeting,
        starts_on="2009-05-11",
        city="Rome",
        host=AgencyFactory(acronym="FOO", name_en="Forest Office"),
    )
    after = paragraphs()["first-meeting"]

    assert told(before) == (
        "The issue management group held its first meeting on 8 April 2009 in Paris, hosted by the "
        "World Weather Office (WWO). It agreed to write a report. It further agreed that it would:"
    )
    assert listed(before) == ["Count trees; and", "Name trees."]
    assert notes(before) == [
        "See the report of the meeting (EMG/TREES-1/09), available at https://group.example."
    ]
    assert "on 11 May 2009 in Rome, hosted by the Forest Office (FOO)." in told(after)


def test_a_meeting_without_a_day_or_a_report_is_no_trouble(activity, first_meeting):
    decide(activity, first_meeting, "agreed", "that it would", parts=["Count trees"])

    change(first_meeting, report=None)
    without_report = paragraphs()["first-meeting"]
    change(first_meeting, starts_on=None)

    assert notes(without_report) == []
    assert paragraphs() == {}


def test_who_sits_in_the_group_comes_from_its_seats(activity, group, consultation):
    UpdateFactory(activity=activity, kind="plan", narrative="A letter went out.")
    UpdateFactory(activity=activity, kind="plan", narrative="Not yet.", state="draft")
    bodies.seat(body=group.body, by="test", role="member", holder="focal points")
    bodies.seat(body=group.body, by="test", role="support", agency=AgencyFactory())

    before = told(paragraphs()["beginning"])
    bodies.seat(body=group.body, by="test", role="expert", holder="selected experts")
    after = told(paragraphs()["beginning"])

    assert before == (
        "In February 2009 the Chair of the Group convened a technical consultation in Nairobi on "
        "what the Group should contribute to the post-2010 biodiversity target process, and how. "
        "A letter went out. The members of the group are focal points."
    )
    assert after.endswith("The members of the group are focal points and selected experts.")


def test_technical_support_comes_from_the_participations(activity):
    agency = AgencyFactory(acronym="WCMC", name_en="World Monitoring Centre")
    Participation.objects.create(activity=activity, agency=agency, role="support")

    assert told(paragraphs()["drafting"]) == (
        "The World Monitoring Centre (WCMC) was contracted to give technical support to the issue "
        "management group in preparing the report."
    )


def test_a_new_destination_joins_the_list(activity, officials):
    meeting = MeetingFactory(body=officials, ordinal=15)
    decide(activity, meeting, "mandated", "the group to finish")
    decide(activity, meeting, "agreed", "that the final report would go")
    first, last = (
        MeetingFactory(name_en=f"Meeting of the {name}") for name in ("board", "council")
    )
    draft = milestones.add(
        activity=activity,
        by="test",
        slug="draft",
        title="Draft",
        due="2010-05",
        destinations=[first],
    )
    milestones.add(
        activity=activity,
        by="test",
        slug="final",
        title="Final",
        due="2010",
        position=1,
        destinations=[last],
    )

    before = told(paragraphs()["destinations"])
    change(draft, destinations=[first, last])
    after = told(paragraphs()["destinations"])

    assert before == (
        "At their fifteenth meeting, senior officials mandated the group to finish. That process "
        "includes the meeting of the board, to be held in May 2010. They also agreed that the final "
        "report would go in 2010 to the meeting of the council."
    )
    assert (
        "the meeting of the board and the meeting of the council, both to be held in May 2010"
        in after
    )


def test_queries_do_not_grow_with_the_records(
    activity, group, first_meeting, consultation, officials, django_assert_num_queries
):
    def add(count):
        for _ in range(count):
            slug = f"report-{activity.milestones.count()}"
            due = {"due": "2010", "destinations": [MeetingFactory()], "owners": [AgencyFactory()]}
            milestones.add(activity=activity, by="test", slug=slug, title="Report", **due)
            activity.bodies.add(BodyFactory(kind=BodyKind.WORKING_GROUP))
            decide(activity, first_meeting, "agreed", "to go on", parts=["here", "there"])
            decide(activity, MeetingFactory(body=officials, ordinal=None), "considered", "this")
            UpdateFactory(activity=activity, kind="progress", document=report_of("none"))
            bodies.seat(body=group.body, by="test", role="member", agency=AgencyFactory())
            Participation.objects.create(activity=activity, agency=AgencyFactory(), role="support")

    add(1)
    told_in = scene()
    with django_assert_num_queries(QUERIES):
        list(biodiversity.blocks(told_in, activity="TREES", consultation="talk"))
    add(3)
    with django_assert_num_queries(QUERIES):
        list(biodiversity.blocks(told_in, activity="TREES", consultation="talk"))


QUERIES = 17


def test_an_unknown_activity_names_itself():
    with pytest.raises(SourceError, match="TREES"):
        paragraphs()

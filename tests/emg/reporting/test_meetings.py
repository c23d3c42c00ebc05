import pytest

from emg.actions import recommendations
from emg.models import Output, Stream, WorkPlan
from emg.reporting import meetings
from portal.actions import meetings as meeting_actions
from portal.enums import BodyKind
from portal.exceptions import SourceError
from portal.models import Mandate
from tests.emg.reporting.scenes import change, notes, scene, told
from tests.factories import (
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    meeting = MeetingFactory(
        slug="som",
        body=BodyFactory(name_en="Senior officials of the Group", kind=BodyKind.OFFICIALS),
        ordinal=15,
        starts_on="2009-09-23",
        city="New York",
        host=AgencyFactory(acronym="UNDP"),
        during=MeetingFactory(name_en="Sixty-fourth session of the General Assembly"),
        segments=["technical", "senior_officials"],
        attendance=27,
        report=DocumentFactory(symbol="EMG/SOM.15/02"),
    )
    chair(meeting, "Achim Steiner", office="Executive Director of UNEP")
    chair(meeting, "Helen Clark")
    return meeting


@pytest.fixture
def output():
    plan = WorkPlan.objects.create(slug="p", title="P", starts_on="2009-09", ends_on="2010-09")
    stream = Stream.objects.create(work_plan=plan, theme=ThemeFactory(slug="stream"), number=1)
    return Output.objects.create(slug="agenda", stream=stream, title="To define a common agenda")


@pytest.fixture
def evaluation():
    found = recommendations.create_set(
        by="test",
        slug="evaluation",
        document=DocumentFactory(symbol="IED-09-002", issued_on="2009-06-02"),
        oversight_body=AgencyFactory(name_en="Office of Internal Oversight Services"),
        subject="how it works",
        count=9,
        pinpoint="page 33",
    )
    recommendations.create(recommendation_set=found, mandate=MandateFactory(), by="test")
    return found


def chair(meeting, name, **fields):
    position = meeting.chairs.count()
    meeting_actions.chair(meeting=meeting, by="test", name=name, position=position, **fields)


def decide(meeting, slug, verb, text, **fields):
    values = {"kind": "decision", "document": meeting.report} | fields
    meeting_actions.decide(meeting=meeting, by="test", verb=verb, slug=slug, text=text, **values)
    return slug


def paragraph(output, evaluation, *decisions, **parameters):
    (block,) = meetings.blocks(
        scene(),
        stream="stream",
        meeting="som",
        decisions=decisions,
        recommended_by="evaluation",
        **parameters,
    )
    return block


def test_the_sentence_follows_the_attendance(meeting, output, evaluation):
    before = told(paragraph(output, evaluation))

    change(meeting, attendance=28)

    after = told(paragraph(output, evaluation))
    assert "representatives of 27 member agencies" in before
    assert after == before.replace("27 member agencies", "28 member agencies")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"attendance": 1}, "attended by representatives of one member agency."),
        ({"attendance": 9}, "attended by representatives of nine member agencies."),
        ({"starts_on": "2009-09-24"}, "in New York on 24 September 2009, at"),
        ({"city": "Nairobi"}, "was hosted by UNDP in Nairobi on"),
        ({"host": None}, "was held in New York on 23 September 2009, at the time of"),
        ({"during": None}, "was hosted by UNDP in New York on 23 September 2009."),
        ({"city": ""}, "was hosted by UNDP on 23 September 2009, at the time of"),
        ({"starts_on": "2009-09"}, "was hosted by UNDP in New York in September 2009, at"),
        ({"starts_on": None}, "was hosted by UNDP in New York, at the time of the sixty-fourth"),
        ({"ordinal": None, "name_en": "Technical meeting"}, "The technical meeting was hosted by"),
        ({"ordinal": 16}, "The sixteenth meeting of senior officials of the Group was"),
        ({"segments": ["technical"]}, "It consisted of a technical segment and was attended"),
    ],
)
def test_each_field_is_written(meeting, output, evaluation, changes, sentence):
    change(meeting, **changes)

    assert sentence in told(paragraph(output, evaluation))


def test_chairs_stand_with_their_offices(meeting, output, evaluation):
    sentence = "It was co-chaired by Achim Steiner, Executive Director of UNEP, and Helen Clark."

    assert sentence in told(paragraph(output, evaluation))


def test_a_single_chair_is_no_co_chair(meeting, output, evaluation):
    meeting.chairs.get(name="Helen Clark").delete()

    sentence = "It was chaired by Achim Steiner, Executive Director of UNEP."
    assert sentence in told(paragraph(output, evaluation))


def test_expected_results_open_the_paragraph(meeting, output, evaluation):
    change(output, title="To plant trees")

    text = told(paragraph(output, evaluation))

    assert text.startswith("Members of the Group are working together to plant trees.")


def test_agreement_is_cited_and_the_evaluation_that_asked_for_it(meeting, output, evaluation):
    looked = decide(meeting, "looked", "considered", "an agenda")
    agreed = decide(meeting, "agreed", "agreed", "on a plan")

    block = paragraph(output, evaluation, looked, agreed)

    assert told(block).endswith(
        "Senior officials considered an agenda. They agreed on a plan. That approval is in line "
        "with a recommendation of the Office of Internal Oversight Services."
    )
    report, oversight = notes(block)
    assert report == "See EMG/SOM.15/02."
    assert oversight == (
        "Evaluation by the Office of Internal Oversight Services of how it works, 2 June 2009 "
        "(assignment No. IED-09-002), page 33."
    )


@pytest.mark.parametrize(("issued", "printed"), [("2009-06-02", "2 June"), ("2009", "2009")])
def test_a_year_that_is_inferred_is_not_printed(meeting, output, evaluation, issued, printed):
    change(evaluation.document, issued_on=issued)
    agreed = decide(meeting, "agreed", "agreed", "on a plan")

    _report, oversight = notes(paragraph(output, evaluation, agreed, date_without_year=True))

    assert f"of how it works, {printed} (assignment No." in oversight


def test_an_approval_whose_report_is_internal_has_no_footnote_to_it(meeting, output, evaluation):
    agreed = decide(meeting, "agreed", "agreed", "on a plan")
    meeting.refresh_from_db()
    mandate = Mandate.objects.get(slug=agreed)
    change(mandate, document=DocumentFactory())
    change(meeting.report, is_public=False)

    block = paragraph(output, evaluation, agreed)

    assert [note[:10] for note in notes(block)] == ["Evaluation"]
    assert str(meeting.report) not in {cite.label for cite in block.cites}


def test_the_paragraph_cites_what_it_was_written_from(meeting, output, evaluation):
    slug = decide(meeting, "agreed", "agreed", "on a plan")

    cited = {cite.record.split(":")[0] for cite in paragraph(output, evaluation, slug).cites}

    assert cited == {
        "emg.output",
        "emg.recommendationset",
        "portal.document",
        "portal.mandate",
        "portal.meeting",
        "portal.meetingchair",
    }


def said(*slugs):
    (block,) = meetings.decisions(scene(), decisions=slugs)
    return told(block)


def test_a_verb_used_before_says_also(meeting):
    slugs = [
        decide(meeting, "a", "stressed", "the need for shade"),
        decide(meeting, "b", "stressed", "the need for water"),
        decide(meeting, "c", "decided", "to plant"),
    ]

    assert said(*slugs) == (
        "At the fifteenth meeting, senior officials stressed the need for shade. "
        "They also stressed the need for water. They decided to plant."
    )


def test_whoever_is_invited_is_named_in_order(meeting):
    agencies = [AgencyFactory(acronym=acronym) for acronym in ("UNEP", "ICAO")]
    slug = decide(meeting, "a", "invited", "to meet", asked_agencies=agencies)

    assert said(slug) == "At the fifteenth meeting, senior officials invited ICAO and UNEP to meet."


def test_a_decision_that_is_missing_is_named():
    with pytest.raises(SourceError, match="“lost”"):
        said("lost")


def test_queries_do_not_grow_with_decisions(meeting, django_assert_num_queries):
    slugs = [
        decide(meeting, f"d{number}", "invited", "to meet", asked_agencies=[AgencyFactory()])
        for number in range(5)
    ]
    made = scene()

    for count in (1, 5):
        with django_assert_num_queries(4):
            list(meetings.decisions(made, decisions=slugs[:count]))

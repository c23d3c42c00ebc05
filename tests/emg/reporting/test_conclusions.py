"""One sentence for each thing that senior officials recorded."""

import pytest

from emg.reporting import conclusions
from portal.actions import meetings, milestones
from portal.enums import BodyKind
from portal.exceptions import SourceError
from tests.emg.reporting.scenes import change, scene, told
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MeetingFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def activity():
    return ActivityFactory(reference="GREEN")


@pytest.fixture
def meeting():
    body = BodyFactory(kind=BodyKind.OFFICIALS)
    return MeetingFactory(body=body, ordinal=15, starts_on="2009-09-23", report=DocumentFactory())


@pytest.fixture
def decide(activity, meeting):
    def record(slug, verb, text, **fields):
        fields = {"document": meeting.report, "kind": "decision"} | fields
        made = meetings.decide(
            meeting=meeting, by="test", verb=verb, slug=slug, text=text, **fields
        )
        activity.mandates.add(made.mandate)
        return made.mandate

    return record


def paragraphs(*entries):
    return list(conclusions.blocks(scene(), activity="GREEN", paragraphs=list(entries)))


def test_only_the_first_sentence_names_the_meeting_and_repeated_verbs_say_also(decide):
    for slug in ("one", "two", "three"):
        decide(slug, "stressed", f"point {slug}")
    decide("four", "agreed", "to go on")

    first, second = paragraphs(
        {"key": "points", "decisions": ["one", "two", "three"]},
        {"key": "end", "decisions": ["four"]},
    )

    assert told(first) == (
        "At their fifteenth meeting, senior officials stressed point one. They also stressed point "
        "two. They further stressed point three."
    )
    assert told(second) == "Senior officials agreed to go on."
    assert first.key == "part/points"


def test_the_number_of_the_meeting_is_its_field(decide, meeting):
    decide("one", "agreed", "to go on")
    change(meeting, ordinal=16)

    (block,) = paragraphs({"key": "end", "decisions": ["one"]})

    assert told(block) == "At their sixteenth meeting, senior officials agreed to go on."


def test_what_was_recalled_bears_the_date_of_its_document(decide):
    statement = DocumentFactory(title="Joint statement", issued_on="2009-06-25")
    mandate = decide("one", "recalled", "which spoke of jobs", document=statement)

    (block,) = paragraphs({"key": "end", "decisions": ["one"]})

    assert told(block).endswith(
        "recalled the joint statement of 25 June 2009, which spoke of jobs."
    )
    assert {cite.record for cite in block.cites} >= {
        f"portal.mandate:{mandate.pk}",
        f"portal.meeting:{mandate.decision.meeting_id}",
        f"portal.document:{statement.pk}",
    }


def test_what_was_recognized_is_of_a_body_or_put_forward_by_agencies(decide):
    committee = BodyFactory(name_en="Committee on Programmes")
    initiatives = DocumentFactory(title="Joint initiatives", body=committee)
    deal = DocumentFactory(title="New Deal")
    deal.agencies.add(AgencyFactory(acronym="WWO"))
    decide("one", "recognized", "in particular initiative 4", document=initiatives)
    decide("two", "recognized", "the New Deal", document=deal)

    (block,) = paragraphs({"key": "end", "decisions": ["one", "two"]})

    assert told(block).endswith(
        "recognized the joint initiatives of the Committee on Programmes, in particular initiative 4. "
        "They also recognized the New Deal put forward by WWO."
    )


def test_months_are_counted_from_the_meeting_to_the_day_due(decide):
    mandate = decide("one", "requested", "the secretariat to ask members", due="2009-12")

    (before,) = paragraphs({"key": "end", "decisions": ["one"]})
    change(mandate, due="2010-03")
    (after,) = paragraphs({"key": "end", "decisions": ["one"]})

    assert told(before).endswith(
        "ask members, over the next three months, that is, by December 2009."
    )
    assert told(after).endswith("ask members, over the next six months, that is, by March 2010.")


def test_deliverables_are_named_by_their_titles_and_owners(decide, activity):
    decide("one", "welcomed", "reports")
    owner = AgencyFactory(acronym="WWO")
    report = milestones.add(
        activity=activity, by="test", slug="case", title="Report on the case", owners=[owner]
    )
    entry = {"key": "end", "decisions": ["one"], "deliverables": ["case"]}

    (before,) = paragraphs(entry)
    change(report, title="Study of the case")
    (after,) = paragraphs(entry)

    assert told(before).endswith("welcomed the work of WWO and partners on the report on the case.")
    assert told(after).endswith("on the study of the case.")
    assert f"portal.milestone:{report.pk}" in {cite.record for cite in after.cites}


def test_a_decision_of_another_activity_names_itself(decide):
    with pytest.raises(SourceError, match="“GREEN” has no public record “nowhere”"):
        paragraphs({"key": "end", "decisions": ["nowhere"]})


def test_what_stands_in_an_internal_document_is_not_told(decide):
    decide("one", "agreed", "to keep this to ourselves", document=DocumentFactory(is_public=False))

    with pytest.raises(SourceError, match="“GREEN” has no public record “one”"):
        paragraphs({"key": "end", "decisions": ["one"]})


def test_queries_do_not_grow_with_the_records(decide, activity, django_assert_num_queries):
    place = scene()

    def add(*slugs):
        for slug in slugs:
            document = DocumentFactory(body=BodyFactory())
            document.agencies.add(AgencyFactory())
            decide(slug, "recognized", "this", document=document)
            milestones.add(
                activity=activity, by="test", slug=slug, title="That", owners=[AgencyFactory()]
            )

    def write(*slugs):
        entry = {"key": "end", "decisions": slugs, "deliverables": slugs}
        return list(conclusions.blocks(place, activity="GREEN", paragraphs=[entry]))

    add("one")
    with django_assert_num_queries(QUERIES):
        write("one")
    add("two", "three")
    with django_assert_num_queries(QUERIES):
        write("one", "two", "three")


QUERIES = 11

import pytest

from emg.actions import groups as group_actions
from emg.reporting import groups
from portal.actions import meetings as meeting_actions
from portal.exceptions import SourceError
from tests.emg.reporting.scenes import change, listed, scene, told
from tests.factories import (
    ActivityFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


def set_up(slug, name, **fields):
    return group_actions.set_up(by="test", slug=slug, name_en=name, **fields)


@pytest.fixture
def successor():
    return set_up("nature", "Issue management group on nature", term_months=24)


@pytest.fixture
def ended(successor):
    made = []
    for position, subject in enumerate(("trees", "rivers")):
        theme = ThemeFactory(name_en=subject.capitalize(), position=position)
        group = set_up(subject, f"Issue management group on {subject}")
        work = ActivityFactory(theme=theme)
        made.append(group_actions.assign(group=group, by="test", activity=work))
    group_actions.merge(groups=made, into=successor, on="2009-09-23", by="test")
    return made


@pytest.fixture
def meeting():
    return MeetingFactory(report=DocumentFactory(symbol="EMG/SOM.15/02"))


@pytest.fixture
def request_of(meeting):
    decide(meeting, "support", "welcomed", "the support of the facility")
    return decide(meeting, "request", "requested", "to work with others")


def decide(meeting, slug, verb, text):
    decision = meeting_actions.decide(
        meeting=meeting,
        by="test",
        verb=verb,
        slug=slug,
        text=text,
        document=meeting.report,
        kind="request",
    )
    return decision.mandate


def merger():
    (block,) = groups.merger(scene(), group="nature")
    return block


def work(**references):
    (block,) = groups.work(
        scene(), group="nature", welcomed="support", requested="request", references=references
    )
    return block


def test_the_merger_is_told_from_the_bodies_that_ended(ended):
    assert told(merger()) == (
        "The Group has promoted the move towards trees and rivers. In considering the achievements "
        "set out below, senior officials agreed to merge the issue management group on rivers and "
        "the issue management group on trees into a single issue management group on nature in the "
        "United Nations system. Their guidance on this work is set out below."
    )


def test_a_group_that_was_renamed_is_called_so(ended):
    change(ended[0].body, name_en="Issue management group on oaks")

    assert "the issue management group on oaks" in told(merger())


def test_the_merger_cites_all_bodies(ended, successor):
    records = [cite.record for cite in merger().cites]

    bodies = [successor.body, *(group.body for group in ended)]
    assert {f"portal.body:{body.pk}" for body in bodies} <= set(records)


@pytest.mark.parametrize(
    ("months", "term"), [(24, "two years"), (12, "one year"), (18, "18 months")]
)
def test_the_clock_is_written_in_years(ended, successor, request_of, months, term):
    change(successor, term_months=months)

    assert f"on nature in the United Nations system for {term}." in told(work())


def test_points_and_their_own_points_are_listed(ended, request_of):
    first = MandateFactory(parent=request_of, text="Planting trees", position=1)
    MandateFactory(parent=first, text="Planting oaks", position=1)
    MandateFactory(parent=first, text="Planting elms", position=2)
    MandateFactory(parent=request_of, text="Watering", position=2)

    block = work()

    assert told(block).endswith("They requested the group to work with others, including by:")
    assert listed(block) == ["Planting trees, including by:", "Watering."]
    assert ["".join(part.text for part in item.content) for item in block.items[0].items] == [
        "Planting oaks; and",
        "Planting elms; and",
    ]


def test_a_point_that_rests_on_a_document_has_a_footnote(ended, request_of):
    MandateFactory(slug="point", parent=request_of, text="Watering")
    document = DocumentFactory(slug="paper", symbol="A/64/284/Add.2")

    note = work(point="paper").items[0].content[-1]

    assert "".join(part.text for part in note.content) == "See A/64/284/Add.2."
    assert f"portal.document:{document.pk}" in [cite.record for cite in work(point="paper").cites]


def test_queries_do_not_grow_with_points(ended, request_of, django_assert_num_queries):
    made = scene()
    for _round in range(2):
        point = MandateFactory(parent=request_of)
        MandateFactory(parent=point)
        with django_assert_num_queries(8):
            list(
                groups.work(
                    made, group="nature", welcomed="support", requested="request", references={}
                )
            )


def test_an_unknown_group_is_named():
    with pytest.raises(SourceError, match="“nature”"):
        merger()

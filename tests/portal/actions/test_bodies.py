import pytest

from portal.actions import bodies
from portal.exceptions import ActionError
from portal.models import Body, Event
from portal.partial_dates import PartialDate
from tests.factories import AgencyFactory, BodyFactory

pytestmark = pytest.mark.django_db
DAY = "2009-09-23"


def test_terms_of_reference_get_versions(secretariat):
    body = BodyFactory()

    bodies.add_terms_of_reference(body=body, by=secretariat, text="Estimate emissions.")
    second = bodies.add_terms_of_reference(body=body, by=secretariat, text="Reduce them.")

    assert second.version == 2
    assert body.terms_of_reference.get(version=1).text == "Estimate emissions."


def test_seat_may_be_held_by_somebody_described(secretariat):
    held = bodies.seat(body=BodyFactory(), by=secretariat, role="observer", holder="The Bureau")

    assert str(held) == "The Bureau – Observer"


def test_seat_refuses_one_that_nobody_holds(secretariat):
    with pytest.raises(ActionError):
        bodies.seat(body=BodyFactory(), by=secretariat, role="observer")


def test_merge_ends_the_bodies_and_carries_their_members_once(secretariat):
    climate, procurement, merged = BodyFactory(), BodyFactory(), BodyFactory()
    agency = AgencyFactory()
    for body in (climate, procurement):
        bodies.seat(body=body, by=secretariat, role="member", agency=agency)

    bodies.merge(
        bodies=[climate, procurement], into=merged, by=secretariat, on=DAY, carry_members=True
    )

    climate.refresh_from_db()
    assert climate.merged_into == merged
    assert climate.ends_on == PartialDate(2009, 9, 23)
    assert [held.agency for held in merged.seats.all()] == [agency]
    assert Event.objects.about(climate).first().kind == "body.merged"
    assert set(merged.predecessors.all()) == {climate, procurement}


def test_merge_leaves_the_members_unless_told(secretariat):
    body, merged = BodyFactory(), BodyFactory()
    bodies.seat(body=body, by=secretariat, role="member", agency=AgencyFactory())

    bodies.merge(bodies=[body], into=merged, by=secretariat, on=DAY)

    assert not merged.seats.exists()


def test_merge_refuses_itself_a_second_time_and_an_end_before_the_start(secretariat):
    body, merged, late = BodyFactory(), BodyFactory(), BodyFactory(starts_on="2010")
    bodies.merge(bodies=[body], into=merged, by=secretariat, on=DAY)

    for one, into in [(merged, merged), (body, late), (late, merged)]:
        with pytest.raises(ActionError):
            bodies.merge(bodies=[one], into=into, by=secretariat, on=DAY)


def test_merge_refuses_a_successor_that_has_gone_on_as_another(secretariat):
    first, second = BodyFactory(), BodyFactory()
    stale = Body.objects.get(pk=first.pk)
    bodies.merge(bodies=[first], into=second, by=secretariat, on=DAY)

    with pytest.raises(ActionError, match="has ended") as refused:
        bodies.merge(bodies=[second], into=stale, by=secretariat, on=DAY)

    assert refused.value.field == "into"
    second.refresh_from_db()
    assert second.merged_into is None


def test_merge_refuses_a_successor_that_ended_before(secretariat):
    ended = BodyFactory(ends_on="2008")

    with pytest.raises(ActionError, match="has ended"):
        bodies.merge(bodies=[BodyFactory()], into=ended, by=secretariat, on=DAY)

import pytest
import time_machine

from emg import panels
from portal.models import Seat
from tests.emg.views.reading import text_of
from tests.factories import ActivityFactory, AgencyFactory, BodyFactory, MandateFactory
from tests.factories.emg import IssueGroupFactory, OutputFactory, RecommendationSetFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("panel", "record"),
    [
        (panels.agency, AgencyFactory),
        (panels.body, BodyFactory),
        (panels.activity, ActivityFactory),
    ],
)
def test_a_record_apart_from_the_group_has_no_panel(panel, record, secretariat):
    assert panel(record=record(), user=secretariat) == {}


def test_an_agency_shows_its_seats_in_groups_and_what_it_was_recommended(client):
    agency = AgencyFactory(acronym="UNEP")
    group = IssueGroupFactory(body__name_en="Group on land")
    Seat.objects.create(body=group.body, agency=agency, role="co_chair")
    Seat.objects.create(body=BodyFactory(), agency=agency, role="member")
    RecommendationSetFactory(subject="carbon").addressees.add(agency)

    with time_machine.travel("2010-01-01", tick=False):
        page = text_of(client.get(agency.get_absolute_url()))

    assert "Seats in issue management groups Group on land" in page
    assert "In force" in page
    assert "Carbon 9 recommendations, none of whose texts is recorded yet" in page


def test_a_body_that_is_a_group_shows_its_stream_and_what_set_it_up(client):
    mandate = MandateFactory(text="to set up a group")
    group = IssueGroupFactory(term_months=24, set_up_by=mandate)

    page = client.get(group.body.get_absolute_url())

    assert "To set up a group" in text_of(page)
    assert "24 months" in text_of(page)
    assert group.get_absolute_url() in page.text


def test_an_activity_shows_the_results_it_serves_and_its_group(client):
    activity = ActivityFactory()
    OutputFactory(title="Cleaner procurement").activities.add(activity)
    group = IssueGroupFactory(activity=activity)

    page = client.get(activity.get_absolute_url())

    assert "Cleaner procurement" in text_of(page)
    assert group.get_absolute_url() in page.text

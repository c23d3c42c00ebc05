import pytest

from portal.actions import activities
from portal.exceptions import ActionError, StaleError
from portal.models import Activity, Event
from tests.factories import AgencyFactory, BodyFactory, CountryFactory, MandateFactory, ThemeFactory

pytestmark = pytest.mark.django_db


def log(by, **fields):
    values = {"title": "Guidelines", "theme": ThemeFactory(), "lead": AgencyFactory()}
    return activities.log(by=by, **(values | {"starts_on": "2009-10"} | fields))


def test_log_stores_the_activity_with_all_it_belongs_to(secretariat):
    partner, mandate, body, country = (
        AgencyFactory(),
        MandateFactory(),
        BodyFactory(),
        CountryFactory(),
    )

    activity = log(
        secretariat,
        participations=[(partner, "partner")],
        mandates=[mandate],
        bodies=[body],
        countries=[country],
        is_public=True,
    )

    assert list(activity.agencies.all()) == [partner]
    assert list(activity.mandates.all()) == [mandate]
    assert list(activity.bodies.all()) == [body]
    assert list(activity.countries.all()) == [country]
    assert activity.created_by == secretariat
    assert str(activity.starts_on) == "2009-10"
    kinds = set(Event.objects.about(activity).values_list("kind", flat=True))
    assert kinds == {"activity.created", "activity.participations_changed"}


def test_log_refuses_an_end_before_the_start(secretariat):
    with pytest.raises(ActionError, match="end must not be before the start"):
        log(secretariat, starts_on="2009-10", ends_on="2009-09-30")

    assert not Activity.objects.exists()


def test_log_takes_an_end_that_is_known_less_exactly(secretariat):
    assert log(secretariat, starts_on="2009-10-23", ends_on="2009").ends_on.month is None


def test_log_refuses_what_is_no_date(secretariat):
    with pytest.raises(ActionError) as refused:
        log(secretariat, starts_on="31 February 2009")

    assert refused.value.field == "starts_on"


def test_log_refuses_the_lead_among_the_others_and_an_agency_twice(secretariat):
    lead, other = AgencyFactory(), AgencyFactory()

    for parts in ([(lead, "partner")], [(other, "partner"), (other, "partner")]):
        with pytest.raises(ActionError) as refused:
            log(secretariat, lead=lead, participations=parts)
        assert refused.value.field == "partners"
    assert not Activity.objects.exists()


def test_edit_counts_the_version_up_and_remembers_what_was(secretariat, activity):
    before = activity.title

    edited = activities.edit(
        activity=activity, by=secretariat, version=1, changes={"title": "A better title"}
    )

    assert (edited.title, edited.version) == ("A better title", 2)
    event = Event.objects.about(activity).first()
    assert event.data == {"before": {"title": before}, "after": {"title": "A better title"}}


def test_edit_refuses_a_page_that_is_out_of_date(secretariat, activity):
    activities.edit(activity=activity, by=secretariat, version=1, changes={"title": "First"})

    with pytest.raises(StaleError):
        activities.edit(activity=activity, by=secretariat, version=1, changes={"title": "Second"})

    activity.refresh_from_db()
    assert activity.title == "First"


def test_edit_writes_nothing_when_nothing_differs(secretariat, activity):
    edited = activities.edit(
        activity=activity, by=secretariat, version=1, changes={"title": activity.title}
    )

    assert edited.version == 1
    assert not Event.objects.about(activity).exists()


def test_edit_replaces_the_agencies_that_take_part(secretariat, activity):
    one, two = AgencyFactory(), AgencyFactory()
    activities.edit(
        activity=activity,
        by=secretariat,
        version=1,
        changes={"participations": [(one, "partner")]},
    )

    edited = activities.edit(
        activity=activity,
        by=secretariat,
        version=2,
        changes={"participations": [(two, "funder")]},
    )

    assert edited.version == 3
    assert [(part.agency, part.role) for part in edited.participations.all()] == [(two, "funder")]


def test_edit_refuses_a_lead_that_takes_part_already(secretariat, activity):
    host, before = AgencyFactory(), activity.lead
    activity.participations.create(agency=host, role="host")

    with pytest.raises(ActionError) as refused:
        activities.edit(activity=activity, by=secretariat, version=1, changes={"lead": host})

    assert refused.value.field == "partners"
    activity.refresh_from_db()
    assert activity.lead == before


def test_edit_refuses_a_title_with_hidden_characters(secretariat, activity):
    with pytest.raises(ActionError) as refused:
        activities.edit(activity=activity, by=secretariat, version=1, changes={"title": "a\u202eb"})

    assert refused.value.field == "title"

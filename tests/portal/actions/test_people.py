from datetime import date

import pytest

from portal.actions import people
from portal.exceptions import ActionError
from portal.models import Event, Person
from tests.factories import AgencyFactory, PersonFactory

pytestmark = pytest.mark.django_db
DAY = date(2009, 1, 1)


def test_invite_lower_cases_the_address_and_sets_no_password(secretariat):
    person = people.invite(by=secretariat, email=" Focal@Test.Example ", name="Focal point")

    assert person.email == "focal@test.example"
    assert not Person.objects.get(pk=person.pk).has_usable_password()
    assert "password" not in Event.objects.about(person).get().data["after"]


def test_invite_refuses_an_address_that_is_taken(secretariat):
    with pytest.raises(ActionError) as refused:
        people.invite(by=secretariat, email=secretariat.email.upper(), name="Again")

    assert refused.value.field == "email"


def test_appoint_gives_the_role_at_once(secretariat):
    person, agency = PersonFactory(), AgencyFactory()

    people.appoint(person=person, by=secretariat, role="focal_point", agency=agency, starts_on=DAY)

    assert Person.objects.get(pk=person.pk).standing.agencies == {agency.pk}


def test_appoint_wants_an_agency_where_the_role_speaks_for_one(secretariat):
    with pytest.raises(ActionError) as missing:
        people.appoint(person=PersonFactory(), by=secretariat, role="focal_point", starts_on=DAY)
    with pytest.raises(ActionError) as needless:
        people.appoint(
            person=PersonFactory(),
            by=secretariat,
            role="council",
            agency=AgencyFactory(),
            starts_on=DAY,
        )

    assert missing.value.field == needless.value.field == "agency"

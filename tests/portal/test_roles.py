"""What roles are declared to permit is what they permit, and nothing is declared in vain."""

import inspect

import pytest

from portal import access, publishing_access
from portal.enums import Role
from portal.roles import ROLES, Permission
from tests.factories import AgencyFactory, PersonFactory

pytestmark = pytest.mark.django_db

AGENCY_ROLES = {Role.FOCAL_POINT, Role.ALTERNATE, Role.CLEARING, Role.READER}
ASKED = {
    Permission.LOG_ACTIVITY: lambda user, activity: access.can_log_activity(user),
    Permission.EDIT_OWN_ACTIVITY: access.can_edit_activity,
    Permission.LOG_UPDATE: access.can_log_update,
    Permission.COMPILE_REPORT: lambda user, activity: access.can_compile_report(user, None),
}


@pytest.mark.parametrize("permission", Permission)
def test_every_permission_is_asked_for(permission):
    asking = inspect.getsource(access) + inspect.getsource(publishing_access)

    assert f"Permission.{permission.name}" in asking


def test_every_role_has_a_card():
    assert ROLES.keys() == set(Role)


@pytest.mark.parametrize("role", Role)
def test_a_role_permits_what_its_card_says(activity, role):
    person = PersonFactory()
    agency = activity.lead if role in AGENCY_ROLES else None
    person.appointments.create(role=role, agency=agency, starts_on="2009-01-01")

    found = {permission for permission, rule in ASKED.items() if rule(person, activity)}

    assert found == ROLES[role].permissions & ASKED.keys()


@pytest.mark.parametrize("role", AGENCY_ROLES)
def test_a_role_for_an_agency_permits_nothing_for_another(activity, role):
    person = PersonFactory()
    person.appointments.create(role=role, agency=AgencyFactory(), starts_on="2009-01-01")

    assert not access.can_edit_activity(person, activity)

"""The rules, one by one."""

import pytest

from portal import access
from portal.enums import Role
from tests.factories import AppointmentFactory

pytestmark = pytest.mark.django_db


def test_a_focal_point_edits_what_the_agency_leads(activity, focal_point):
    assert access.can_edit_activity(focal_point, activity)


def test_a_focal_point_of_one_agency_does_not_edit_for_another_that_they_only_clear_for(
    activity, stranger
):
    AppointmentFactory(person=stranger, agency=activity.lead, role=Role.CLEARING)

    verdict = access.can_edit_activity(stranger, activity)

    assert not verdict
    assert str(activity.lead) in verdict.reason


def test_nobody_edits_after_the_last_day_of_the_appointment(activity, focal_point):
    focal_point.appointments.update(ends_on="2009-12-31")

    assert not access.can_edit_activity(focal_point, activity)

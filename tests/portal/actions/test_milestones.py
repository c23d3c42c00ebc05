import pytest

from portal.actions import milestones
from portal.exceptions import ActionError
from portal.partial_dates import PartialDate
from tests.factories import AgencyFactory, DocumentFactory, MeetingFactory

pytestmark = pytest.mark.django_db


def test_add_says_what_by_when_for_whom_and_by_whom(secretariat, activity):
    agency, meeting = AgencyFactory(), MeetingFactory()

    milestone = milestones.add(
        activity=activity,
        by=secretariat,
        slug="report",
        title="Consolidated report",
        due="2009-12",
        owners=[agency],
        destinations=[meeting],
    )

    assert milestone.due == PartialDate(2009, 12)
    assert list(milestone.owners.all()) == [agency]
    assert list(milestone.destinations.all()) == [meeting]


def test_deliver_keeps_the_document_that_it_became(secretariat, activity):
    milestone = milestones.add(activity=activity, by=secretariat, slug="report", title="Report")
    document = DocumentFactory()

    done = milestones.deliver(
        milestone=milestone, by=secretariat, done_on=PartialDate(2009, 10), document=document
    )

    assert done.is_done
    assert done.document == document


def test_deliver_refuses_a_second_time(secretariat, activity):
    milestone = milestones.add(activity=activity, by=secretariat, slug="report", title="Report")
    milestones.deliver(milestone=milestone, by=secretariat)

    with pytest.raises(ActionError, match="already"):
        milestones.deliver(milestone=milestone, by=secretariat)

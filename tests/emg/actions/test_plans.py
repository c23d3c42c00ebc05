import pytest

from emg.actions import plans
from portal.exceptions import ActionError
from portal.models import Event
from tests.factories import DocumentFactory, MeetingFactory, ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return plans.create(
        by="test", slug="plan", title="Work plan", starts_on="2009-09", ends_on="2010-09"
    )


def test_approval_names_the_meeting_and_its_report(plan):
    meeting = MeetingFactory(report=DocumentFactory())

    plan = plans.approve(plan=plan, meeting=meeting, by="test")

    assert plan.approved_at == meeting
    assert plan.document == meeting.report
    assert Event.objects.about(plan).first().kind == "workplan.approved"


def test_a_plan_is_approved_once(plan):
    plans.approve(plan=plan, meeting=MeetingFactory(), by="test")

    with pytest.raises(ActionError, match="approved by another meeting") as refusal:
        plans.approve(plan=plan, meeting=MeetingFactory(), by="test")

    assert refusal.value.field == "approved_at"


def test_a_plan_does_not_end_before_it_starts():
    with pytest.raises(ActionError, match="end must not be before"):
        plans.create(by="test", slug="plan", title="Plan", starts_on="2009-09", ends_on="2008")


def test_two_streams_do_not_share_a_number(plan):
    plans.add_stream(by="test", work_plan=plan, theme=ThemeFactory(), number=1)

    with pytest.raises(ActionError):
        plans.add_stream(by="test", work_plan=plan, theme=ThemeFactory(), number=1)


def test_the_cost_of_an_output_is_not_negative(plan):
    stream = plans.add_stream(by="test", work_plan=plan, theme=ThemeFactory(), number=1)

    with pytest.raises(ActionError):
        plans.add_output(by="test", slug="o", stream=stream, title="To plant", cost_needed=-1)

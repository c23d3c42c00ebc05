import pytest
import time_machine
from django.urls import reverse

from portal.models import Milestone
from tests.emg.views.reading import queries_of, text_of
from tests.factories import ActivityFactory, MeetingFactory, ThemeFactory
from tests.factories.emg import (
    DecisionFactory,
    IssueGroupFactory,
    OutputFactory,
    RecommendationSetFactory,
    StreamFactory,
    WorkPlanFactory,
)

pytestmark = pytest.mark.django_db
OVERVIEW = "/emg/"


def deliverable(activity, slug, **fields):
    return Milestone.objects.create(activity=activity, slug=slug, title=slug, **fields)


class TestOverview:
    def test_an_empty_portal_says_what_will_be_here(self, client):
        page = client.get(OVERVIEW)

        assert page.status_code == 200
        assert "No work plan yet" in page.text
        assert "No issue management group works on this yet." in page.text

    def test_the_plan_has_its_clock_and_the_meeting_that_approved_it(self, client, session):
        WorkPlanFactory(approved_at=session, is_first=True)

        with time_machine.travel("2010-03-31", tick=False):
            page = text_of(client.get(OVERVIEW))

        assert "First plan that the members ever agreed" in page
        assert "Fifteenth meeting 23 September 2009" in page
        assert "Ends in 6 months" in page

    def test_the_plan_that_runs_today_is_shown_before_a_later_one(self, client):
        WorkPlanFactory(title="Running plan")
        WorkPlanFactory(title="Later plan", starts_on="2010-10", ends_on="2011-09")

        with time_machine.travel("2010-03-31", tick=False):
            page = text_of(client.get(OVERVIEW))

        assert "Running plan" in page
        assert "Later plan" not in page

    def test_a_stream_counts_what_belongs_to_it_and_to_its_subjects(self, client):
        stream = StreamFactory()
        OutputFactory(stream=stream)
        subject = ThemeFactory(parent=stream.theme)
        activity = ActivityFactory(theme=subject)
        ActivityFactory(theme=stream.theme)
        deliverable(activity, "still-to-come")
        deliverable(activity, "delivered", is_done=True)

        row = client.get(OVERVIEW).context["rows"][0]

        assert (row.outputs, row.activities, row.due) == (1, 2, 1)

    def test_work_that_is_not_public_is_not_counted_for_visitors(self, client, secretariat):
        stream = StreamFactory()
        deliverable(ActivityFactory(theme=stream.theme, is_public=False), "secret")

        visitor = client.get(OVERVIEW).context["rows"][0]
        client.force_login(secretariat)
        officer = client.get(OVERVIEW).context["rows"][0]

        assert (visitor.activities, visitor.due) == (0, 0)
        assert (officer.activities, officer.due) == (1, 1)

    def test_meetings_that_are_planned_come_next(self, client, officials):
        MeetingFactory(
            body=officials, name_en="Sixteenth meeting", status="planned", starts_on=None
        )
        MeetingFactory(name_en="Meeting of others", status="planned")

        page = text_of(client.get(OVERVIEW))

        assert "Sixteenth meeting Date not known yet" in page
        assert "Meeting of others" not in page

    def test_it_takes_as_many_queries_for_three_rows_as_for_one(self, client, emg, session):
        def grow():
            stream = StreamFactory(work_plan=plan)
            OutputFactory(stream=stream)
            activity = ActivityFactory(theme=stream.theme)
            deliverable(activity, f"deliverable-{activity.pk}")
            IssueGroupFactory(stream=stream)
            RecommendationSetFactory()
            DecisionFactory(meeting=session)
            MeetingFactory(body=emg, status="planned")

        plan = WorkPlanFactory(approved_at=session)

        grow()
        one = queries_of(client, OVERVIEW)
        grow()
        grow()

        assert queries_of(client, OVERVIEW) == one


class TestStream:
    def test_a_result_shows_the_money_that_is_still_missing(self, client):
        stream = StreamFactory()
        OutputFactory(
            stream=stream, cost_needed=250000, cost_available=100000, due="2010-12", indicator="Ten"
        )

        page = text_of(client.get(stream.get_absolute_url()))

        assert "Ten December 2010 250,000.00 100,000.00 150,000.00" in page

    def test_a_result_without_a_cost_has_no_gap(self, client):
        stream = StreamFactory()
        OutputFactory(stream=stream)

        page = client.get(stream.get_absolute_url())

        assert [row.gap for row in page.context["outputs"]] == [None]

    def test_an_empty_stream_says_so(self, client):
        page = client.get(StreamFactory().get_absolute_url()).text

        assert "No expected result yet" in page
        assert "No activity in this stream yet" in page
        assert "No decision on this theme has been recorded." in page

    def test_work_stands_under_its_subject_and_links_to_the_list(self, client):
        stream = StreamFactory()
        subject = ThemeFactory(parent=stream.theme, slug="land")
        ActivityFactory(theme=subject, title="Work on land")
        ActivityFactory(theme=subject, title="Hidden work", is_public=False)

        page = client.get(stream.get_absolute_url()).text

        assert "Work on land" in page
        assert "Hidden work" not in page
        assert "/activities/?theme=land" in page

    def test_a_subject_with_much_work_leads_to_all_of_it(self, client):
        stream = StreamFactory()
        for _ in range(11):
            ActivityFactory(theme=stream.theme)

        page = client.get(stream.get_absolute_url())

        assert len(page.context["subjects"][0].activities) == 10
        assert "All 11 activities on" in page.text

    def test_decisions_on_its_subjects_are_shown(self, client, session):
        stream = StreamFactory()
        subject = ThemeFactory(parent=stream.theme)
        DecisionFactory(meeting=session, theme=subject, mandate__text="to plant trees")
        DecisionFactory(meeting=session, mandate__text="to do something else")

        page = text_of(client.get(stream.get_absolute_url()))

        assert "Decided to plant trees" in page
        assert "something else" not in page

    def test_what_people_typed_is_shown_as_it_is(self, client):
        stream = StreamFactory(description="<script>alert(1)</script> {{7*7}}")
        OutputFactory(stream=stream, title="<b>{{7*7}}</b>")

        page = client.get(stream.get_absolute_url()).text

        assert "<script>alert" not in page
        assert "&lt;b&gt;{{7*7}}&lt;/b&gt;" in page

    def test_a_stream_that_is_not_there_is_not_found(self, client):
        assert client.get(reverse("emg-stream", args=["nowhere"])).status_code == 404

    def test_it_takes_as_many_queries_for_three_rows_as_for_one(self, client, session):
        def grow():
            theme = ThemeFactory(parent=stream.theme)
            activity = ActivityFactory(theme=theme)
            OutputFactory(stream=stream).activities.add(activity)
            IssueGroupFactory(stream=stream)
            DecisionFactory(meeting=session, theme=theme)

        stream = StreamFactory()

        grow()
        one = queries_of(client, stream.get_absolute_url())
        grow()
        grow()

        assert queries_of(client, stream.get_absolute_url()) == one

import pytest
import time_machine
from django.urls import reverse

from portal.models import Milestone, Seat, TermsOfReference
from tests.emg.views.reading import queries_of, text_of
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
)
from tests.factories.emg import IssueGroupFactory

pytestmark = pytest.mark.django_db


def state_on(client, group, day):
    with time_machine.travel(day, tick=False):
        return client.get(group.get_absolute_url()).context["state"].name


class TestClock:
    @pytest.mark.parametrize(
        ("day", "state"),
        [
            ("2009-09-22", "PROSPECTIVE"),
            ("2009-09-23", "IN_FORCE"),
            ("2011-09-30", "IN_FORCE"),
            ("2011-10-01", "PAST_ITS_END"),
        ],
    )
    def test_a_group_is_in_force_for_its_term(self, client, day, state):
        assert state_on(client, IssueGroupFactory(), day) == state

    def test_a_group_without_dates_is_not_set_up_yet(self, client):
        group = IssueGroupFactory(body__starts_on=None, body__ends_on=None)

        page = text_of(client.get(group.get_absolute_url()))

        assert "This group has not been set up yet." in page
        assert "No date of setting up has been recorded." in page

    def test_a_group_without_an_end_stays_in_force(self, client):
        group = IssueGroupFactory(body__ends_on=None)

        assert state_on(client, group, "2030-01-01") == "IN_FORCE"

    def test_a_merged_group_says_into_which_and_when(self, client):
        successor = IssueGroupFactory(body__name_en="Successor")
        group = IssueGroupFactory(body__merged_into=successor.body, body__ends_on="2009-09-23")

        page = client.get(group.get_absolute_url())

        assert page.context["state"].name == "MERGED"
        assert "Merged into Successor on 23 September 2009" in text_of(page)
        assert successor.get_absolute_url() in page.text

    def test_half_way_through_the_clock_says_what_is_left(self, client):
        group = IssueGroupFactory()

        with time_machine.travel("2010-09-23", tick=False):
            page = client.get(group.get_absolute_url())

        assert "Ends in 1 year" in text_of(page)
        assert 'value="50"' in page.text

    def test_past_its_end_is_flagged_in_words(self, client):
        group = IssueGroupFactory()

        with time_machine.travel("2012-01-01", tick=False):
            page = text_of(client.get(group.get_absolute_url()))

        assert "Past its end" in page
        assert "The term of this group ran until September 2011." in page
        assert "Ended in September 2011" in page


class TestGroup:
    def test_seats_stand_by_role(self, client):
        group = IssueGroupFactory()
        unep = AgencyFactory(acronym="UNEP", name_en="Environment Programme")
        Seat.objects.create(body=group.body, agency=unep, role="member")
        Seat.objects.create(body=group.body, holder="Bureau of the Conference", role="chair")

        page = text_of(client.get(group.get_absolute_url()))

        assert "Chair Bureau of the Conference" in page
        assert page.index("Bureau of the Conference") < page.index("Environment Programme")

    def test_the_successor_names_whom_it_took_over_from(self, client):
        group = IssueGroupFactory()
        earlier = IssueGroupFactory(body__merged_into=group.body, body__name_en="Earlier group")
        BodyFactory(merged_into=group.body, name_en="Earlier team")

        page = client.get(group.get_absolute_url()).text

        assert earlier.get_absolute_url() in page
        assert "Earlier team" in page

    def test_a_decision_in_an_internal_document_is_for_the_secretariat(self, client, secretariat):
        mandate = MandateFactory(document__is_public=False, text="to set it up in secret")
        group = IssueGroupFactory(set_up_by=mandate)

        visitor = client.get(group.get_absolute_url()).text
        client.force_login(secretariat)
        officer = client.get(group.get_absolute_url()).text

        assert "in secret" not in visitor
        assert "in secret" in officer

    def test_deliverables_of_an_activity_that_is_not_public_stay_hidden(self, client):
        group = IssueGroupFactory()
        for is_public in (True, False):
            activity = ActivityFactory(is_public=is_public)
            title = "Open report" if is_public else "Hidden report"
            slug = title.lower().replace(" ", "-")
            Milestone.objects.create(
                activity=activity, slug=slug, title=title, owner_body=group.body, due="2010-05"
            )

        page = text_of(client.get(group.get_absolute_url()))

        assert "Open report May 2010 Late" in page
        assert "Hidden report" not in page

    def test_every_version_of_the_terms_of_reference_is_shown(self, client):
        group = IssueGroupFactory()
        for version in (1, 2):
            TermsOfReference.objects.create(
                body=group.body, version=version, text=f"Terms {version}"
            )

        page = text_of(client.get(group.get_absolute_url()))

        assert page.index("Version 2 Terms 2") < page.index("Version 1 Terms 1")

    def test_an_empty_group_says_what_is_missing(self, client):
        page = client.get(IssueGroupFactory().get_absolute_url()).text

        assert "Nobody is recorded as sitting in this group." in page
        assert "No terms of reference have been recorded." in page
        assert "No deliverable has been recorded." in page

    def test_what_people_typed_is_shown_as_it_is(self, client):
        group = IssueGroupFactory(body__name_en="<b>{{7*7}}</b>", body__note="<script>x</script>")

        page = client.get(group.get_absolute_url()).text

        assert "&lt;b&gt;{{7*7}}&lt;/b&gt;" in page
        assert "<script>x" not in page

    def test_a_group_that_is_not_there_is_not_found(self, client):
        BodyFactory(slug="only-a-body")

        assert client.get(reverse("emg-group", args=["only-a-body"])).status_code == 404

    def test_it_takes_as_many_queries_for_three_rows_as_for_one(self, client):
        def grow():
            Seat.objects.create(body=group.body, agency=AgencyFactory(), role="member")
            IssueGroupFactory(body__merged_into=group.body)
            MandateFactory().asked_bodies.add(group.body)
            MeetingFactory(body=group.body)
            document = DocumentFactory(body=group.body)
            activity = ActivityFactory()
            milestone = Milestone.objects.create(
                activity=activity,
                slug=f"m-{activity.pk}",
                title="M",
                owner_body=group.body,
                document=document,
            )
            milestone.destinations.add(MeetingFactory())
            version = group.body.terms_of_reference.count() + 1
            group.body.terms_of_reference.create(version=version, text="T", document=document)

        group = IssueGroupFactory(activity=ActivityFactory(), set_up_by=MandateFactory())

        grow()
        one = queries_of(client, group.get_absolute_url())
        grow()
        grow()

        assert queries_of(client, group.get_absolute_url()) == one


class TestList:
    def test_it_is_empty_at_first(self, client):
        page = client.get(reverse("emg-group-list"))

        assert "No issue management group yet" in text_of(page)

    def test_groups_at_work_stand_before_merged_ones(self, client):
        successor = IssueGroupFactory(body__name_en="At work")
        IssueGroupFactory(body__name_en="Merged one", body__merged_into=successor.body)
        IssueGroupFactory(body__name_en="To come", body__starts_on=None, body__ends_on=None)

        with time_machine.travel("2010-01-01", tick=False):
            page = client.get(reverse("emg-group-list"))

        named = [group.body.name for group, _state in page.context["groups"]]
        assert named == ["At work", "To come", "Merged one"]
        assert "3 groups" in text_of(page)

    def test_it_takes_as_many_queries_for_three_rows_as_for_one(self, client):
        IssueGroupFactory()
        one = queries_of(client, reverse("emg-group-list"))
        IssueGroupFactory()
        IssueGroupFactory()

        assert queries_of(client, reverse("emg-group-list")) == one

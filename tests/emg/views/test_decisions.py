import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from emg.queries import decisions
from portal.enums import BodyKind
from tests.emg.views.reading import queries_of, text_of
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    MandateFactory,
    MeetingFactory,
)
from tests.factories.emg import DecisionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def url():
    return reverse("emg-decisions")


def test_it_is_empty_at_first(client, url):
    assert "No decision has been recorded yet" in text_of(client.get(url))


def test_a_decision_says_whom_it_asks_by_when_and_what_answers_it(client, url, session):
    mandate = MandateFactory(text="to plant trees", due="2010-12", status="under_way")
    mandate.asked_agencies.add(AgencyFactory(acronym="FAO"))
    mandate.asked_bodies.add(BodyFactory(name_en="Land group"))
    mandate.activities.add(ActivityFactory(title="Planting of trees"))
    DecisionFactory(meeting=session, mandate=mandate, verb="agreed")

    page = text_of(client.get(url))

    assert "Agreed to plant trees Fifteenth meeting" in page
    assert "Land group December 2010 Under way Planting of trees" in page
    assert "FAO" in page
    assert "1 decision" in page


def test_points_stand_within_their_decision(client, url, session):
    mandate = MandateFactory(text="to do the following")
    point = MandateFactory(text="plant trees", parent=mandate, document=mandate.document)
    MandateFactory(text="water them", parent=point, document=mandate.document, due="2010-12")
    DecisionFactory(meeting=session, mandate=mandate)

    page = text_of(client.get(url))

    assert "1 decision" in page
    assert "Plant trees Water them due December 2010" in page


def test_an_activity_that_is_not_public_does_not_show_as_an_answer(client, url, session):
    mandate = MandateFactory()
    mandate.activities.add(ActivityFactory(title="Hidden work", is_public=False))
    DecisionFactory(meeting=session, mandate=mandate)

    assert "Hidden work" not in client.get(url).text


def test_a_decision_in_an_internal_document_is_for_the_secretariat(
    client, url, session, secretariat
):
    DecisionFactory(meeting=session, mandate=MandateFactory(document__is_public=False))

    visitor = text_of(client.get(url))
    client.force_login(secretariat)
    officer = text_of(client.get(url))

    assert "No decision has been recorded yet" in visitor
    assert "1 decision" in officer


def test_decisions_of_other_bodies_stand_elsewhere(client, url):
    DecisionFactory(meeting__body=BodyFactory(kind=BodyKind.OFFICIALS))

    assert "No decision has been recorded yet" in text_of(client.get(url))


def test_the_latest_meeting_comes_first(client, url, officials, session):
    earlier = MeetingFactory(body=officials, ordinal=14)
    DecisionFactory(meeting=earlier, mandate__text="from the fourteenth")
    DecisionFactory(meeting=session, mandate__text="from the fifteenth")

    page = client.get(url).text

    assert page.index("from the fifteenth") < page.index("from the fourteenth")


def test_it_is_narrowed_to_a_meeting_and_to_a_status(client, url, officials, session):
    earlier = MeetingFactory(body=officials, ordinal=14, name_en="Fourteenth meeting")
    DecisionFactory(meeting=earlier, mandate__text="the earlier one", mandate__status="done")
    DecisionFactory(meeting=session, mandate__text="the later one")

    by_meeting = text_of(client.get(url, {"meeting": earlier.slug}))
    by_status = text_of(client.get(url, {"status": "open"}))

    assert "the earlier one" in by_meeting
    assert "the later one" not in by_meeting
    assert "the later one" in by_status
    assert "the earlier one" not in by_status


def test_filters_without_a_match_offer_a_way_back(client, url, session):
    DecisionFactory(meeting=session)

    page = text_of(client.get(url, {"status": "done"}))

    assert "No decisions match these filters" in page
    assert "Clear all" in page


def test_a_filter_that_means_nothing_is_left_out(client, url, session):
    DecisionFactory(meeting=session)

    assert "1 decision" in text_of(client.get(url, {"meeting": "nowhere", "status": "?"}))


def test_it_can_be_sorted_by_the_day_it_is_due(client, url, session):
    for due in ("2010-12", "2010-03"):
        DecisionFactory(meeting=session, mandate__text=f"by {due}", mandate__due=due)

    page = client.get(url, {"sort": "due"}).text

    assert page.index("by 2010-03") < page.index("by 2010-12")


def test_the_fragment_equals_the_same_part_of_the_page(client, url, session):
    DecisionFactory(meeting=session)

    page = client.get(url).text
    fragment = client.get(url, headers={"HX-Request": "true"}).text

    assert fragment.strip().startswith('<section id="results"')
    assert fragment.strip() in page


def test_what_people_typed_is_shown_as_it_is(client, url, session):
    DecisionFactory(meeting=session, mandate__text="<script>x</script> {{7*7}}")

    page = client.get(url).text

    assert "<script>x" not in page
    assert "&lt;script&gt;x&lt;/script&gt; {{7*7}}" in page


def test_it_takes_as_many_queries_for_three_rows_as_for_one(client, url, session):
    def grow():
        mandate = MandateFactory()
        mandate.asked_agencies.add(AgencyFactory())
        mandate.asked_bodies.add(BodyFactory())
        mandate.activities.add(ActivityFactory())
        point = MandateFactory(parent=mandate)
        MandateFactory(parent=point)
        DecisionFactory(meeting=session, mandate=mandate)

    grow()
    one = queries_of(client, url)
    grow()
    grow()

    assert queries_of(client, url) == one


def test_those_asked_stand_in_the_order_of_their_names(client, url, session):
    mandate = MandateFactory(text="to plant trees")
    point = MandateFactory(text="water them", parent=mandate, document=mandate.document)
    mandate.asked_agencies.set([AgencyFactory(acronym=name) for name in ("WMO", "FAO", "UNDP")])
    mandate.asked_bodies.set([BodyFactory(name_en=name) for name in ("Sea", "Air", "Land")])
    point.asked_agencies.set(mandate.asked_agencies.order_by("-acronym"))
    DecisionFactory(meeting=session, mandate=mandate)

    (decision,) = decisions.of_officials(AnonymousUser())

    for asked in (decision.mandate, *decision.mandate.parts.all()):
        assert [agency.acronym for agency in asked.asked_agencies.all()] == ["FAO", "UNDP", "WMO"]
    assert [body.name for body in decision.mandate.asked_bodies.all()] == ["Air", "Land", "Sea"]

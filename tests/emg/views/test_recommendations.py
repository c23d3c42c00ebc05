import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from emg.queries import recommendations
from tests.emg.views.reading import queries_of, text_of
from tests.factories import ActivityFactory, AgencyFactory
from tests.factories.emg import RecommendationFactory, RecommendationSetFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def url():
    return reverse("emg-recommendations")


def test_it_is_empty_at_first(client, url):
    assert "No oversight recommendation yet" in text_of(client.get(url))


@pytest.mark.parametrize(
    ("count", "recorded", "text"),
    [
        (9, 0, "9 recommendations, none of whose texts is recorded yet"),
        (9, 1, "9 recommendations, of which the text of 1 is recorded"),
        (2, 2, "2 recommendations, all recorded with their text"),
        (1, 0, "1 recommendation, whose text is not recorded yet"),
    ],
)
def test_a_set_says_how_many_there_are_and_how_many_are_recorded(
    client, url, count, recorded, text
):
    made = RecommendationSetFactory(count=count)
    for _ in range(recorded):
        RecommendationFactory(recommendation_set=made)

    assert text in text_of(client.get(url))


@pytest.mark.parametrize(
    ("is_accepted", "word"), [(True, "Accepted"), (False, "Not accepted"), (None, "No answer yet")]
)
def test_a_recommendation_says_whether_it_was_accepted(client, url, is_accepted, word):
    made = RecommendationFactory(
        is_accepted=is_accepted, mandate__text="to approve a plan", mandate__due="2010-06"
    )
    made.mandate.asked_agencies.add(AgencyFactory(acronym="UNEP"))
    made.mandate.activities.add(ActivityFactory(title="Making the plan"))

    page = text_of(client.get(url))

    assert f"To approve a plan UNEP {word} June 2010 Open Making the plan" in page


def test_a_set_in_an_internal_document_is_for_the_secretariat(client, url, secretariat):
    RecommendationSetFactory(document__is_public=False, subject="secret work")

    visitor = text_of(client.get(url))
    client.force_login(secretariat)
    officer = text_of(client.get(url))

    assert "Secret work" not in visitor
    assert "Secret work" in officer


def test_what_people_typed_is_shown_as_it_is(client, url):
    RecommendationSetFactory(subject="<b>{{7*7}}</b>", note="<script>x</script>")

    page = client.get(url).text

    assert "&lt;b&gt;{{7*7}}&lt;/b&gt;" in page
    assert "<script>x" not in page


def test_it_takes_as_many_queries_for_three_rows_as_for_one(client, url):
    def grow():
        made = RecommendationFactory()
        made.recommendation_set.addressees.add(AgencyFactory())
        made.mandate.asked_agencies.add(AgencyFactory())
        made.mandate.activities.add(ActivityFactory())

    grow()
    one = queries_of(client, url)
    grow()
    grow()

    assert queries_of(client, url) == one


def test_addressees_and_those_asked_stand_in_the_order_of_their_names():
    named = [AgencyFactory(acronym=name) for name in ("WMO", "FAO", "UNDP", "IFAD", "WHO", "ILO")]
    made = RecommendationFactory()
    made.recommendation_set.addressees.set(named)
    made.mandate.asked_agencies.set(named)

    (found,) = recommendations.sets(AnonymousUser())

    (recommendation,) = found.recommendations.all()
    for agencies in (found.addressees, recommendation.mandate.asked_agencies):
        assert [agency.acronym for agency in agencies.all()] == sorted(
            agency.acronym for agency in named
        )

from datetime import date

import pytest

from portal.models import CountryName
from portal.registry import Registry
from portal.views import countries
from tests.factories import ActivityFactory, CountryFactory, MeetingFactory
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
LIST = "/countries/"


@pytest.fixture
def cabo_verde():
    country = CountryFactory(alpha3="CPV", called="Cape Verde")
    CountryName.objects.create(
        country=country, name_en="Cabo Verde", name_ar="كابو فيردي", valid_from=date(2013, 10, 24)
    )
    return country


def names(response) -> list[str]:
    return [country.name for country in response.context["rows"]]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    for country in CountryFactory.create_batch(rows):
        ActivityFactory().countries.add(country)
        MeetingFactory(country=country)

    with django_assert_num_queries(2):
        response = client.get(LIST)

    counts = [(row.activity_count, row.meeting_count) for row in response.context["rows"]]
    assert counts == [(1, 1)] * rows


def test_list_counts_only_what_somebody_may_see(client, secretariat, cabo_verde):
    ActivityFactory(is_public=False).countries.add(cabo_verde)

    before = client.get(LIST).context["rows"][0].activity_count
    client.force_login(secretariat)

    assert (before, client.get(LIST).context["rows"][0].activity_count) == (0, 1)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Cabo Verde", "Uruguay"]),
        ("?sort=-name", ["Uruguay", "Cabo Verde"]),
        ("?q=cape", ["Cabo Verde"]),
        ("?q=ury", ["Uruguay"]),
        ("?q=atlantis", []),
    ],
)
def test_list_finds_a_country_by_any_name_it_ever_bore(client, cabo_verde, query, found):
    CountryFactory(alpha3="URY", called="Uruguay")

    assert names(client.get(LIST + query)) == found


def test_list_is_sorted_by_the_names_that_are_shown(client, cabo_verde):
    CountryFactory(alpha3="URY", called="Uruguay")
    client.cookies["language"] = "ar"

    response = client.get(LIST)

    assert names(response) == ["Uruguay", "كابو فيردي"]
    assert 'dir="rtl"' in response.text


def test_list_tells_nothing_yet_from_nothing_found(client):
    assert "No country has been recorded yet" in client.get(LIST).text
    assert "No countries match these filters" in client.get(LIST + "?q=atlantis").text


def test_detail_says_what_the_country_was_called_before(client, people, cabo_verde):
    page = shown(client.get(LIST + "cpv/").text)

    assert "Cape Verde until 24 October 2013" in page
    assert set(answers(client, people, lambda: client.get(LIST + "cpv/")).values()) == {200}
    assert client.get(LIST + "xyz/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_rows(
    client, django_assert_num_queries, monkeypatch, cabo_verde, rows
):
    monkeypatch.setattr(countries, "country_panels", Registry("no panels"))
    for _ in range(rows):
        ActivityFactory().countries.add(cabo_verde)
        MeetingFactory(country=cabo_verde)

    with django_assert_num_queries(5):
        response = client.get(LIST + "cpv/")

    assert len(response.context["activities"]) == len(response.context["meetings"]) == rows


def test_detail_gives_a_meeting_the_name_that_the_country_bore_that_day(client, cabo_verde):
    MeetingFactory(country=cabo_verde, city="Praia", starts_on="2009-10")
    MeetingFactory(country=cabo_verde, city="Praia", starts_on="2020")

    page = shown(client.get(LIST + "cpv/").text)

    assert "Praia, Cape Verde" in page
    assert "Praia, Cabo Verde" in page


def test_detail_shows_only_activities_that_somebody_may_see(client, secretariat, cabo_verde):
    ActivityFactory(title="Hidden work", is_public=False).countries.add(cabo_verde)

    assert "Hidden work" not in client.get(LIST + "cpv/").text
    client.force_login(secretariat)
    assert "Hidden work" in client.get(LIST + "cpv/").text


def test_detail_shows_what_people_wrote_as_it_is(client):
    CountryFactory(alpha3="URY", called=HOSTILE)

    page = client.get(LIST + "ury/").text

    assert "<script>alert" not in page
    assert HOSTILE in shown(page)

import pytest
from django.urls import reverse

from cooperation.actions import areas, countries, projects
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    CountryFactory,
    DocumentFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db
LONG = "Organización " * 15


@pytest.fixture
def area(agreement):
    theme = ThemeFactory(slug="climate", programme="cooperation", name_en="Climate change")
    return areas.create(by="test", theme=theme, agreement=agreement, status="agreed")


@pytest.fixture
def addresses(area, agreement):
    return {
        "overview": reverse("cooperation-overview"),
        "agreement": agreement.get_absolute_url(),
        "area": area.get_absolute_url(),
        "countries": reverse("cooperation-countries"),
        "projects": reverse("cooperation-projects"),
    }


def test_everybody_may_read_every_page(client, people, addresses):
    answers = {}
    for who, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        answers[who] = [client.get(address).status_code for address in addresses.values()]

    assert answers == dict.fromkeys(people, [200] * 5)


@pytest.mark.parametrize("name", ["overview", "agreement", "area", "countries", "projects"])
def test_pages_answer_safe_requests_only(client, secretariat, addresses, name):
    client.force_login(secretariat)

    assert client.post(addresses[name]).status_code == 405


@pytest.mark.parametrize("name", ["cooperation-agreement", "cooperation-area"])
def test_what_is_not_there_is_not_found(client, name):
    assert client.get(reverse(name, args=["nowhere"])).status_code == 404


@pytest.mark.parametrize("name", ["overview", "countries", "projects"])
def test_an_empty_portal_says_what_will_be_here(client, name):
    address = {
        "overview": "cooperation-overview",
        "countries": "cooperation-countries",
        "projects": "cooperation-projects",
    }[name]

    page = client.get(reverse(address))

    assert page.status_code == 200
    assert 'class="empty"' in page.text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_have_a_title_one_heading_and_their_direction(client, addresses, language):
    client.cookies["language"] = language

    pages = [client.get(address).text for address in addresses.values()]

    direction = {"en": "ltr", "ar": "rtl"}[language]
    assert all(page.count("<h1") == 1 for page in pages)
    frame = f'<html lang="{language}" dir="{direction}"'
    assert all(frame in page and "<main" in page for page in pages)
    assert all("<c-" not in page for page in pages)


@pytest.mark.parametrize("name", ["overview", "agreement"])
def test_an_internal_document_of_an_agreement_is_shown_to_the_secretariat_only(
    client, people, addresses, agreement, name
):
    agreement.document = DocumentFactory(title="Confidential annex", is_public=False)
    agreement.save()
    found = {}
    for who, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        found[who] = "Confidential annex" in client.get(addresses[name]).text

    assert found == dict.fromkeys(people, False) | {"secretariat": True}


def test_the_overview_shows_the_agreement_in_force(client, addresses, agreement):
    page = client.get(addresses["overview"]).text

    assert agreement.get_absolute_url() in page
    assert "December 2008" in page
    assert "To be set up" in page


def test_the_matrix_is_narrowed_to_a_kind(client, countries_engaged):
    page = client.get(reverse("cooperation-countries"), {"kind": "training"}).text

    assert "Narrowland" in page
    assert "Broadland" not in page
    assert "Remove filter" in page


def test_the_matrix_is_narrowed_to_pilot_countries(client, countries_engaged):
    page = client.get(reverse("cooperation-countries"), {"pilot": "1"}).text

    assert "Pilotland" in page
    assert "Narrowland" not in page
    assert "1 country" in page


def test_an_unknown_kind_shows_all_countries(client, countries_engaged):
    page = client.get(reverse("cooperation-countries"), {"kind": "nonsense"}).text

    assert "3 countries" in page


def test_filters_without_a_match_offer_a_way_back(client, countries_engaged):
    page = client.get(reverse("cooperation-countries"), {"kind": "training", "pilot": "1"}).text

    assert "No country matches these filters" in page


def test_the_fragment_equals_the_same_part_of_the_page(client, countries_engaged):
    address = reverse("cooperation-countries") + "?kind=training"

    page = client.get(address).text
    fragment = client.get(address, headers={"HX-Request": "true"}).text

    assert fragment.strip().startswith('<section id="results"')
    assert fragment.strip() in page


def test_an_activity_that_is_not_public_is_neither_shown_nor_counted(client, area):
    ActivityFactory(theme=area.theme, title="Open work")
    ActivityFactory(theme=area.theme, title="Hidden work", is_public=False)

    page = client.get(area.get_absolute_url()).text
    overview = client.get(reverse("cooperation-overview"))

    assert "Open work" in page
    assert "Hidden work" not in page
    assert [found.activity_count for found in overview.context["areas"]] == [1]


def test_an_area_with_many_activities_leads_to_the_list_of_all(client, area):
    for _ in range(26):
        ActivityFactory(theme=area.theme)

    page = client.get(area.get_absolute_url()).text

    assert "All 26 activities in this area" in page
    assert "/activities/?theme=climate" in page


def test_what_people_typed_is_escaped(client, agreement, unep):
    country = CountryFactory(called="<script>alert(1)</script>")
    countries.engage(
        by="test", country=country, agency=unep, kind="outreach", subject="<b>{{7*7}}</b>"
    )

    page = client.get(reverse("cooperation-countries")).text

    assert "&lt;script&gt;alert(1)" in page
    assert "&lt;b&gt;{{7*7}}&lt;/b&gt;" in page


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"),
    [("overview", 10), ("agreement", 6), ("area", 4), ("countries", 6), ("projects", 3)],
)
def test_pages_take_a_constant_number_of_queries(
    client, area, agreement, unep, addresses, name, queries, number, django_assert_num_queries
):
    for position in range(number):
        fill(area, agreement, unep, position)

    with django_assert_num_queries(queries):
        client.get(addresses[name])


def fill(area, agreement, unep, position):
    """One more of everything that the pages show, with long names."""
    theme = ThemeFactory(programme="cooperation", name_en=LONG)
    areas.create(by="test", theme=theme, agreement=agreement, status="named")
    activity = ActivityFactory(theme=area.theme, title=LONG)
    activity.participations.create(agency=AgencyFactory(name_en=LONG))
    projects.create(by="test", activity=activity, agreement=agreement, area=area)
    projects.add_window(
        by="test", slug=f"w{position}", fund="F", name="N", agency=unep, approved=2, joined=1
    )
    country = CountryFactory(called=LONG[:100])
    countries.add_pilot(by="test", country=country)
    figure = {"label": "people", "value": 3}
    countries.engage(by="test", country=country, agency=unep, kind="outreach", figures=[figure])


@pytest.fixture
def countries_engaged(unep):
    for name, kind in (("Narrowland", "training"), ("Broadland", "country_analysis")):
        country = CountryFactory(called=name)
        countries.engage(by="test", country=country, agency=unep, kind=kind)
    countries.add_pilot(by="test", country=CountryFactory(called="Pilotland"))

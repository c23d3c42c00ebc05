import pytest

from cooperation import panels
from cooperation.actions import agreements, countries, figures, projects
from portal.extension import activity_panels, agency_panels, country_panels, programmes
from tests.factories import ActivityFactory, AgencyFactory, CountryFactory

pytestmark = pytest.mark.django_db


def test_the_application_plugs_in():
    assert programmes["cooperation"].url_name == "cooperation-overview"
    assert [
        registry["cooperation"].context
        for registry in (activity_panels, agency_panels, country_panels)
    ] == [panels.activity, panels.agency, panels.country]


def test_panels_without_content_are_left_out(secretariat):
    assert panels.country(record=CountryFactory(), user=secretariat) == {}
    assert panels.agency(record=AgencyFactory(), user=secretariat) == {}
    assert panels.activity(record=ActivityFactory(), user=secretariat) == {}


def test_the_page_of_a_country_shows_engagements_with_figures(client, unep):
    country = CountryFactory(called="Uruguay")
    countries.add_pilot(by="test", country=country, since="2007")
    countries.engage(
        by="test",
        country=country,
        agency=unep,
        kind="outreach",
        subject="film festival",
        figures=[{"label": "people", "value": 10000, "qualifier": "about"}],
    )

    page = client.get(country.get_absolute_url()).text

    assert "Pilot country of “Delivering as One”" in page
    assert "Film festival" in page
    assert "<bdi>about 10,000 people</bdi>" in page


def test_the_page_of_an_agency_shows_agreements_and_countries(client, agreement, unep):
    country = CountryFactory(called="Maldives")
    countries.engage(by="test", country=country, agency=unep, kind="training")

    page = client.get(unep.get_absolute_url()).text

    assert agreement.get_absolute_url() in page
    assert "Maldives" in page


def test_the_page_of_an_activity_shows_the_joint_project(client, agreement):
    activity = ActivityFactory()
    projects.create(by="test", activity=activity, agreement=agreement, phase="Second phase")
    figures.add(by="test", activity=activity, measure="countries", label="countries", value=30)

    page = client.get(activity.get_absolute_url()).text

    assert agreement.get_absolute_url() in page
    assert "Second phase" in page
    assert "<bdi>30 countries</bdi>" in page


@pytest.mark.parametrize("number", [1, 3])
def test_panels_take_a_constant_number_of_queries(
    unep, undp, secretariat, number, django_assert_num_queries
):
    country = CountryFactory()
    for position in range(number):
        agreements.create(by="test", slug=f"a{position}", title="A", parties=[unep, undp])
        for place in (country, CountryFactory()):
            countries.engage(
                by="test",
                country=place,
                agency=unep,
                partners=[undp],
                kind="outreach",
                subject=f"Event {position}",
                figures=[{"label": "people", "value": 3}],
            )

    with django_assert_num_queries(9):
        panels.country(record=country, user=secretariat)
        panels.agency(record=unep, user=secretariat)


def test_partners_in_a_country_stand_in_the_order_of_their_names(secretariat, unep):
    country = CountryFactory()
    partners = [
        AgencyFactory(acronym=name) for name in ("WMO", "FAO", "UNDP", "IFAD", "WHO", "ILO")
    ]
    countries.engage(by="test", country=country, agency=unep, kind="outreach", partners=partners)

    (engagement,) = panels.country(record=country, user=secretariat)["engagements"]

    assert [agency.acronym for agency in engagement.partners.all()] == sorted(
        agency.acronym for agency in partners
    )

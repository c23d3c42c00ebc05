from pathlib import Path
from uuid import uuid4

import pytest
import yaml
from django.conf import settings
from django.urls import reverse
from drf_spectacular.generators import SchemaGenerator

from portal.models import Activity
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    AppointmentFactory,
    CountryFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

URL = "/api/activities/"


def test_list_shows_public_activities_to_anybody(client):
    lead, theme = AgencyFactory(acronym="UNEP"), ThemeFactory(slug="water")
    activity = ActivityFactory(title="Peatlands", lead=lead, theme=theme, starts_on="2009-10")
    ActivityFactory(is_public=False)

    answer = client.get(URL).json()

    assert answer == {
        "count": 1,
        "is_capped": False,
        "next": None,
        "previous": None,
        "results": [
            {
                "id": activity.pk,
                "reference": None,
                "title": "Peatlands",
                "theme": "water",
                "lead": "unep",
                "status": "ongoing",
                "starts_on": "2009-10",
                "ends_on": None,
                "is_public": True,
            }
        ],
    }


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(
    client, secretariat, django_assert_num_queries, rows
):
    ActivityFactory.create_batch(rows)
    client.force_login(secretariat)
    client.get(URL)

    with django_assert_num_queries(5):
        assert client.get(URL).json()["count"] == rows


def test_list_goes_on_where_it_says(client):
    ActivityFactory.create_batch(60)

    first = client.get(f"{URL}?size=25").json()
    second = client.get(first["next"]).json()
    back = client.get(second["previous"]).json()

    met = [row["id"] for answer in (first, second) for row in answer["results"]]
    assert len(set(met)) == 50
    assert back["results"] == first["results"]


def test_list_refuses_a_filter_it_does_not_understand(client):
    response = client.get(f"{URL}?theme=nowhere&since=never")

    assert response.status_code == 400
    assert response.json().keys() == {"theme", "since"}


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_partners(
    client, activity, django_assert_num_queries, rows
):
    for _ in range(rows):
        activity.participations.create(agency=AgencyFactory())

    with django_assert_num_queries(7):
        answer = client.get(f"{URL}{activity.pk}/").json()

    assert len(answer["partners"]) == rows


def test_detail_hides_what_somebody_may_not_see(client, stranger):
    activity = ActivityFactory(is_public=False)
    client.force_login(stranger)

    assert client.get(f"{URL}{activity.pk}/").status_code == 404


def test_post_logs_an_activity_once(client, secretariat):
    partner = AgencyFactory()
    entry = {
        "title": "Peatlands",
        "lead": AgencyFactory(acronym="UNEP").slug,
        "theme": ThemeFactory().slug,
        "starts_on": "2009-10",
        "status": "planned",
        "partners": [partner.slug],
        "is_public": True,
        "receipt": "1c6ea2f5-6d2f-4c5a-9a55-0f0f9d9c6b11",
    }
    client.force_login(secretariat)

    first = client.post(URL, entry, content_type="application/json")
    second = client.post(URL, entry, content_type="application/json")

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert first.json()["partners"] == [{"agency": partner.slug, "role": "partner"}]
    assert Activity.objects.count() == 1


@pytest.mark.parametrize(
    ("entry", "errors"),
    [
        ({}, {"title", "lead", "theme", "starts_on", "status"}),
        ([1], {"detail"}),
        ({"title": {"a": 1}, "lead": ["x"], "theme": 1, "partners": "x"}, None),
    ],
)
def test_post_says_what_is_wrong(client, secretariat, entry, errors):
    client.force_login(secretariat)

    response = client.post(URL, entry, content_type="application/json")

    assert response.status_code == 400
    if errors:
        assert set(response.json()) == errors


@pytest.mark.parametrize("code", ["HTI", "hti", "Hti"])
def test_a_code_of_a_country_is_taken_in_any_case(client, secretariat, code):
    CountryFactory(alpha3="HTI", alpha2="HT")
    lead, theme = AgencyFactory(), ThemeFactory()
    client.force_login(secretariat)
    entry = {"title": "Reefs", "lead": lead.slug, "theme": theme.slug, "status": "ongoing"}

    made = client.post(
        URL, entry | {"starts_on": "2009", "countries": [code]}, content_type="application/json"
    )

    assert made.json()["countries"] == ["HTI"]
    listed = client.get(f"{URL}?country={code}").json()["results"]
    assert [row["title"] for row in listed] == ["Reefs"]
    assert client.get(f"/api/countries/{code}/").json()["alpha3"] == "HTI"


def test_post_sent_again_by_who_no_longer_sees_the_activity_is_not_found(client):
    held = AppointmentFactory(focal_point=True)
    client.force_login(held.person)
    entry = {"title": "Reefs", "lead": held.agency.slug, "theme": ThemeFactory().slug}
    entry |= {"status": "ongoing", "starts_on": "2009", "receipt": str(uuid4())}
    made = client.post(URL, entry, content_type="application/json")
    Activity.objects.update(lead=AgencyFactory())

    again = client.post(URL, entry, content_type="application/json")

    assert (made.status_code, again.status_code) == (201, 404)


def test_what_belongs_to_an_activity_stands_in_order(client, activity):
    for acronym in ("ZZZ", "AAA", "MMM"):
        activity.participations.create(agency=AgencyFactory(acronym=acronym), role="partner")
    for place in (3, 1, 2):
        activity.milestones.create(slug=f"m-{place}", title=f"Step {place}", position=place)
    codes = ("ZWE", "AFG", "KEN")
    activity.countries.set([CountryFactory(alpha3=code, alpha2=code[:2]) for code in codes])

    shown = client.get(f"{URL}{activity.pk}/").json()

    assert [part["agency"] for part in shown["partners"]] == ["aaa", "mmm", "zzz"]
    assert [step["slug"] for step in shown["milestones"]] == ["m-1", "m-2", "m-3"]
    assert shown["countries"] == sorted(codes)


def test_post_is_refused_with_the_reason(client, council_member):
    client.force_login(council_member)

    response = client.post(URL, {}, content_type="application/json")

    assert response.status_code == 403
    assert "Only the secretariat and the focal points" in response.json()["detail"]


@pytest.mark.parametrize("noun", ["agency", "country", "document", "mandate", "meeting", "report"])
def test_reference_data_is_listed(client, noun):
    AgencyFactory(acronym="UNEP")

    response = client.get(reverse(f"api-{noun}-list"))

    assert response.status_code == 200
    assert response.json().keys() == {"count", "next", "previous", "results"}


def test_the_committed_description_is_current():
    committed = yaml.safe_load((Path(settings.BASE_DIR) / "docs/openapi.yaml").read_text())

    current = SchemaGenerator().get_schema(request=None, public=True)

    # Run: script/manage spectacular --file docs/openapi.yaml
    assert yaml.safe_load(yaml.safe_dump(as_plain(current))) == committed


def as_plain(value):
    """Without the ordered and lazy kinds that the generator makes."""
    if isinstance(value, dict):
        return {str(key): as_plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(item) for item in value]
    return value if isinstance(value, int | float | None) else str(value)


def test_the_page_about_the_api_names_every_address(client):
    response = client.get("/api/")

    assert "POST /api/activities/" in response.text

import pytest

from portal.enums import AgencyKind, SeatRole
from portal.models import AgencyAlias, Participation, Seat
from portal.registry import Registry
from portal.views import agencies
from tests.factories import ActivityFactory, AgencyFactory, BodyFactory
from tests.portal.views.pages import HOSTILE, answers, element, heads, shown, sorted_by

pytestmark = pytest.mark.django_db
LIST = "/agencies/"


def acronyms(response) -> list[str]:
    return [agency.acronym for agency in response.context["rows"]]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    for agency in AgencyFactory.create_batch(rows):
        ActivityFactory(lead=agency)
        Seat.objects.create(body=BodyFactory(), agency=agency, role=SeatRole.MEMBER)

    with django_assert_num_queries(2):
        response = client.get(LIST)

    assert len(acronyms(response)) == rows


def test_list_counts_only_the_activities_that_somebody_may_see(client, people, activity):
    activity.is_public = False
    activity.save()
    ActivityFactory(lead=activity.lead)

    seen = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        rows = client.get(LIST).context["rows"]
        seen[name] = {row.acronym: row.activity_count for row in rows}[activity.lead.acronym]

    assert seen == {
        "anonymous": 1,
        "stranger": 1,
        "focal point": 2,
        "council member": 1,
        "secretariat": 2,
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["CITES", "UNDP", "UNEP"]),
        ("?kind=convention", ["CITES"]),
        ("?q=pnue", ["UNEP"]),
        ("?q=development", ["UNDP"]),
        ("?q=un&kind=programme&sort=-acronym", ["UNEP", "UNDP"]),
        ("?kind=nonsense&sort=nonsense&size=7&page=999999999", ["CITES", "UNDP", "UNEP"]),
    ],
)
def test_list_is_narrowed_by_what_the_address_says(client, query, found):
    unep = AgencyFactory(acronym="UNEP")
    AgencyAlias.objects.create(agency=unep, value="PNUE")
    AgencyFactory(acronym="UNDP", name_en="Development Programme")
    AgencyFactory(acronym="CITES", kind=AgencyKind.CONVENTION, name_en="Trade in species")

    assert acronyms(client.get(LIST + query)) == found


def test_list_says_what_filters_are_in_force_and_how_to_take_them_off(client):
    AgencyFactory(acronym="UNEP")

    response = client.get(LIST + "?q=une&kind=programme")

    assert [(chip.label, chip.url) for chip in response.context["chips"]] == [
        ("Name or acronym: une", "?kind=programme"),
        ("Kind: Programme or fund", "?q=une"),
    ]
    assert response.context["counted"] == "1 agency"


def test_list_tells_nothing_yet_from_nothing_found(client):
    assert "No agency has been recorded yet" in client.get(LIST).text

    page = client.get(LIST + "?q=nothing")

    assert "No agencies match these filters" in page.text
    assert "Remove “Name or acronym: nothing” or clear all." in shown(page.text)


def test_list_says_how_it_is_sorted(client):
    AgencyFactory()

    assert sorted_by(client.get(LIST).text) == {"Agency": "ascending"}
    assert sorted_by(client.get(LIST + "?sort=-activities").text) == {
        "Activities led": "descending"
    }
    assert heads(client.get(LIST).text)["Activities led"] == "?sort=-activities"


def test_list_is_paged_and_an_unknown_page_is_the_first(client):
    AgencyFactory.create_batch(30)

    first, second = client.get(LIST), client.get(LIST + "?page=2&size=25")

    assert (len(acronyms(first)), len(acronyms(second))) == (25, 5)
    assert "Agencies (page 2)" in second.text
    assert acronyms(client.get(LIST + "?page=77")) == acronyms(first)


def test_list_fragment_equals_the_same_part_of_the_page(client):
    AgencyFactory()

    page = client.get(LIST)
    fragment = client.get(LIST, headers={"HX-Request": "true"})

    assert element(fragment.text, "results") == element(page.text, "results")
    assert "<html" not in fragment.text


def test_detail_is_for_everybody(client, people):
    AgencyFactory(acronym="UNEP")

    assert set(answers(client, people, lambda: client.get(LIST + "unep/")).values()) == {200}
    assert client.get(LIST + "nobody/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_rows(
    client, django_assert_num_queries, monkeypatch, rows
):
    monkeypatch.setattr(agencies, "agency_panels", Registry("no panels"))
    agency = AgencyFactory(acronym="UNEP")
    for _ in range(rows):
        ActivityFactory(lead=agency)
        Participation.objects.create(activity=ActivityFactory(), agency=agency)
        Seat.objects.create(body=BodyFactory(), agency=agency, role=SeatRole.MEMBER)

    with django_assert_num_queries(6):
        response = client.get(LIST + "unep/")

    assert len(response.context["led"]) == len(response.context["joined"]) == rows


def test_detail_shows_activities_led_and_taken_part_in_by_what_somebody_may_see(
    client, people, activity
):
    activity.title, activity.is_public = "Hidden work", False
    activity.save()
    url = activity.lead.get_absolute_url()

    seen = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        seen[name] = "Hidden work" in client.get(url).text

    assert [name for name in seen if seen[name]] == ["focal point", "secretariat"]


def test_detail_shows_what_people_wrote_as_it_is(client):
    agency = AgencyFactory(acronym="UNEP", name_en=HOSTILE, note=HOSTILE)
    AgencyAlias.objects.create(agency=agency, value="W" * 200)
    Seat.objects.create(body=BodyFactory(name_en=HOSTILE), agency=agency, role=SeatRole.CHAIR)

    page = client.get(LIST + "unep/").text

    assert "<script>alert" not in page
    assert shown(page).count(HOSTILE) >= 3
    assert "Note on the source" in page

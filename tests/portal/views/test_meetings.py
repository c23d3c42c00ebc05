from datetime import date

import pytest

from portal.enums import DecisionVerb, MeetingStatus
from portal.models import AgendaItem, CountryName, Decision, MeetingChair, Milestone
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    CountryFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
)
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
LIST = "/meetings/"


def slugs(response) -> list[str]:
    return [meeting.slug for meeting in response.context["rows"]]


def decide(meeting, **mandate) -> Decision:
    return Decision.objects.create(
        meeting=meeting, mandate=MandateFactory(**mandate), verb=DecisionVerb.REQUESTED
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    for _ in range(rows):
        decide(MeetingFactory(country=CountryFactory(), host=AgencyFactory()))

    with django_assert_num_queries(5):
        response = client.get(LIST)

    assert [row.decision_count for row in response.context["rows"]] == [1] * rows


def test_list_gives_the_place_the_name_it_had_that_day(client):
    country = CountryFactory(called="Cape Verde")
    CountryName.objects.create(country=country, name_en="Cabo Verde", valid_from=date(2013, 10, 24))
    MeetingFactory(city="Praia", country=country, starts_on="2009")
    MeetingFactory(city="Praia", country=country, starts_on="2013-10-24")

    page = shown(client.get(LIST).text)

    assert "Praia, Cape Verde" in page
    assert "Praia, Cabo Verde" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["next", "last", "undated"]),
        ("?sort=date", ["last", "next", "undated"]),
        ("?sort=-attendance", ["last", "next", "undated"]),
        ("?body=officials", ["last"]),
        ("?year=2009", ["last"]),
        ("?year=1066", ["next", "last", "undated"]),
        ("?status=planned", ["next"]),
        ("?q=nairobi", ["next"]),
    ],
)
def test_list_is_narrowed_by_what_the_address_says(client, query, found):
    MeetingFactory(slug="last", body=BodyFactory(slug="officials"), attendance=27)
    MeetingFactory(
        slug="next", starts_on="2010", city="Nairobi", status=MeetingStatus.PLANNED, attendance=3
    )
    MeetingFactory(slug="undated", starts_on=None)

    assert slugs(client.get(LIST + query)) == found


def test_list_tells_nothing_yet_from_nothing_found(client):
    assert "No meeting has been recorded yet" in client.get(LIST).text
    assert "No meetings match these filters" in client.get(LIST + "?status=held").text


def test_detail_is_for_everybody(client, people):
    MeetingFactory(slug="som-15")

    assert set(answers(client, people, lambda: client.get(LIST + "som-15/")).values()) == {200}
    assert client.get(LIST + "som-99/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_rows(
    client, django_assert_num_queries, rows
):
    meeting = MeetingFactory(slug="som-15", country=CountryFactory(), report=DocumentFactory())
    for number in range(rows):
        MeetingChair.objects.create(meeting=meeting, name=f"Chair {number}", agency=AgencyFactory())
        AgendaItem.objects.create(
            meeting=meeting, number=number, title="Item", document=DocumentFactory()
        )
        decision = decide(meeting)
        decision.mandate.asked_agencies.add(AgencyFactory())
        decision.mandate.asked_bodies.add(BodyFactory())
        MandateFactory(parent=decision.mandate, document=decision.mandate.document)
        Milestone.objects.create(
            slug=f"m-{number}", activity=ActivityFactory(), title="Paper", due_meeting=meeting
        )
        MeetingFactory(during=meeting)

    with django_assert_num_queries(16):
        response = client.get(LIST + "som-15/")

    assert len(response.context["decisions"]) == 2 * rows


def test_detail_shows_the_parts_of_a_decision_below_it(client):
    meeting = MeetingFactory(slug="som-15")
    document = DocumentFactory()
    whole = decide(meeting, document=document, text="Whole").mandate
    part = MandateFactory(document=document, text="Part", parent=whole)
    MandateFactory(document=document, text="Part of the part", parent=part)
    MandateFactory(document=document, text="Of no decision here")

    decisions = client.get(LIST + "som-15/").context["decisions"]

    assert [(line.mandate.text, line.depth, bool(line.decision)) for line in decisions] == [
        ("Whole", 0, True),
        ("Part", 1, False),
        ("Part of the part", 2, False),
    ]


def test_detail_hides_what_stands_in_internal_documents(client, secretariat):
    internal = DocumentFactory(title="Internal minutes", is_public=False)
    meeting = MeetingFactory(slug="som-15", report=internal)
    AgendaItem.objects.create(meeting=meeting, number=1, title="Item", document=internal)
    decide(meeting, document=internal, text="Decided quietly")
    Milestone.objects.create(
        slug="m",
        activity=ActivityFactory(is_public=False),
        title="Hidden paper",
        due_meeting=meeting,
    )

    words = ("Internal minutes", "Decided quietly", "Hidden paper")
    public = client.get(LIST + "som-15/").text
    client.force_login(secretariat)
    whole = client.get(LIST + "som-15/").text

    assert [word in public for word in words] == [False, False, False]
    assert [word in whole for word in words] == [True, True, True]
    assert client.get(LIST).context["rows"][0].decision_count == 1


def test_detail_shows_facts_of_the_meeting(client):
    MeetingFactory(
        slug="som-15",
        attendance=27,
        segments=["technical", "senior_officials"],
        host=AgencyFactory(name_en="Development Programme"),
        starts_on="2009-09-23",
        ends_on="2009-09-24",
    )

    page = shown(client.get(LIST + "som-15/").text)

    for fact in ("27", "Technical segment", "Development Programme", "23 September 2009"):
        assert fact in page


def test_detail_shows_what_people_wrote_as_it_is(client):
    meeting = MeetingFactory(slug="som-15", name_en=HOSTILE, note=HOSTILE, city="Ö" * 80)
    MeetingChair.objects.create(meeting=meeting, name=HOSTILE, office=HOSTILE)
    AgendaItem.objects.create(meeting=meeting, number=1, title=HOSTILE)
    decide(meeting, text=HOSTILE)

    page = client.get(LIST + "som-15/").text

    assert "<script>alert" not in page
    assert shown(page).count(HOSTILE) >= 6

import pytest

from portal.enums import DocumentKind
from portal.models import Milestone
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    ReportFactory,
)
from tests.factories.editions import published
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
LIST = "/documents/"


def titles(response) -> list[str]:
    return [document.title for document in response.context["rows"]]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    for _ in range(rows):
        document = DocumentFactory(body=BodyFactory())
        document.agencies.add(AgencyFactory())
        MandateFactory(document=document)

    with django_assert_num_queries(4):
        response = client.get(LIST)

    assert [row.mandate_count for row in response.context["rows"]] == [1] * rows


def test_list_and_detail_show_internal_documents_to_the_secretariat_alone(client, people):
    DocumentFactory(slug="draft", title="Internal draft", is_public=False)

    seen = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        seen[name] = titles(client.get(LIST))

    assert {name for name in seen if seen[name]} == {"secretariat"}
    assert answers(client, people, lambda: client.get(LIST + "draft/")) == {
        "anonymous": 404,
        "stranger": 404,
        "focal point": 404,
        "council member": 404,
        "secretariat": 200,
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Evaluation", "Report of the meeting", "Guide"]),
        ("?q=som.15", ["Report of the meeting"]),
        ("?q=guide", ["Guide"]),
        ("?kind=evaluation", ["Evaluation"]),
        ("?body=officials", ["Report of the meeting"]),
        ("?body=unknown", ["Evaluation", "Report of the meeting", "Guide"]),
        ("?sort=-date", ["Report of the meeting", "Evaluation", "Guide"]),
    ],
)
def test_list_is_narrowed_by_what_the_address_says(client, query, found):
    DocumentFactory(title="Guide", kind=DocumentKind.GUIDANCE)
    DocumentFactory(
        title="Report of the meeting",
        symbol="EMG/SOM.15/02",
        body=BodyFactory(slug="officials"),
        issued_on="2009-10",
    )
    DocumentFactory(
        title="Evaluation", symbol="25/1", kind=DocumentKind.EVALUATION, issued_on="2009-02-20"
    )

    assert titles(client.get(LIST + query)) == found


def test_list_offers_only_bodies_whose_documents_somebody_may_see(client):
    DocumentFactory(body=BodyFactory(name_en="Open body"))
    DocumentFactory(body=BodyFactory(name_en="Closed body"), is_public=False)

    page = client.get(LIST).text

    assert "Open body" in page
    assert "Closed body" not in page


def test_list_tells_nothing_yet_from_nothing_found(client):
    assert "No document has been recorded yet" in client.get(LIST).text
    assert "No documents match these filters" in client.get(LIST + "?q=none").text


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_rows(
    client, django_assert_num_queries, rows
):
    document = DocumentFactory(slug="paper")
    for number in range(rows):
        document.agencies.add(AgencyFactory())
        DocumentFactory(part_of=document)
        MandateFactory(document=document)
        MeetingFactory(report=document)
        Milestone.objects.create(
            slug=f"m-{number}", activity=ActivityFactory(), title="Paper", document=document
        )

    with django_assert_num_queries(8):
        response = client.get(LIST + "paper/")

    assert len(response.context["mandates"]) == len(response.context["milestones"]) == rows


def test_detail_names_the_whole_and_the_report_behind_the_symbol(client):
    whole = DocumentFactory(title="Whole")
    report = ReportFactory(symbol="UNEP/GC.26/9")
    DocumentFactory(slug="part", title="Part", symbol="UNEP/GC.26/9", part_of=whole)

    page = shown(client.get(LIST + "part/").text)

    assert "Part ofWhole" in page
    # A report that has not been published is not offered to the public.
    assert "Open the report" not in page
    published(report)
    assert "Open the report" in shown(client.get(LIST + "part/").text)


def test_detail_does_not_tell_the_title_of_an_internal_whole(client):
    whole = DocumentFactory(title="Internal whole", is_public=False)
    DocumentFactory(slug="part", part_of=whole)

    assert "Internal whole" not in client.get(LIST + "part/").text


def test_detail_shows_what_people_wrote_as_it_is(client):
    document = DocumentFactory(slug="paper", title=HOSTILE, note=HOSTILE, languages=["en", "ar"])
    MandateFactory(document=document, text=HOSTILE)

    page = client.get(LIST + "paper/").text

    assert "<script>alert" not in page
    assert shown(page).count(HOSTILE) >= 3
    assert "العربية" in page


def test_list_bears_a_long_title(client):
    DocumentFactory(title="Word" * 100)

    assert "Word" * 100 in client.get(LIST).text


def test_list_names_the_agencies_in_order(client):
    named = [AgencyFactory(acronym=name) for name in ("WMO", "FAO", "UNDP")]
    DocumentFactory().agencies.set(named)

    (row,) = client.get(LIST).context["rows"]

    assert [agency.acronym for agency in row.agencies.all()] == ["FAO", "UNDP", "WMO"]

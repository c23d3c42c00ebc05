import pytest

from portal.enums import DecisionVerb, MandateKind, MandateStatus
from portal.models import Citation, Decision, Milestone
from portal.models.events import subject_of
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
)
from tests.factories.reports import ParagraphFactory
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
LIST = "/mandates/"


def slugs(response) -> list[str]:
    return [mandate.slug for mandate in response.context["rows"]]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    whole = MandateFactory(asked_by=BodyFactory())
    for mandate in MandateFactory.create_batch(rows, parent=whole):
        ActivityFactory().mandates.add(mandate)
    client.get(LIST)

    with django_assert_num_queries(4):
        response = client.get(LIST)

    assert [row.activity_count for row in response.context["rows"]] == [0] + [1] * rows


def test_list_and_detail_are_as_public_as_the_document(client, people):
    MandateFactory(slug="quiet", document=DocumentFactory(is_public=False))

    seen = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        seen[name] = slugs(client.get(LIST))

    assert {name for name in seen if seen[name]} == {"secretariat"}
    assert answers(client, people, lambda: client.get(LIST + "quiet/")) == {
        "anonymous": 404,
        "stranger": 404,
        "focal point": 404,
        "council member": 404,
        "secretariat": 200,
    }


@pytest.fixture
def mandates():
    """One that is answered with its part, one that is not, one that is done."""
    document = DocumentFactory(symbol="25/1")
    answered = MandateFactory(slug="answered", document=document, text="Coordinate", due="2010-02")
    MandateFactory(slug="part", document=document, parent=answered, text="Part of it")
    open_one = MandateFactory(
        slug="open", document=document, position=1, kind=MandateKind.INVITATION, due="2009"
    )
    MandateFactory(slug="done", document=document, position=2, status=MandateStatus.DONE)
    ActivityFactory().mandates.add(answered)
    answered.asked_agencies.add(AgencyFactory(acronym="UNEP"))
    open_one.asked_bodies.add(BodyFactory(slug="group"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["answered", "part", "open", "done"]),
        ("?unanswered=on", ["open"]),
        ("?status=done", ["done"]),
        ("?kind=invitation", ["open"]),
        ("?agency=unep", ["answered"]),
        ("?body=group", ["open"]),
        ("?q=coordin", ["answered"]),
        ("?q=25/1&sort=due", ["open", "answered", "part", "done"]),
        ("?status=nonsense&agency=nobody", ["answered", "part", "open", "done"]),
    ],
)
def test_list_is_narrowed_by_what_the_address_says(client, mandates, query, found):
    assert slugs(client.get(LIST + query)) == found


def test_list_names_the_box_that_is_ticked_among_the_filters(client, mandates):
    chips = client.get(LIST + "?unanswered=on").context["chips"]

    assert [chip.label for chip in chips] == ["Only what no activity answers yet"]


def test_list_tells_nothing_yet_from_nothing_found(client):
    assert "No mandate has been recorded yet" in client.get(LIST).text
    assert "No mandates match these filters" in client.get(LIST + "?unanswered=on").text


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_rows(
    client, django_assert_num_queries, rows
):
    mandate = MandateFactory(slug="asked", asked_by=BodyFactory())
    Decision.objects.create(meeting=MeetingFactory(), mandate=mandate, verb=DecisionVerb.REQUESTED)
    for number in range(rows):
        activity = ActivityFactory()
        activity.mandates.add(mandate)
        Milestone.objects.create(slug=f"m-{number}", activity=activity, title="Paper")
        MandateFactory(parent=mandate)
        mandate.asked_agencies.add(AgencyFactory())
        mandate.asked_bodies.add(BodyFactory())

    with django_assert_num_queries(11):
        response = client.get(LIST + "asked/")

    assert len(response.context["activities"]) == len(response.context["parts"]) == rows


def test_detail_shows_what_answers_it_to_those_who_may_see_that(client, secretariat):
    mandate = MandateFactory(slug="asked")
    activity = ActivityFactory(title="Hidden work", is_public=False)
    activity.mandates.add(mandate)
    Milestone.objects.create(slug="m", activity=activity, title="Hidden paper")

    public = client.get(LIST + "asked/").text
    client.force_login(secretariat)
    internal = client.get(LIST + "asked/").text

    assert "Hidden" not in public
    assert "Hidden work" in internal
    assert "Hidden paper" in internal


def test_detail_leads_to_the_paragraphs_that_cite_it(client, secretariat):
    mandate = MandateFactory(slug="asked")
    paragraph = ParagraphFactory(number=7, report__slug="the-report")
    Citation.objects.create(
        paragraph=paragraph, record=subject_of(mandate), version=1, label="Mandate", position=0
    )

    public = client.get(LIST + "asked/").text
    client.force_login(secretariat)
    internal = client.get(LIST + "asked/").text

    assert "/reports/the-report/read/#para-7" not in public
    assert "/reports/the-report/read/#para-7" in internal


def test_detail_leads_to_what_superseded_it_and_back(client):
    new = MandateFactory(slug="new", text="Ask again")
    MandateFactory(
        slug="old", text="Ask", status=MandateStatus.SUPERSEDED, superseded_by=new, paragraph="4"
    )

    old_page, new_page = (shown(client.get(LIST + slug + "/").text) for slug in ("old", "new"))

    assert "Superseded by Ask again" in old_page
    assert "paragraph 4" in old_page
    assert "Supersedes" in new_page
    assert "Supersedes" not in old_page


def test_detail_shows_what_people_wrote_as_it_is(client):
    mandate = MandateFactory(slug="asked", text=HOSTILE, note=HOSTILE)
    MandateFactory(parent=mandate, text="W" * 5000)

    page = client.get(LIST + "asked/").text

    assert "<script>alert" not in page
    assert shown(page).count(HOSTILE) >= 2


def test_detail_shows_50_activities_with_their_deliverables_and_a_way_to_the_others(client):
    mandate = MandateFactory()
    for number in range(51):
        activity = ActivityFactory(title=f"Work {number}.")
        activity.mandates.add(mandate)
        activity.milestones.create(slug=f"m-{number}", title=f"Guide {number}.")
    url = mandate.get_absolute_url()

    first, second = (client.get(f"{url}?page={number}") for number in (1, 2))

    assert len(first.context["activities"]) == len(first.context["milestones"]) == 50
    assert "1–50 of 51" in shown(first.text)
    assert "Work 0." not in first.text
    assert "Guide 0." not in first.text
    assert "Work 0." in second.text
    assert "Guide 0." in second.text

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.enums import MandateStatus
from portal.models import AgencyAlias, Job, Milestone
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    CountryFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    ReportFactory,
)
from tests.factories.editions import published
from tests.portal.views.pages import HOSTILE, element, shown

pytestmark = pytest.mark.django_db


def as_each(client, people, look) -> dict:
    found = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        found[name] = look(client.get("/"))
    return found


def milestone(activity, slug: str, due: str) -> Milestone:
    return Milestone.objects.create(slug=slug, activity=activity, title=slug, due=due)


def test_home_shows_everybody_the_work_of_their_role(client, people, activity):
    today = timezone.localdate()
    milestone(activity, "ours", "2009-11")
    milestone(ActivityFactory(), "of-others", "2009")
    milestone(activity, "this-month", f"{today:%Y-%m}")
    milestone(activity, "tomorrow", str(today + timedelta(days=1)))

    late = as_each(client, people, lambda page: [m.slug for m in page.context["late"]])

    assert late == {
        "anonymous": [],
        "stranger": [],
        "focal point": ["ours"],
        "council member": [],
        "secretariat": ["of-others", "ours"],
    }


def test_home_shows_a_focal_point_what_their_agency_leads_and_is_asked(
    client, focal_point, activity
):
    ActivityFactory(title="Of another agency")
    asked = MandateFactory(due="2010-02", text="Ask us")
    asked.asked_agencies.add(activity.lead)
    MandateFactory(due="2010-02", text="Ask others")
    client.force_login(focal_point)

    page = client.get("/")

    assert [found.title for found in page.context["under_way"]] == [activity.title]
    assert [found.text for found in page.context["mandates"]] == ["Ask us"]
    assert "Activities that my agency leads" in page.text


def test_home_shows_the_secretariat_groups_past_their_end(client, people):
    BodyFactory(slug="over", ends_on="2011-09")
    BodyFactory(slug="merged", ends_on="2011-09", merged_into=BodyFactory(slug="new"))

    found = as_each(client, people, lambda page: [b.slug for b in page.context["past_end"]])

    assert found["secretariat"] == ["over"]
    assert [name for name in found if found[name]] == ["secretariat"]


def test_home_offers_the_button_only_to_those_who_may_log(client, people):
    found = as_each(client, people, lambda page: "data-shortcut-create" in page.text)

    assert [name for name in found if found[name]] == ["stranger", "focal point", "secretariat"]


def test_home_shows_reports_first_to_those_who_read_them(client, people):
    published(ReportFactory(title_en="For the Council"), audience="council")

    found = as_each(client, people, lambda page: "For the Council" in page.text)

    assert [name for name in found if found[name]] == ["council member", "secretariat"]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("who", "queries"), [("anonymous", 4), ("secretariat", 13)])
def test_home_asks_the_same_queries_for_any_number_of_rows(
    client, people, django_assert_num_queries, rows, who, queries
):
    for number in range(rows):
        milestone(ActivityFactory(), f"m-{number}", "2009")
        MandateFactory(due="2009")
        MeetingFactory()
        BodyFactory(ends_on="2009")
    if people[who]:
        client.force_login(people[who])
    client.get("/")

    with django_assert_num_queries(queries):
        client.get("/")


def test_home_shows_what_people_wrote_as_it_is(client, secretariat):
    milestone(ActivityFactory(title=HOSTILE), HOSTILE, "2009")
    MandateFactory(due="2009", text=HOSTILE, status=MandateStatus.OPEN)
    Job.objects.create(kind="report.compile", key="one", label=HOSTILE)
    client.force_login(secretariat)

    page = client.get("/").text

    assert "<script>alert" not in page
    assert shown(page).count(HOSTILE) >= 4


def groups(response) -> dict[str, list[str]]:
    return {
        group.label: [str(record) for record in group.records]
        for group in response.context["results"]
    }


def test_search_looks_everywhere(client):
    ActivityFactory(title="Peatlands restored")
    DocumentFactory(title="Guide to peatlands")
    MandateFactory(text="Report on peatlands")
    MeetingFactory(name_en="Meeting on peatlands")
    BodyFactory(name_en="Group on peatlands")
    agency = AgencyFactory(acronym="PLS")
    AgencyAlias.objects.create(agency=agency, value="Peatlands secretariat")
    CountryFactory(called="Peatlandia")

    assert list(groups(client.get("/search/?q=peatland"))) == [
        *("Activities", "Documents", "Mandates", "Meetings", "Bodies and groups", "Agencies"),
        "Countries",
    ]


def test_search_names_countries_and_finds_symbols_first(client):
    CountryFactory(alpha3="URY", called="Uruguay")
    DocumentFactory(title="About UNEP/GC.26/1")
    DocumentFactory(symbol="UNEP/GC.26/1")

    assert groups(client.get("/search/?q=urug")) == {"Countries": ["Uruguay"]}
    assert groups(client.get("/search/?q=UNEP/GC.26"))["Documents"] == [
        "UNEP/GC.26/1",
        "About UNEP/GC.26/1",
    ]


def test_search_finds_only_what_somebody_may_see(client, secretariat):
    ActivityFactory(title="Quiet work", is_public=False)
    secret = DocumentFactory(title="Quiet paper", is_public=False)
    MandateFactory(document=secret, text="Ask quietly")

    public = groups(client.get("/search/?q=quiet"))
    client.force_login(secretariat)

    assert public == {}
    assert list(groups(client.get("/search/?q=quiet"))) == ["Activities", "Documents", "Mandates"]


def test_search_leads_to_the_whole_list_when_it_cannot_show_all(client):
    BodyFactory.create_batch(9)

    page = client.get("/search/?q=body")

    assert len(page.context["results"][0].records) == 8
    assert "/bodies/?q=body" in page.text


@pytest.mark.parametrize("text", ["", "   ", "%00", "x" * 5000, "%27%22%3B--", "(%20%26%20|"])
def test_search_answers_whatever_is_asked(client, text):
    assert client.get(f"/search/?q={text}").status_code == 200


def test_search_says_what_was_not_found_as_it_was_asked(client):
    page = client.get("/search/", {"q": HOSTILE}).text

    assert "<script>alert" not in page
    assert f"No results for “{HOSTILE}”" in shown(page)


def test_search_fragment_equals_the_same_part_of_the_page(client):
    BodyFactory()

    page, part = (
        client.get("/search/?q=body", headers=headers) for headers in ({}, {"HX-Request": "true"})
    )

    assert element(part.text, "results") == element(page.text, "results")


@pytest.mark.parametrize(
    ("url", "field", "cookie", "chosen"),
    [("/language/", "language", "language", "ar"), ("/theme/", "theme", "theme", "dark")],
)
def test_preference_is_remembered_and_the_page_and_its_filters_stay(
    client, url, field, cookie, chosen
):
    answer = client.post(url, {field: chosen, "next": "/meetings/?year=2009&page=2"})

    assert answer.url == "/meetings/?year=2009&page=2"
    assert answer.cookies[cookie].value == chosen


@pytest.mark.parametrize("url", ["/language/", "/theme/"])
def test_preference_that_nobody_knows_is_not_kept_and_leads_nowhere_else(client, url):
    fields = {"language": "tlh", "theme": "pink", "next": "https://elsewhere.example/"}

    answer = client.post(url, fields)

    assert answer.url == "/"
    assert not answer.cookies


def test_ready_says_when_a_job_waits_for_too_long(client):
    fresh = client.get("/ready")
    job = Job.objects.create(kind="report.compile", key="one", label="One")
    Job.objects.filter(pk=job.pk).update(created_at=timezone.now() - timedelta(minutes=5))
    late = client.get("/ready")

    assert (fresh.status_code, late.status_code) == (200, 503)
    assert late.json()["oldest_waiting_job_seconds"] >= 300

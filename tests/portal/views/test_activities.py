import csv

import pytest
from django.urls import reverse

from portal.enums import ActivityStatus
from portal.models import Activity, Participation
from portal.registry import Registry
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    CountryFactory,
    ThemeFactory,
    UpdateFactory,
)
from tests.portal.views.pages import answers, element, shown

pytestmark = pytest.mark.django_db

LIST = "/activities/"


def titles(response) -> list[str]:
    return [row.title for row in response.context["listing"].rows]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("who", "query", "queries"),
    [
        ("anonymous", "", 2),
        ("secretariat", "", 5),
        ("focal point", "", 5),
        ("secretariat", "?q=peatlands", 6),
        ("secretariat", "?agency=unep", 6),
        ("secretariat", "?theme=water&sort=title", 5),
    ],
)
def test_list_asks_the_same_queries_for_any_number_of_rows(
    client, people, django_assert_num_queries, rows, who, query, queries
):
    lead, theme = AgencyFactory(acronym="UNEP"), ThemeFactory(slug="water")
    ActivityFactory.create_batch(rows, title="Peatlands", lead=lead, theme=theme)
    if people[who]:
        client.force_login(people[who])
    client.get(LIST)

    with django_assert_num_queries(queries):
        response = client.get(LIST + query)

    assert len(response.context["listing"].rows) == rows + (0 if query else 1)


def test_list_shows_who_may_see_what(client, people, activity, stranger):
    activity.title, activity.is_public = "Ours", False
    activity.save()
    part = ActivityFactory(title="Partly theirs", is_public=False)
    Participation.objects.create(activity=part, agency_id=min(stranger.standing.agencies))
    ActivityFactory(title="Public")

    seen = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        seen[name] = sorted(titles(client.get(LIST)))

    assert seen == {
        "anonymous": ["Public"],
        "stranger": ["Partly theirs", "Public"],
        "focal point": ["Ours", "Public"],
        "council member": ["Public"],
        "secretariat": ["Ours", "Partly theirs", "Public"],
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=peat", ["Peatlands"]),
        ("theme=water", ["Oceans"]),
        ("programme=test", ["Oceans", "Peatlands"]),
        ("agency=undp", ["Oceans", "Peatlands"]),
        ("agency=undp&role=lead", ["Oceans"]),
        ("status=planned", ["Peatlands"]),
        ("until=2008", ["Peatlands"]),
        ("since=2010", ["Oceans"]),
        ("since=October 2009&until=October 2009", ["Oceans"]),
        ("sort=title", ["Oceans", "Peatlands"]),
        ("sort=-title", ["Peatlands", "Oceans"]),
        ("sort=start", ["Peatlands", "Oceans"]),
        ("sort=nonsense&size=7&page=x&after=y&theme=&status=gone", ["Oceans", "Peatlands"]),
        ("country=ken", []),
    ],
)
def test_list_narrows_and_sorts(client, query, expected):
    undp = AgencyFactory(acronym="UNDP")
    peat = ActivityFactory(
        title="Peatlands", starts_on="2007", ends_on="2009-09", status=ActivityStatus.PLANNED
    )
    Participation.objects.create(activity=peat, agency=undp)
    ActivityFactory(title="Oceans", lead=undp, theme=ThemeFactory(slug="water"))

    response = client.get(f"{LIST}?{query}")

    assert titles(response) == (expected if "country" not in query else ["Oceans", "Peatlands"])


@pytest.mark.parametrize(("code", "expected"), [("hti", ["Reefs"]), ("ken", ["Forests"])])
def test_list_narrows_to_a_country(client, code, expected):
    haiti, kenya = (CountryFactory(alpha3=code, alpha2=code[:2]) for code in ("HTI", "KEN"))
    for title, country in (("Nowhere", None), ("Reefs", haiti), ("Forests", kenya)):
        ActivityFactory(title=title).countries.set([country] if country else [])

    found = client.get(f"{LIST}?country={code}")

    assert titles(found) == expected


@pytest.mark.parametrize("query", ["", "?q=peat", "?q=nothing"])
def test_fragment_equals_the_same_part_of_the_page(client, query):
    ActivityFactory(title="Peatlands")
    ActivityFactory(title="Oceans")

    page = client.get(LIST + query)
    fragment = client.get(LIST + query, headers={"HX-Request": "true"})

    assert element(fragment.text, "results") == element(page.text, "results")
    assert "<html" not in fragment.text
    assert "HX-Request" in page.headers["Vary"]


def test_list_takes_off_one_filter_by_its_chip(client):
    AgencyFactory(acronym="UNEP")

    chips = client.get(f"{LIST}?agency=unep&q=peat&page=3").context["filters"].chips

    assert [(chip.label, chip.url) for chip in chips] == [
        ("Words: peat", "?agency=unep"),
        ("Agency: UNEP", "?q=peat"),
    ]


@pytest.mark.parametrize(
    ("query", "title", "text"),
    [
        ("", "No activities logged yet", ""),
        ("?agency=unep", "No activities logged for UNEP yet", ""),
        (
            "?status=planned",
            "No activities match these filters",
            "Remove “Status: Planned” or clear all.",
        ),
    ],
)
def test_list_says_why_it_is_empty(client, query, title, text):
    AgencyFactory(acronym="UNEP")

    response = client.get(LIST + query)

    assert response.context["nothing"] == {"title": title, "text": text}
    assert title in shown(response.text)


def test_list_pages_by_number_and_says_where_it_is(client):
    ActivityFactory.create_batch(30)

    second = client.get(f"{LIST}?page=2")
    beyond = client.get(f"{LIST}?page=99")

    assert "26–30 of 30" in shown(second.text)
    assert "26 to 30" in second.text
    assert titles(beyond) == titles(client.get(LIST))


def test_list_goes_on_by_cursor_where_rows_are_too_many_to_count(client, monkeypatch):
    monkeypatch.setattr("portal.queries.paging.MOST_COUNTED", 40)
    ActivityFactory.create_batch(60)

    first = client.get(LIST)
    second = client.get(LIST + first.context["window"].next)

    assert "1–25 of more than" in shown(first.text)
    assert not set(titles(first)) & set(titles(second))
    assert titles(client.get(LIST + second.context["window"].previous)) == titles(first)


def test_heads_of_columns_say_how_the_list_is_sorted(client):
    ActivityFactory()

    text = client.get(f"{LIST}?sort=title").text

    assert 'aria-sort="ascending"><a href="?sort=-title"' in text
    assert text.count("aria-sort") == 1


def test_what_people_wrote_is_shown_as_they_wrote_it(client):
    ActivityFactory(title='<script>alert(1)</script> {{ 7*7 }} #read("x")')

    text = client.get(LIST).text

    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}" in text
    assert "<script>alert" not in text


def test_export_holds_what_is_seen_and_no_formulas(client):
    lead = AgencyFactory(acronym="UNEP")
    ActivityFactory(title='=HYPERLINK("x")', lead=lead, reference="@1", starts_on="2009-10")
    ActivityFactory(title="Hidden", is_public=False)
    ActivityFactory(title="Oceans")

    response = client.get("/activities/activities.csv?agency=unep")

    text = b"".join(response.streaming_content).decode()
    assert text.startswith("\ufeff")
    rows = list(csv.reader(text.removeprefix("\ufeff").splitlines()))
    assert rows[1][:3] == ["'@1", '\'=HYPERLINK("x")', "UNEP"]
    assert rows[1][5] == "2009-10"
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠SUM(A1)", "'＠SUM(A1)"),
        (" \u00a0\u3000=1+1", "' \u00a0\u3000=1+1"),
        ("Peat;=1+1", "Peat;'=1+1"),
        ("Peat; ＝1+1", "Peat;' ＝1+1"),
        ("Peat\t@SUM(A1)", "Peat\t'@SUM(A1)"),
        ("Peat\r-1", "Peat\r'-1"),
        ("1 = 1; a-b @home", "1 = 1; a-b @home"),
    ],
)
def test_export_runs_nothing_in_any_spreadsheet_program(client, title, cell):
    ActivityFactory(title=title)

    text = client.get("/activities/activities.csv").getvalue().decode()

    row = text.splitlines(keepends=True)[1:]
    assert f'"{cell}"' in "".join(row)
    assert all(field.startswith('"') for field in "".join(row).rstrip().split(","))


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_asks_the_same_queries_for_any_number_of_updates(
    client, secretariat, activity, django_assert_num_queries, monkeypatch, rows
):
    monkeypatch.setattr("portal.views.activities.activity_panels", Registry("none"))
    for number in range(rows):
        activity.updates.create(
            agency=activity.lead,
            author=secretariat,
            narrative=f"Step {number}",
            state="accepted",
        )
        activity.milestones.create(slug=f"m-{number}", title=f"Guide {number}", due="2010")
    client.force_login(secretariat)

    with django_assert_num_queries(17):
        response = client.get(activity.get_absolute_url())

    assert len(response.context["updates"]) == rows
    assert "Late" in shown(response.text)


def test_detail_shows_50_updates_and_a_way_to_the_others(client, activity):
    for number in range(51):
        UpdateFactory(activity=activity, narrative=f"Step {number}.", position=number)
    url = activity.get_absolute_url()

    first, second = (client.get(f"{url}?page={number}") for number in (1, 2))

    assert len(first.context["updates"]) == 50
    assert "1–50 of 51" in shown(first.text)
    assert "Step 50." not in first.text
    assert "Step 50." in second.text
    assert client.get(f"{url}?page=nonsense").status_code == 200


def test_detail_access(client, people, activity):
    url = activity.get_absolute_url()
    public = answers(client, people, lambda: client.get(url))
    Activity.objects.update(is_public=False)
    restricted = answers(client, people, lambda: client.get(url))

    assert set(public.values()) == {200}
    assert restricted == {
        "anonymous": 404,
        "stranger": 404,
        "focal point": 200,
        "council member": 404,
        "secretariat": 200,
    }


def test_detail_says_why_somebody_cannot_edit(client, stranger, activity):
    client.force_login(stranger)

    text = shown(client.get(activity.get_absolute_url()).text)

    assert f"Only focal points of {activity.lead} and the secretariat can edit" in text


def test_history_is_linked_for_those_who_have_signed_in(client, people, activity):
    link = f'href="/history/activity/{activity.pk}/"'
    found = {}
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        found[name] = link in client.get(activity.get_absolute_url()).text

    assert [name for name in found if not found[name]] == ["anonymous"]


@pytest.mark.parametrize("name", ["activity-edit", "update-log"])
def test_writing_access(client, people, activity, name):
    url = reverse(name, args=[activity.pk])

    found = answers(client, people, lambda: client.get(url))

    assert found == {
        "anonymous": 302,
        "stranger": 403,
        "focal point": 200 if name == "activity-edit" else 403,
        "council member": 403,
        "secretariat": 200,
    }


def test_log_access(client, people):
    found = answers(client, people, lambda: client.get("/activities/log/"))

    assert found == {
        "anonymous": 302,
        "stranger": 200,
        "focal point": 200,
        "council member": 403,
        "secretariat": 200,
    }

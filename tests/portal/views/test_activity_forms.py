import re
from uuid import uuid4

import pytest
from django.urls import reverse

from portal.models import Activity, Event, Participation, Update
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    DocumentFactory,
    MandateFactory,
    ThemeFactory,
)
from tests.portal.views.pages import element, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    """What the form of a new activity sends."""
    lead, theme = AgencyFactory(acronym="UNEP"), ThemeFactory(slug="water")
    return {
        "title": "Peatlands",
        "lead": lead.slug,
        "theme": theme.slug,
        "starts_on": "October 2009",
        "status": "ongoing",
        "receipt": str(uuid4()),
    }


def edited(client, activity, **changes) -> dict[str, str]:
    """The form of the page as a browser would send it, with some fields changed."""
    page = client.get(reverse("activity-edit", args=[activity.pk]))
    form = page.context["form"]
    data = {"version": activity.version}
    for name in form.fields.keys() - {"version"}:
        value = form[name].value()
        if value not in (None, "", [], False):
            data[name] = data[f"initial-{name}"] = value if isinstance(value, list) else str(value)
    return data | changes


def test_log_makes_an_activity_from_five_answers(client, secretariat, entry):
    client.force_login(secretariat)

    response = client.post("/activities/log/", entry)

    activity = Activity.objects.get()
    assert response.url == activity.get_absolute_url()
    assert (activity.title, str(activity.starts_on)) == ("Peatlands", "2009-10")
    assert Event.objects.get(kind="activity.created").actor == secretariat.email


def test_log_takes_all_details(client, secretariat, entry):
    partner = AgencyFactory(acronym="UNDP")
    client.force_login(secretariat)
    details = {
        "summary": "Rewetting",
        "ends_on": "2010",
        "partners": [partner.slug],
        "cost_needed": "1,250,000",
        "cost_available": "1000",
        "is_public": "on",
        "reference": "P-1",
    }

    client.post("/activities/log/", entry | details)

    activity = Activity.objects.get()
    assert [part.agency for part in activity.participations.all()] == [partner]
    assert (activity.cost_needed, activity.cost_gap, activity.is_public) == (1250000, 1249000, True)


def test_log_twice_makes_one_activity(client, secretariat, entry):
    client.force_login(secretariat)

    first = client.post("/activities/log/", entry)
    second = client.post("/activities/log/", entry)

    assert Activity.objects.count() == 1
    assert first.url == second.url


def test_save_and_add_another_keeps_agency_and_theme(client, secretariat, entry):
    client.force_login(secretariat)

    response = client.post("/activities/log/", entry | {"another": "yes"})
    form = client.get(response.url).context["form"]

    assert response.url == "/activities/log/?lead=unep&theme=water"
    assert (form["lead"].value(), form["theme"].value()) == ("unep", "water")
    assert 'value="unep" selected' in str(form["lead"])
    assert str(form["receipt"].value()) != entry["receipt"]


def test_log_says_what_is_missing_and_keeps_what_was_written(client, secretariat):
    client.force_login(secretariat)

    response = client.post(
        "/activities/log/", {"title": "Peatlands", "starts_on": "31 February 2009"}
    )

    assert response.context["form"].errors == {
        "lead": ["Select the lead agency"],
        "theme": ["Select the theme"],
        "starts_on": ["Enter a real date, for example 27 September 2009, October 2009 or 2009"],
        "status": ["Select the status"],
    }
    assert 'value="31 February 2009"' in response.text
    assert "<title>Error: " in response.text
    assert 'href="#id_lead"' in response.text


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("ends_on", "2008", "The end must not be before the start"),
        ("partners", ["unep"], "UNEP leads this activity. Select only the other agencies"),
        ("cost_needed", "-1", "The sum must not be less than 0"),
        ("cost_needed", "much", "Enter a number, for example 250000"),
        ("title", "x" * 251, "The title must have 250 characters or fewer. It has 251."),
        ("lead", "nobody", "Select one from the list"),
    ],
)
def test_log_refuses_what_cannot_be(client, secretariat, entry, field, value, error):
    client.force_login(secretariat)

    response = client.post("/activities/log/", entry | {field: value})

    assert response.context["form"].errors == {field: [error]}
    assert not Activity.objects.exists()
    details = element(response.text, "form")
    assert ("<details" in details and "open" in details) or field in ("title", "lead")


def test_a_receipt_belongs_to_one_person(client, secretariat, focal_point, entry):
    client.force_login(secretariat)
    client.post("/activities/log/", entry)
    client.force_login(focal_point)
    lead = client.get("/activities/log/").context["form"].fields["lead"].names.all[0].key

    response = client.post("/activities/log/", entry | {"lead": lead})

    assert response.context["form"].non_field_errors() == [
        "This form belongs to somebody else. Open a new one."
    ]


def test_focal_points_log_for_their_own_agency(client, focal_point, activity, entry):
    client.force_login(focal_point)

    form = client.get("/activities/log/").context["form"]
    response = client.post("/activities/log/", entry)

    assert form["lead"].value() == activity.lead.slug
    assert response.context["form"].errors == {"lead": ["Select one from the list"]}


def test_edit_changes_what_was_changed(client, focal_point, activity):
    client.force_login(focal_point)
    funder = AgencyFactory()
    Participation.objects.create(activity=activity, agency=funder, role="funder")
    partner = AgencyFactory()

    response = client.post(
        reverse("activity-edit", args=[activity.pk]),
        edited(client, activity, title="Oceans", partners=[partner.slug]),
    )

    assert response.url == activity.get_absolute_url()
    activity.refresh_from_db()
    assert (activity.title, activity.version) == ("Oceans", 2)
    assert set(activity.participations.values_list("agency", "role")) == {
        (funder.pk, "funder"),
        (partner.pk, "partner"),
    }


@pytest.fixture
def linked(activity):
    """An activity that answers a mandate in force, a superseded one and an internal one."""
    in_force = MandateFactory(slug="in-force")
    old = MandateFactory(slug="old", status="superseded", superseded_by=in_force)
    internal = MandateFactory(slug="internal", document=DocumentFactory(is_public=False))
    activity.mandates.set([in_force, old, internal])
    return activity


def test_edit_of_a_title_keeps_the_mandates(client, focal_point, linked):
    client.force_login(focal_point)
    # A browser sends the hidden inputs as they are and of the boxes only those on the page.
    form = client.get(reverse("activity-edit", args=[linked.pk])).context["form"]
    boxes = [key for key in form["mandates"].value() if key in form.fields["mandates"].names.by_key]
    entry = edited(client, linked, title="Oceans") | {"mandates": boxes}

    client.post(reverse("activity-edit", args=[linked.pk]), entry)

    linked.refresh_from_db()
    assert linked.title == "Oceans"
    assert set(linked.mandates.values_list("slug", flat=True)) == {"in-force", "old", "internal"}


def test_edit_of_mandates_keeps_those_that_are_not_offered(client, focal_point, linked):
    client.force_login(focal_point)
    MandateFactory(slug="new")

    client.post(
        reverse("activity-edit", args=[linked.pk]), edited(client, linked, mandates=["new"])
    )

    assert set(linked.mandates.values_list("slug", flat=True)) == {"new", "old", "internal"}


def test_edit_does_not_name_internal_mandates(client, focal_point, linked):
    client.force_login(focal_point)

    page = client.get(reverse("activity-edit", args=[linked.pk])).text

    assert 'value="in-force"' in page
    assert 'value="internal"' not in page


@pytest.mark.parametrize("others", [[], ["new"]])
def test_edit_says_that_a_host_cannot_become_the_lead(client, secretariat, activity, others):
    host = AgencyFactory(acronym="UNDP")
    AgencyFactory(acronym="NEW")
    Participation.objects.create(activity=activity, agency=host, role="host")
    client.force_login(secretariat)

    response = client.post(
        reverse("activity-edit", args=[activity.pk]),
        edited(client, activity, lead=host.slug, partners=others),
    )

    assert response.context["form"].errors == {
        "partners": ["UNDP leads this activity already. List only the other agencies."]
    }
    activity.refresh_from_db()
    assert activity.lead != host


def test_edit_of_a_page_out_of_date_shows_both_texts(client, secretariat, activity):
    client.force_login(secretariat)
    url = reverse("activity-edit", args=[activity.pk])
    mine = edited(client, activity, title="Mine")
    theirs = edited(client, activity, title="Theirs", summary="Their summary")
    client.post(url, theirs)

    response = client.post(url, mine)

    both = element(response.text, "conflict")
    assert "Theirs" in both
    assert "Mine" in both
    assert 'value="Mine"' in element(response.text, "form")
    version = re.search(r'name="version" value="(\d+)"', response.text)[1]
    client.post(url, mine | {"version": version})
    activity.refresh_from_db()
    assert (activity.title, activity.summary) == ("Mine", "Their summary")


def test_edit_tells_htmx_to_leave_the_page(client, secretariat, activity):
    client.force_login(secretariat)
    url = reverse("activity-edit", args=[activity.pk])

    response = client.post(
        url, edited(client, activity, title="New"), headers={"HX-Request": "true"}
    )

    assert response.headers["HX-Redirect"] == activity.get_absolute_url()


def test_update_log_keeps_a_long_text_and_drops_what_nobody_sees(client, secretariat):
    activity = ActivityFactory()
    client.force_login(secretariat)
    words = "Work went on. " * 3500
    entry = {
        "narrative": f"<script>alert(1)</script> {{{{7*7}}}} \u202eabc\x07\n\n{words}",
        "agency": activity.lead.slug,
        "kind": "progress",
        "language": "en",
        "happened_on": "October 2009",
    }

    response = client.post(reverse("update-log", args=[activity.pk]), entry)

    update = Update.objects.get()
    assert response.url == activity.get_absolute_url()
    assert len(update.narrative) > 48_000
    assert "\u202e" not in update.narrative
    assert "\x07" not in update.narrative
    page = client.get(response.url)
    assert "<script>alert" not in page.text
    assert "{{7*7}}" in shown(page.text)


def test_update_log_twice_makes_one_update(client, secretariat, activity):
    client.force_login(secretariat)
    url = reverse("update-log", args=[activity.pk])
    form = client.get(url).context["form"]
    entry = {name: form[name].value() for name in ("agency", "kind", "language", "receipt")}
    entry |= {"narrative": "Work went on."}

    first, second = client.post(url, entry), client.post(url, entry)

    assert Update.objects.count() == 1
    assert first.url == second.url == activity.get_absolute_url()


def test_update_log_keeps_a_text_that_is_too_long_for_correction(client, secretariat, activity):
    client.force_login(secretariat)
    entry = {
        "narrative": "x" * 50_001,
        "agency": activity.lead.slug,
        "kind": "progress",
        "language": "en",
    }

    response = client.post(reverse("update-log", args=[activity.pk]), entry)

    assert "50,000" in str(response.context["form"].errors["narrative"])
    assert "x" * 50_001 in response.text
    assert not Update.objects.exists()

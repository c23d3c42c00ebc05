"""The history of a record: who changed what and when, for those who may read it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from lxml import html

from portal.actions import activities, milestones, outlines, people, publishing
from portal.enums import ActivityStatus, Role, UpdateState
from portal.extension import history_kinds
from portal.models import Activity, Agency, Update
from portal.queries.history import History
from portal.queries.history_values import LABELS, label_of
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    AppointmentFactory,
    MandateFactory,
    PersonFactory,
    ReportFactory,
    UpdateFactory,
)
from tests.factories.editions import published
from tests.factories.reports import SectionFactory
from tests.portal.views.pages import HOSTILE, answers, element, shown

pytestmark = pytest.mark.django_db
MARKS = {"same": "{}", "deleted": "[-{}-]", "inserted": "[+{}+]", "left out": "…"}


def url_of(activity) -> str:
    return f"/history/activity/{activity.pk}/"


@pytest.fixture
def edit(client, activity, secretariat):
    """Changes the activity through its page, as the secretariat does."""
    client.force_login(secretariat)

    def edit(**changes):
        url = f"/activities/{activity.pk}/edit/"
        (form,) = html.fromstring(client.get(url).text).xpath("//form[@id='form']")
        assert client.post(url, dict(form.form_values()) | changes).status_code == 302

    return edit


def told(response) -> list[str]:
    """The entries as a page shows them, one line each."""
    items = html.fromstring(response.text).xpath("//ol[@class='timeline']/li")
    return [" ".join(item.text_content().split()) for item in items]


def changes(response) -> list[dict[str, str]]:
    """Of each entry the columns that changed, and how."""
    return [
        {
            f"{deed.subject}: {change.label}".removeprefix(": "): in_signs(change)
            for deed in entry.deeds
            for change in deed.changes
        }
        for entry in response.context["rows"]
    ]


def in_signs(change) -> str:
    if change.is_hidden:
        return "hidden"
    if change.runs:
        return "".join(MARKS[run.kind].format(run.text) for run in change.runs)
    return f"{change.before} → {change.after}"


def who(response) -> list[str]:
    return [
        entry.person.name if entry.person else entry.actor for entry in response.context["rows"]
    ]


def test_three_edits_are_three_entries_each_with_what_changed(client, activity, edit):
    edit(title="Guide on peat")
    edit(title="Joint guide on peat", summary="Work began.")
    edit(status=ActivityStatus.COMPLETED, summary="Work ended.")

    page = client.get(url_of(activity))

    assert changes(page)[:3] == [
        {"Summary": "Work [-began-][+ended+].", "Status": "Under way → Completed"},
        {"Title": "[-Guide-][+Joint guide+] on peat", "Summary": "[+Work began.+]"},
        {"Title": "[-Activity 0-][+Guide on peat+]".replace("Activity 0", activity.title)},
    ]
    assert who(page)[:3] == ["Secretariat officer"] * 3
    assert page.context["counted"] == "4 changes"


def test_a_difference_is_told_to_who_cannot_see_it(client, activity, edit):
    edit(title="Guide on peat")
    edit(title="Guide on water")

    first = told(client.get(url_of(activity)))[0]

    assert "Guide on deleted: peat end of what was deleted" in first
    assert "inserted: water end of what was inserted" in first


def test_what_no_action_changed_is_there_too(client, activity, secretariat):
    Activity.objects.update(title="In bulk")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE portal_activity SET note = 'By hand'")
    client.force_login(secretariat)

    page = client.get(url_of(activity))

    assert changes(page)[:2] == [
        {"Note": "[+By hand+]"},
        {"Title": f"[-{activity.title}-][+In bulk+]"},
    ]
    assert who(page)[:2] == ["", ""]
    assert "outside the portal’s pages" in told(page)[0]


@pytest.mark.django_db(transaction=True)
def test_parts_and_links_are_told_with_the_record(client, activity, edit, secretariat):
    partner = AgencyFactory(acronym="WFP")
    edit(partners=[partner.slug])
    milestones.add(activity=activity, by=secretariat, slug="guide", title="Guide", due="2010-05")
    activity.milestones.update(due="2010-06")
    activity.participations.all().delete()

    found = [change for entry in changes(client.get(url_of(activity))) for change in entry.items()]

    assert ("Partner: WFP, Partner: Agency", " → WFP") in found
    assert ("Deliverable: Guide: Due", "May 2010 → June 2010") in found
    assert "Removed – Partner: WFP, Partner" in " ".join(told(client.get(url_of(activity))))


def test_who_acted_in_a_job_is_known_from_the_event(client, activity, secretariat, people):
    activities.edit(
        activity=activity, by=secretariat, version=1, changes={"title": "Changed by a job"}
    )
    client.force_login(people["focal point"])

    assert who(client.get(url_of(activity)))[0] == secretariat.name


def test_a_link_to_a_mandate_is_told_to_the_secretariat_only(
    client, activity, secretariat, focal_point, stranger
):
    mandate = MandateFactory()
    activities.edit(activity=activity, by=secretariat, version=1, changes={"mandates": [mandate]})

    seen = {}
    for person in (secretariat, focal_point, stranger):
        client.force_login(person)
        seen[person] = [
            c["Mandates"] for c in changes(client.get(url_of(activity))) if "Mandates" in c
        ]

    assert seen[secretariat] == [f" → {mandate}"]
    assert seen[stranger] == ["hidden"]
    # Who may edit the activity may still not read every mandate.
    assert seen[focal_point] == ["hidden"]


def test_internal_columns_are_shown_only_to_those_who_may_edit(client, people, activity):
    activity.note, activity.title = "Between us", "Told to all"
    activity.save()

    seen = {}
    for name, person in people.items():
        if person:
            client.force_login(person)
            seen[name] = changes(client.get(url_of(activity)))[0]["Note"]

    assert seen == {
        "stranger": "hidden",
        "focal point": "[+Between us+]",
        "council member": "hidden",
        "secretariat": "[+Between us+]",
    }


@pytest.mark.django_db(transaction=True)
def test_what_was_written_before_a_record_was_opened_stays_closed(client):
    stranger = AppointmentFactory(focal_point=True).person
    activity = ActivityFactory(title="Secret name", is_public=False)
    for change in ({"title": "Name for all"}, {"is_public": True}, {"title": "Better name"}):
        Activity.objects.update(**change)
    client.force_login(stranger)

    page = client.get(url_of(activity))

    assert [entry.get("Title", "") for entry in changes(page)] == [
        "[-Name for all-][+Better name+]",
        "",
        "hidden",
        "hidden",
    ]
    assert "Secret" not in page.text


def test_drafts_of_an_update_are_the_agencys_own(client, activity, focal_point, stranger):
    update = UpdateFactory(
        activity=activity, agency=AgencyFactory(), narrative="Draft", state="draft"
    )
    own = AppointmentFactory(role=Role.READER, agency=update.agency).person
    Update.objects.update(narrative="Told", state=UpdateState.ACCEPTED)
    url = f"/history/update/{update.pk}/"

    seen = {}
    for person in (own, focal_point, stranger):
        client.force_login(person)
        seen[person] = changes(client.get(url))[0]["What happened"]

    assert seen == {own: "[-Draft-][+Told+]", focal_point: "hidden", stranger: "hidden"}


@pytest.mark.parametrize("rows", [1, 8])
def test_history_asks_the_same_queries_for_any_number_of_changes(
    client, django_assert_num_queries, activity, edit, rows
):
    for number in range(rows):
        edit(title=f"Title {number}", summary=f"Summary {number}")

    with django_assert_num_queries(13):
        page = client.get(url_of(activity))

    assert len(page.context["rows"]) == rows + 1


@pytest.mark.django_db(transaction=True)
def test_history_is_narrowed_by_person_field_and_period(client, activity, edit, secretariat):
    edit(title="One")
    edit(status=ActivityStatus.COMPLETED)
    Activity.objects.update(summary="By nobody")
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)

    def found(query):
        return [set(entry) for entry in changes(client.get(url_of(activity) + query))]

    assert found("?field=activity.status")[0] == {"Status"}
    assert len(found("?field=activity.status")) == 2
    assert found(f"?person={secretariat.pk}") == [{"Status"}, {"Title"}]
    assert found(f"?person={secretariat.pk}&field=activity.title") == [{"Title"}]
    assert (
        found(f"?since={tomorrow}") == found("?until=2001") == found("?field=milestone.due") == []
    )
    assert len(found(f"?since={today}&until={today}")) == 4
    assert len(found("?since=nonsense&field=nothing.there&person=99999999&page=x")) == 4


def test_the_filter_offers_who_has_changed_it_and_every_column(client, activity, edit):
    edit(title="One")

    page = client.get(url_of(activity)).text

    people = html.fromstring(page).xpath("//select[@name='person']/option/text()")
    fields = html.fromstring(page).xpath("//select[@name='field']//option/@value")
    assert people == ["Any", "Secretariat officer"]
    assert {"activity.title", "activity.mandates", "milestone.due", "participation.role"} < set(
        fields
    )
    assert not {"activity.version", "activity.id", "milestone.activity"} & set(fields)


def test_history_is_paged(client, activity, secretariat):
    for number in range(30):
        Activity.objects.update(title=f"Title {number}")
    client.force_login(secretariat)

    first, second = (client.get(url_of(activity) + query) for query in ("", "?page=2"))

    assert (len(first.context["rows"]), len(second.context["rows"])) == (25, 6)
    assert changes(second)[0]["Title"] == "Title [-3-][+4+]"


def test_fragment_equals_the_same_part_of_the_page(client, activity, secretariat):
    client.force_login(secretariat)

    page = client.get(url_of(activity))
    fragment = client.get(url_of(activity), headers={"HX-Request": "true"})

    assert element(fragment.text, "results") == element(page.text, "results")


def test_history_of_a_private_activity_is_not_there_for_others(client, people, activity):
    activity.is_public = False
    activity.save()

    assert answers(client, people, lambda: client.get(url_of(activity))) == {
        "anonymous": 302,
        "stranger": 404,
        "focal point": 200,
        "council member": 404,
        "secretariat": 200,
    }


@pytest.mark.parametrize(
    "address", ["nothing/1", "activity/0", "activity/x", f"activity/{10**30}", "agency/nobody"]
)
def test_what_is_not_there_has_no_history(client, secretariat, address):
    client.force_login(secretariat)

    assert client.get(f"/history/{address}/").status_code == 404


def test_history_of_a_person_tells_of_roles_and_of_the_reason(
    client, secretariat, focal_point, stranger
):
    seat = focal_point.appointments.get()
    people.end_appointment(
        appointment=seat, by=secretariat, on=timezone.localdate(), reason="Moved to Geneva"
    )
    url = f"/history/person/{focal_point.pk}/"
    colleague = AppointmentFactory(role=Role.READER, agency=seat.agency).person

    seen = {}
    for person in (secretariat, focal_point, colleague, stranger):
        client.force_login(person)
        answer = client.get(url)
        seen[person] = "Moved to Geneva" in answer.text if answer.status_code == 200 else None

    assert seen == {secretariat: True, focal_point: True, colleague: False, stranger: None}
    client.force_login(secretariat)
    assert who(client.get(url))[0] == secretariat.name
    today = date_format(timezone.localdate())
    assert changes(client.get(url))[0] == {
        f"Role: Focal point, {seat.agency}: Until": f" → {today}"
    }


@pytest.mark.django_db(transaction=True)
def test_an_invitation_is_told_with_the_role_that_came_with_it(client, secretariat):
    person = people.invite_into(
        by=secretariat,
        email="ana@test.example",
        name="Ana",
        language="fr",
        role=Role.COUNCIL,
        starts_on=timezone.localdate(),
    )
    people.change(person=person, by=person, changes={"name": "Ana Silva"})
    client.force_login(secretariat)

    lines = " ".join(told(client.get(f"/history/person/{person.pk}/")))

    for told_once in ("Invited", "Email after: ana@test.example", "Language after: French"):
        assert lines.count(told_once) == 1
    assert "Added – Role: Council member" in lines
    assert "Name before: Ana after: Ana Silva" in lines


def test_what_people_wrote_is_shown_as_it_is(client, activity, secretariat):
    Activity.objects.update(title=HOSTILE, summary=HOSTILE)
    Agency.objects.update(acronym="X", name_en=HOSTILE)
    client.force_login(secretariat)

    for url in (url_of(activity), f"/history/agency/{activity.lead.slug}/"):
        page = client.get(url).text
        assert "<script>alert" not in page
        assert HOSTILE in shown(page)


def test_a_name_is_told_in_each_of_its_languages(client, activity, secretariat):
    Agency.objects.update(name_fr="Programme")
    client.force_login(secretariat)

    page = client.get(f"/history/agency/{activity.lead.slug}/")

    assert changes(page)[0] == {"Name – Français": "[+Programme+]"}


@pytest.mark.parametrize("kind", [kind.key for kind in history_kinds])
def test_every_column_of_every_kind_has_a_name_for_people(kind, secretariat):
    """One that nobody named would be read as it is called in the code, in English."""
    found = history_kinds[kind]
    history = History(found, found.model(pk=1), secretariat)

    unnamed = {
        f"{model._meta.model_name}.{name}"
        for source, name in history.fields
        for model in [source.model if source else found.model]
        if name not in LABELS | found.labels
        and not isinstance(model._meta.get_field(name).verbose_name, Promise)
        and label_of(model, name, found.labels) == capfirst(name.replace("_", " "))
    }

    assert unnamed == set()


def test_how_a_report_is_prepared_is_for_its_desk_even_beside_an_edition(client, secretariat):
    """A reader of what is published learns nothing of the draft of what comes next."""
    report = ReportFactory()
    section = SectionFactory(report=report, heading_en="Achievements", key="secret-key")
    published(report)
    report.refresh_from_db()
    publishing.return_to_draft(report=report, by=secretariat, note="A correction")
    outlines.change_line(section=section, by=secretariat, heading_en="Shortcomings")
    url = f"/history/report/{report.slug}/"

    client.force_login(PersonFactory())
    response = client.get(url)
    assert "Shortcomings" not in response.text
    assert "Achievements" not in response.text
    assert "secret-key" not in response.text

    client.force_login(secretariat)
    assert "Shortcomings" in client.get(url).text

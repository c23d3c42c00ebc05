"""The pages about people: who is seen by whom, and who gives which role to whom."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from lxml import html

from portal.actions.signing_in import keep_address
from portal.enums import Role
from portal.models import Event, Person
from tests.factories import AgencyFactory, AppointmentFactory, PersonFactory
from tests.portal.views.pages import HOSTILE, answers, element, shown

pytestmark = pytest.mark.django_db
LIST = "/people/"


@pytest.fixture
def administrator():
    return AppointmentFactory(role=Role.ADMINISTRATOR, person__name="Administrator").person


@pytest.fixture
def seat(focal_point):
    return focal_point.appointments.get()


def names(response) -> list[str]:
    return [person.name for person in response.context["rows"]]


def offered(page: str, name: str) -> set[str]:
    return set(html.fromstring(page).xpath("//select[@name=$name]//option/@value", name=name)) - {
        ""
    }


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(
    client, django_assert_num_queries, secretariat, rows
):
    for seat in AppointmentFactory.create_batch(rows, focal_point=True):
        AppointmentFactory(person=seat.person, role=Role.COUNCIL)
    client.force_login(secretariat)
    client.get(LIST)

    with django_assert_num_queries(7):
        response = client.get(LIST)

    assert len(names(response)) == rows + 1


def test_people_see_those_of_their_agencies_and_the_office_sees_all(client, people, administrator):
    found = {}
    for name, person in (people | {"administrator": administrator}).items():
        if person:
            client.force_login(person)
            found[name] = len(names(client.get(LIST)))
    # Also who created the activity of the cast.
    everybody = Person.objects.count()

    assert found == {
        "stranger": 1,
        "focal point": 1,
        "council member": 1,
        "secretariat": everybody,
        "administrator": everybody,
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=ana", ["Ana"]),
        ("?q=BEN@", ["Ben"]),
        ("?agency=unep", ["Ana"]),
        ("?agency=unep&state=left", ["Cem"]),
        ("?role=council", ["Ben"]),
        ("?role=focal_point&agency=unep", ["Ana"]),
        ("?role=council&agency=unep", []),
        ("?state=left", ["Cem"]),
        ("?role=nonsense&agency=nowhere&q=cem", ["Cem"]),
    ],
)
def test_list_is_narrowed_by_what_the_address_says(client, secretariat, query, found):
    unep = AgencyFactory(acronym="UNEP")
    for name, seat in (
        ("Ana", {"role": Role.FOCAL_POINT, "agency": unep}),
        ("Ben", {"role": Role.COUNCIL}),
        ("Cem", {"role": Role.FOCAL_POINT, "agency": unep, "ends_on": date(2010, 1, 1)}),
    ):
        email = f"{name.lower()}@test.example"
        person = PersonFactory(name=name, email=email, is_active=name != "Cem")
        AppointmentFactory(person=person, **seat)
    client.force_login(secretariat)

    assert names(client.get(LIST + query)) == found


def test_list_says_since_when_and_until_when_and_who_has_left(client, secretariat, seat):
    seat.ends_on = date(2010, 12, 31)
    seat.save()
    seat.person.is_active = False
    seat.person.save()
    client.force_login(secretariat)

    text = shown(client.get(LIST + "?state=left").text)

    assert f"Focal point, {seat.agency} from 1 January 2009 to 31 December 2010, ended" in text
    assert "Has left" in text


def test_fragment_equals_the_same_part_of_the_page(client, secretariat):
    client.force_login(secretariat)

    page, fragment = client.get(LIST), client.get(LIST, headers={"HX-Request": "true"})

    assert element(fragment.text, "results") == element(page.text, "results")


def test_detail_is_for_who_may_see_the_person(client, people, focal_point):
    url = focal_point.get_absolute_url()

    assert answers(client, people, lambda: client.get(url)) == {
        "anonymous": 302,
        "stranger": 404,
        "focal point": 200,
        "council member": 404,
        "secretariat": 200,
    }


def test_detail_offers_what_somebody_may_do(client, secretariat, focal_point, seat):
    acts = (f"/appointments/{seat.pk}/hand-over/", f"/appointments/{seat.pk}/end/", "/roles/add/")
    found = {}
    for person in (secretariat, focal_point):
        client.force_login(person)
        text = client.get(focal_point.get_absolute_url()).text
        found[person] = [act in text for act in acts]

    assert found == {secretariat: [True] * 3, focal_point: [False] * 3}


INVITED = {"email": "Ana@Test.Example", "name": "Ana Silva", "language": "fr"}


def test_invite_makes_a_person_with_a_role_in_one_go(client, secretariat):
    agency = AgencyFactory()
    client.force_login(secretariat)
    entry = INVITED | {"role": "focal_point", "agency": agency.slug, "starts_on": "1 May 2010"}

    answer = client.post("/people/invite/", entry)

    ana = Person.objects.get(email="ana@test.example")
    assert answer.url == ana.get_absolute_url()
    assert (ana.language, ana.appointments.get().starts_on) == ("fr", date(2010, 5, 1))


def test_inviting_twice_by_a_double_click_invites_once(client, secretariat):
    client.force_login(secretariat)
    (form,) = html.fromstring(client.get("/people/invite/").text).xpath("//form[@id='form']")
    entry = dict(form.form_values()) | INVITED
    entry |= {"role": "reader", "agency": AgencyFactory().slug}

    first, second = (client.post("/people/invite/", entry) for _ in range(2))

    assert first.url == second.url
    assert Person.objects.filter(email="ana@test.example").count() == 1


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"email": ""}, "Enter the email address"),
        ({"email": "ana"}, "Enter an email address in the right form"),
        ({"email": "taken@test.example"}, "Somebody with this email address is already here."),
        ({"name": ""}, "Enter the name"),
        ({"name": "Ana\u202e"}, "invisible characters"),
        ({"role": ""}, "Select the role"),
        ({"agency": ""}, "Select the agency that this person speaks for"),
        ({"starts_on": "soon"}, "Enter a real date"),
    ],
)
def test_invite_says_what_is_wrong_and_keeps_the_rest(client, secretariat, changes, complaint):
    PersonFactory(email="taken@test.example")
    client.force_login(secretariat)
    entry = INVITED | {
        "role": "focal_point",
        "agency": AgencyFactory().slug,
        "starts_on": "1 May 2010",
    }

    page = client.post("/people/invite/", entry | changes)

    assert complaint in shown(page.text)
    assert page.status_code == 200
    assert not Person.objects.filter(email="ana@test.example").exists()
    assert "selected>Français" in page.text


AGENCY_ROLES = {"focal_point", "alternate", "clearing", "reader"}


def test_nobody_is_offered_a_role_that_they_may_not_give(client, secretariat, administrator):
    roles = {}
    for person in (secretariat, administrator):
        client.force_login(person)
        roles[person] = offered(client.get("/people/invite/").text, "role")

    assert roles == {secretariat: AGENCY_ROLES, administrator: set(Role)}


@pytest.mark.parametrize("role", ["administrator", "secretariat", "publisher", "council"])
def test_the_secretariat_gives_no_role_above_an_agencys(client, secretariat, stranger, role):
    client.force_login(secretariat)
    entry = {"role": role, "starts_on": "1 May 2010"}

    for url in (f"/people/{stranger.pk}/roles/add/", "/people/invite/"):
        page = client.post(url, entry | INVITED)
        assert "Select one from the list" in page.text

    assert Person.objects.get(pk=stranger.pk).standing.roles == {Role.FOCAL_POINT}
    assert not Person.objects.filter(email="ana@test.example").exists()


def test_nobody_gives_a_role_to_themselves(client, secretariat, administrator):
    for person in (secretariat, administrator):
        client.force_login(person)
        answer = client.post(f"/people/{person.pk}/roles/add/", {"role": "reader"})
        assert answer.status_code == 403
        assert "Nobody can give a role to themselves" in answer.text


def test_nobody_takes_a_seat_over_themselves(client, secretariat, seat):
    client.force_login(secretariat)
    url = f"/appointments/{seat.pk}/hand-over/"
    today = str(timezone.localdate())

    page = client.post(url, {"to": str(secretariat.pk), "on": today})

    assert "Select one from the list" in page.text
    assert str(secretariat.pk) not in offered(page.text, "to")


def test_the_secretariat_ends_no_role_of_the_office(client, secretariat, administrator):
    colleague = PersonFactory(secretariat=True)
    client.force_login(secretariat)

    for person in (administrator, colleague):
        seat = person.appointments.get()
        assert client.get(f"/appointments/{seat.pk}/end/").status_code == 403
        assert client.get(f"/appointments/{seat.pk}/hand-over/").status_code == 403
        assert client.post(f"/people/{person.pk}/leave/").status_code == 403


def test_the_last_administrator_cannot_be_taken_away(client, administrator):
    client.force_login(administrator)
    seat = administrator.appointments.get()

    for answer in (
        client.post(f"/appointments/{seat.pk}/end/", {"on": str(timezone.localdate())}),
        client.post(f"/people/{administrator.pk}/leave/"),
    ):
        assert answer.status_code == 403
        assert "This is the last administrator" in answer.text
    AppointmentFactory(role=Role.ADMINISTRATOR)
    assert client.get(f"/appointments/{seat.pk}/end/").status_code == 200


def test_an_administrator_gives_every_role(client, administrator, stranger):
    client.force_login(administrator)

    client.post(
        f"/people/{stranger.pk}/roles/add/", {"role": "administrator", "starts_on": "1 May 2010"}
    )

    assert Role.ADMINISTRATOR in Person.objects.get(pk=stranger.pk).standing.roles


def test_a_seat_is_handed_over_on_one_page(client, secretariat, seat):
    successor = PersonFactory(name="Successor")
    client.force_login(secretariat)
    today = timezone.localdate()

    answer = client.post(
        f"/appointments/{seat.pk}/hand-over/", {"to": str(successor.pk), "on": str(today)}
    )

    assert answer.url == successor.get_absolute_url()
    seat.refresh_from_db()
    assert seat.ends_on == today - timedelta(days=1)
    assert successor.standing.agencies == {seat.agency_id}


def test_a_role_ends_with_its_reason(client, secretariat, seat):
    client.force_login(secretariat)
    url = f"/appointments/{seat.pk}/end/"

    early = client.post(url, {"on": "1 January 2008"})
    answer = client.post(url, {"on": "31 December 2009", "reason": "Moved"})

    assert "The role began on 1 January 2009." in shown(early.text)
    assert answer.url == seat.person.get_absolute_url()
    assert Event.objects.about(seat).get().data["reason"] == "Moved"


def test_who_leaves_can_be_let_in_again(client, secretariat, focal_point):
    client.force_login(secretariat)

    client.post(f"/people/{focal_point.pk}/leave/")
    page = client.get(focal_point.get_absolute_url()).text
    assert "Has left" in shown(page)
    assert "Roles before" in page
    client.post(f"/people/{focal_point.pk}/readmit/")

    focal_point.refresh_from_db()
    assert focal_point.is_active


def test_nothing_changes_on_a_get(client, secretariat, focal_point):
    client.force_login(secretariat)

    assert client.get(f"/people/{focal_point.pk}/leave/").status_code == 200
    assert client.get(f"/people/{focal_point.pk}/readmit/").status_code == 405
    focal_point.refresh_from_db()
    assert focal_point.is_active


def test_roles_are_printed_with_what_each_permits_and_how_many_hold_it(client, stranger):
    client.force_login(stranger)

    page = client.get("/roles/")

    rows = html.fromstring(page.text).xpath("//table//tr")
    table = {
        row[0].text_content().strip(): [cell.text_content().strip() for cell in row[1:]]
        for row in rows
    }
    heads = table["Permission"]
    assert heads == [str(role.label) for role in Role]
    answer = dict(zip(heads, table["Answer for the agency"], strict=True))
    assert [head for head in heads if answer[head] == "Yes"] == [
        "Focal point",
        "Alternate focal point",
    ]
    text = shown(page.text)
    assert "Stands in for the focal point of the agency. 0 people" in text
    assert "logs and edits what it leads. 1 person" in text


def test_account_shows_and_changes_only_oneself(client, focal_point, stranger):
    client.force_login(focal_point)
    before = stranger.name

    answer = client.post(
        "/account/me/", {"name": "Ana Silva", "language": "ar", "wants_digest": "on"}
    )

    focal_point.refresh_from_db()
    stranger.refresh_from_db()
    assert answer.url == "/account/me/"
    assert (focal_point.name, focal_point.language, focal_point.wants_digest) == (
        "Ana Silva",
        "ar",
        True,
    )
    assert stranger.name == before
    page = client.get("/account/me/")
    assert f"/history/person/{focal_point.pk}/" in page.text
    assert f"Focal point {focal_point.appointments.get().agency}" in shown(page.text)


def test_account_wants_a_name(client, focal_point):
    client.force_login(focal_point)

    page = client.post("/account/me/", {"name": "", "language": "en"})

    assert "Enter the name" in page.text


def test_what_people_wrote_is_shown_as_it_is(client, secretariat, focal_point):
    Person.objects.filter(pk=focal_point.pk).update(name=HOSTILE)
    client.force_login(secretariat)

    for url in (LIST, focal_point.get_absolute_url(), f"/people/{focal_point.pk}/leave/"):
        page = client.get(url).text
        assert "<script>alert" not in page
        assert HOSTILE in shown(page)


def test_who_has_lost_a_device_is_helped_by_an_administrator_only(
    client, administrator, focal_point, secretariat
):
    focal_point.authenticator_set.create(type="totp", data={})
    url = f"/people/{focal_point.pk}/forget-factors/"

    refused = answers(client, {"office": secretariat}, lambda: client.post(url))
    client.force_login(administrator)
    client.post(url)

    assert refused == {"office": 403}
    assert not focal_point.authenticator_set.exists()
    assert Event.objects.filter(kind="person.factors_forgotten").count() == 1


def test_roles_are_given_only_by_whoever_has_just_shown_who_they_are(
    client, administrator, focal_point
):
    keep_address(person=administrator)
    client.force_login(administrator)
    session = client.session
    for proof in session["account_authentication_methods"]:
        proof["at"] -= 3600
    session.save()

    answer = client.post(f"/people/{focal_point.pk}/roles/add/", {"role": Role.COUNCIL})

    assert answer.status_code == 302
    assert "/account/" in answer["Location"]

from datetime import date, timedelta

import pytest
from django.utils import timezone

from portal.actions import people
from portal.enums import Role
from portal.exceptions import ActionError
from portal.models import Event, Notice, Person, Round, Submission
from tests.factories import AgencyFactory, AppointmentFactory, PersonFactory

pytestmark = pytest.mark.django_db
DAY = date(2009, 1, 1)


def test_invite_lower_cases_the_address_and_sets_no_password(secretariat):
    person = people.invite(by=secretariat, email=" Focal@Test.Example ", name="Focal point")

    assert person.email == "focal@test.example"
    assert not Person.objects.get(pk=person.pk).has_usable_password()
    assert "password" not in Event.objects.about(person).get().data["after"]


def test_invite_refuses_an_address_that_is_taken(secretariat):
    with pytest.raises(ActionError) as refused:
        people.invite(by=secretariat, email=secretariat.email.upper(), name="Again")

    assert refused.value.field == "email"


def test_appoint_gives_the_role_at_once(secretariat):
    person, agency = PersonFactory(), AgencyFactory()

    people.appoint(person=person, by=secretariat, role="focal_point", agency=agency, starts_on=DAY)

    assert Person.objects.get(pk=person.pk).standing.agencies == {agency.pk}


def test_appoint_wants_an_agency_where_the_role_speaks_for_one(secretariat):
    with pytest.raises(ActionError) as missing:
        people.appoint(person=PersonFactory(), by=secretariat, role="focal_point", starts_on=DAY)
    with pytest.raises(ActionError) as needless:
        people.appoint(
            person=PersonFactory(),
            by=secretariat,
            role="council",
            agency=AgencyFactory(),
            starts_on=DAY,
        )

    assert missing.value.field == needless.value.field == "agency"


@pytest.fixture
def seat():
    """A focal point's seat at an agency, since 2009."""
    return AppointmentFactory(focal_point=True, starts_on=DAY)


@pytest.fixture
def administrator():
    return AppointmentFactory(role=Role.ADMINISTRATOR, starts_on=DAY).person


def seats(person) -> list[tuple]:
    held = person.appointments.order_by("starts_on", "pk")
    return [(seat.role, seat.starts_on, seat.ends_on) for seat in held]


def test_invite_into_a_role_does_both_or_neither(secretariat):
    fields = {"by": secretariat, "name": "Ana", "language": "fr", "starts_on": DAY}

    with pytest.raises(ActionError):
        people.invite_into(email="ana@test.example", role="focal_point", **fields)
    assert not Person.objects.filter(email="ana@test.example").exists()

    agency = AgencyFactory()
    person = people.invite_into(
        email="ana@test.example", role="focal_point", agency=agency, **fields
    )
    assert person.standing.agencies == {agency.pk}


def test_change_writes_down_what_somebody_changed_of_themselves(stranger):
    people.change(person=stranger, by=stranger, changes={"name": "Ana Silva", "language": "fr"})

    stranger.refresh_from_db()
    assert (stranger.name, stranger.language) == ("Ana Silva", "fr")
    assert Event.objects.about(stranger).get().data["after"] == {
        "name": "Ana Silva",
        "language": "fr",
    }


def test_nobody_is_given_the_same_seat_twice(seat, secretariat):
    fields = {"person": seat.person, "by": secretariat, "role": seat.role, "agency": seat.agency}

    with pytest.raises(ActionError) as refused:
        people.appoint(starts_on=date(2010, 1, 1), **fields)

    assert refused.value.field == "role"
    people.end_appointment(appointment=seat, by=secretariat, on=date(2009, 12, 31))
    people.appoint(starts_on=date(2010, 1, 1), **fields)
    assert len(seats(seat.person)) == 2


def test_an_appointment_ends_with_its_last_day_and_the_reason(seat, secretariat):
    today = timezone.localdate()

    people.end_appointment(appointment=seat, by=secretariat, on=today, reason="Moved to Geneva")

    assert seats(seat.person) == [("focal_point", DAY, today)]
    assert Person.objects.get(pk=seat.person_id).standing.agencies == {seat.agency_id}
    assert Event.objects.about(seat).get().data == {
        "before": {"ends_on": None},
        "after": {"ends_on": str(today)},
        "reason": "Moved to Geneva",
    }


def test_an_appointment_does_not_end_before_it_began_nor_twice(seat, secretariat):
    with pytest.raises(ActionError) as early:
        people.end_appointment(appointment=seat, by=secretariat, on=date(2008, 12, 31))
    people.end_appointment(appointment=seat, by=secretariat, on=date(2009, 12, 31))
    with pytest.raises(ActionError) as twice:
        people.end_appointment(appointment=seat, by=secretariat, on=date(2010, 12, 31))

    assert "1 January 2009" in early.value.message
    assert twice.value.message == "This role has ended already."


def test_a_seat_is_handed_over_without_a_day_between(seat, secretariat):
    successor, day = PersonFactory(), timezone.localdate()

    followed = people.hand_over(appointment=seat, to=successor, by=secretariat, on=day)

    assert seats(seat.person) == [("focal_point", DAY, day - timedelta(days=1))]
    assert seats(successor) == [("focal_point", day, None)]
    assert (followed.agency, followed.person) == (seat.agency, successor)
    assert Event.objects.about(seat).get().data["successor"] == successor.name


def test_a_seat_is_handed_over_to_somebody_else_who_is_here(seat, secretariat):
    gone = PersonFactory(is_active=False)

    for successor in (seat.person, gone):
        with pytest.raises(ActionError):
            people.hand_over(
                appointment=seat, to=successor, by=secretariat, on=timezone.localdate()
            )

    assert seats(seat.person) == [("focal_point", DAY, None)]


def test_who_leaves_is_signed_out_and_holds_no_role_but_keeps_the_name(client, seat, secretariat):
    person, today = seat.person, timezone.localdate()
    AppointmentFactory(person=person, role=Role.COUNCIL, starts_on=today + timedelta(days=30))
    client.force_login(person)
    assert client.get("/activities/log/").status_code == 200

    people.leave(person=person, by=secretariat)

    assert client.get("/activities/log/").status_code == 302
    assert seats(person) == [("focal_point", DAY, today)]
    stored = Person.objects.get(pk=person.pk)
    assert (stored.is_active, stored.name) == (False, person.name)


def test_a_session_from_before_leaving_does_not_come_back_with_the_person(
    client, stranger, secretariat
):
    client.force_login(stranger)

    people.readmit(person=people.leave(person=stranger, by=secretariat), by=secretariat)

    assert client.get("/activities/log/").status_code == 302


def test_nobody_leaves_or_comes_back_twice(stranger, secretariat):
    with pytest.raises(ActionError):
        people.readmit(person=stranger, by=secretariat)
    people.leave(person=stranger, by=secretariat)
    with pytest.raises(ActionError):
        people.leave(person=stranger, by=secretariat)


def test_nobody_is_given_a_role_after_leaving(stranger, secretariat):
    people.leave(person=stranger, by=secretariat)

    with pytest.raises(ActionError):
        people.appoint(person=stranger, by=secretariat, role="council", starts_on=DAY)


def test_the_last_administrator_stays(administrator):
    appointment, today = administrator.appointments.get(), timezone.localdate()

    for act in (
        lambda: people.end_appointment(appointment=appointment, by=administrator, on=today),
        lambda: people.leave(person=administrator, by=administrator),
    ):
        with pytest.raises(ActionError) as refused:
            act()
        assert "last administrator" in refused.value.message

    AppointmentFactory(role=Role.ADMINISTRATOR)
    people.end_appointment(appointment=appointment, by=administrator, on=today)
    assert administrator.appointments.get().ends_on == today


@pytest.mark.parametrize(
    "other",
    [
        {"starts_on": date(2999, 1, 1)},
        {"ends_on": date(2999, 1, 1)},
        {"person__is_active": False},
    ],
    ids=["not yet", "not for long", "left"],
)
def test_only_an_administrator_who_stays_can_replace_the_last(administrator, other):
    AppointmentFactory(role=Role.ADMINISTRATOR, **other)

    with pytest.raises(ActionError):
        people.leave(person=administrator, by=administrator)


def test_the_last_administrator_hands_over(administrator):
    successor = PersonFactory()

    people.hand_over(
        appointment=administrator.appointments.get(),
        to=successor,
        by=administrator,
        on=timezone.localdate(),
    )

    assert successor.standing.roles == {Role.ADMINISTRATOR}
    assert Person.objects.get(pk=administrator.pk).standing.roles == set()


def test_who_is_invited_is_owed_a_notice_but_nobody_of_a_sample_world(secretariat):
    real = people.invite(by=secretariat, email="real@test.example", name="Real")
    people.invite(by=secretariat, email="sample@test.example", name="Sample", is_sample=True)

    notice = Notice.objects.get()
    assert (notice.person, notice.kind) == (real, "invited")
    assert notice.data == {"inviter": "Secretariat officer"}


def test_open_sections_go_with_the_seat(seat, secretariat):
    asked = Round.objects.create(
        slug="2027",
        title_en="2027",
        programme="x",
        period_starts_on=DAY,
        period_ends_on=DAY,
        due_at=timezone.now(),
        closes_at=timezone.now() + timedelta(days=9),
    )
    submission = Submission.objects.create(round=asked, agency=seat.agency, moved_at=timezone.now())
    section = submission.sections.create(key="one", assigned_to=seat.person)
    successor = PersonFactory()

    people.hand_over(appointment=seat, to=successor, by=secretariat, on=timezone.localdate())

    section.refresh_from_db()
    assert section.assigned_to == successor

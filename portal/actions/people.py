from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal.actions import notices, records, submissions, texts
from portal.enums import NoticeKind, Role
from portal.exceptions import ActionError
from portal.models import Agency, Appointment, Event, Person
from portal.models.people import AGENCY_ROLES


@transaction.atomic
def invite(*, by, email: str, name: str, language: str = "en", is_sample: bool = False) -> Person:
    """Add a person, who signs in without a password of ours."""
    email = email.strip().lower()
    fields = texts.clean(Person, {"email": email, "name": name, "language": language})
    if Person.objects.filter(email=email).exists():
        raise ActionError(_("Somebody with this email address is already here."), field="email")
    person = Person(**fields, is_sample=is_sample)
    person.set_unusable_password()
    records.check(person)
    person.save(force_insert=True)
    Event.record("person.invited", person, by=by, after=fields)
    if not is_sample:
        url = reverse("sign-in")
        notices.owe(kind=NoticeKind.INVITED, about=person, to=[person], url=url, inviter=str(by))
    return person


@transaction.atomic
def invite_into(
    *,
    by,
    email: str,
    name: str,
    language: str,
    role: str,
    starts_on: date,
    agency: Agency | None = None,
) -> Person:
    """Invite somebody and give them their first role: both, or neither."""
    person = invite(by=by, email=email, name=name, language=language)
    appoint(person=person, by=by, role=role, agency=agency, starts_on=starts_on)
    return person


def change(*, person: Person, by, changes: dict[str, Any]) -> Person:
    """Change what somebody says of themselves: name, language, how they get mail."""
    return records.change(person, by=by, changes=texts.clean(Person, changes))


@transaction.atomic
def appoint(
    *, person: Person, by, role: str, starts_on: date, agency: Agency | None = None, **fields: Any
) -> Appointment:
    """Give a person a role, for an agency where the role speaks for one."""
    if role in AGENCY_ROLES and agency is None:
        raise ActionError(_("Choose the agency that this person speaks for."), field="agency")
    if role not in AGENCY_ROLES and agency is not None:
        raise ActionError(
            _("This role belongs to no agency. Leave the agency empty."), field="agency"
        )
    [person] = locked(person)
    if not person.is_active:
        raise ActionError(_("%(name)s has left. Let them in again first.") % {"name": person.name})
    fields |= {"person": person, "agency": agency, "role": role, "starts_on": starts_on}
    refuse_twice(Appointment(**fields))
    return records.create(Appointment, by=by, fields=fields)


def refuse_twice(wanted: Appointment) -> None:
    """Nobody holds the same seat twice on one day."""
    same = wanted.person.appointments.filter(role=wanted.role, agency=wanted.agency)
    same = same.not_over(wanted.starts_on)
    if wanted.ends_on:
        same = same.filter(starts_on__lte=wanted.ends_on)
    held = same.select_related("agency").order_by("starts_on", "pk").first()
    if held:
        raise ActionError(
            _("%(name)s holds this role already, from %(day)s.")
            % {"name": wanted.person.name, "day": date_format(held.starts_on)},
            field="role",
        )


@transaction.atomic
def end_appointment(*, appointment: Appointment, by, on: date, reason: str = "") -> Appointment:
    """Let a role end; ``on`` is its last day."""
    if appointment.role == Role.ADMINISTRATOR:
        keep_an_administrator(appointment.person)
    held = hold(appointment)
    return end(held, by=by, on=on, reason=texts.line(reason, field="reason"))


@transaction.atomic
def hand_over(*, appointment: Appointment, to: Person, by, on: date) -> Appointment:
    """Give a seat to a successor from a day on, and with it all the work that is open.

    History keeps person and seat apart: the old appointment ends, a new one begins.
    """
    held = hold(appointment)
    leaving, until = held.person, held.ends_on
    if to.pk == leaving.pk:
        raise ActionError(_("Choose somebody else as the successor."), field="to")
    if on > timezone.localdate():
        raise ActionError(
            _("The open work moves at once: choose today or an earlier day."), field="on"
        )
    end(held, by=by, on=on - timedelta(days=1), successor=to.name)
    followed = appoint(
        person=to, by=by, role=held.role, agency=held.agency, starts_on=on, ends_on=until
    )
    if held.agency:
        submissions.hand_over(leaving=leaving, to=to, agency=held.agency, by=by)
    return followed


@transaction.atomic
def leave(*, person: Person, by) -> Person:
    """Close an account: signed out everywhere, all roles ended.  The name stays in history."""
    if person.appointments.filter(role=Role.ADMINISTRATOR).exists():
        keep_an_administrator(person)
    [person] = locked(person)
    if not person.is_active:
        raise ActionError(_("%(name)s has left already.") % {"name": person.name})
    today = timezone.localdate()
    for held in person.appointments.not_over(today).order_by("pk"):
        if held.starts_on > today:
            withdraw(held, by=by)
        else:
            end(held, by=by, on=today)
    person.is_active = False
    # Sessions carry a mark that is made from the password: a new one ends them all.
    person.set_unusable_password()
    person.save(update_fields=["is_active", "password"])
    Event.record(
        "person.left", person, by=by, before={"is_active": True}, after={"is_active": False}
    )
    return person


@transaction.atomic
def readmit(*, person: Person, by) -> Person:
    """Open the account of somebody who had left.  They begin without a role."""
    [person] = locked(person)
    if person.is_active:
        raise ActionError(_("%(name)s is here already.") % {"name": person.name})
    person.is_active = True
    person.save(update_fields=["is_active"])
    Event.record(
        "person.readmitted", person, by=by, before={"is_active": False}, after={"is_active": True}
    )
    return person


def locked(*people: Person) -> list[Person]:
    chosen = Person.objects.filter(pk__in=[person.pk for person in people])
    return list(chosen.select_for_update(of=("self",)).order_by("pk"))


def hold(appointment: Appointment) -> Appointment:
    """The appointment as it is stored now, kept from everybody else until this is done."""
    found = Appointment.objects.select_for_update(of=("self",)).select_related("person", "agency")
    return found.get(pk=appointment.pk)


def end(held: Appointment, *, by, on: date, **data: str) -> Appointment:
    """``data`` goes into the record of it: the reason, or who follows."""
    if held.ends_on and held.ends_on < timezone.localdate():
        raise ActionError(_("This role has ended already."))
    if on < held.starts_on:
        raise ActionError(
            _("The role began on %(day)s. It must not end before that.")
            % {"day": date_format(held.starts_on)},
            field="on",
        )
    before, held.ends_on = {"ends_on": records.shown(held.ends_on)}, on
    records.check(held)
    held.save(update_fields=["ends_on"])
    after = {"ends_on": str(on)}
    Event.record("appointment.ended", held, by=by, before=before, after=after, **data)
    return held


def withdraw(held: Appointment, *, by) -> None:
    """Take back an appointment that has not begun."""
    Event.record("appointment.withdrawn", held, by=by, before={"starts_on": str(held.starts_on)})
    held.delete()


def keep_an_administrator(person: Person) -> None:
    """Refuse what would leave nobody who can make an administrator.

    All seats of administrators are locked first: two of them cannot end each other at once.
    """
    seats = Appointment.objects.filter(role=Role.ADMINISTRATOR)
    list(seats.select_for_update(of=("self",)).order_by("pk"))
    if not Appointment.objects.administrators_besides(person, on=timezone.localdate()).exists():
        raise ActionError(_("This is the last administrator. Appoint another one first."))

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import records, texts
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
    return person


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
    fields |= {"person": person, "agency": agency, "role": role, "starts_on": starts_on}
    return records.create(Appointment, by=by, fields=fields)

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q

from portal.models import Event, Person


@transaction.atomic
def end_sessions(*, person: Person, by, reason: str) -> None:
    """Whoever is signed in as this person is out at the next request.

    Sessions carry a mark that is made from the password: a new one ends them all.
    """
    person.set_unusable_password()
    person.save(update_fields=["password"])
    Event.record("person.sessions_ended", person, by=by, reason=reason)


@transaction.atomic
def forget_factors(*, person: Person, by, reason: str) -> None:
    """Take away passkeys, app and recovery codes of somebody who has lost them."""
    Authenticator.objects.filter(user_id=person.pk).delete()
    Event.record("person.factors_forgotten", person, by=by, reason=reason)
    end_sessions(person=person, by=by, reason=reason)


@transaction.atomic
def keep_address(*, person: Person) -> None:
    """The sign-in library keeps addresses of its own: only that of the person may stand there."""
    same = Q(user_id=person.pk, email=person.email)
    EmailAddress.objects.filter(Q(user_id=person.pk) | Q(email=person.email)).exclude(same).delete()
    EmailAddress.objects.update_or_create(
        user_id=person.pk, email=person.email, defaults={"verified": True, "primary": True}
    )

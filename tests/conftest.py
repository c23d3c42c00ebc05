"""The cast: one person of every kind, for the tests of who may do what."""

import os
import time

import pytest
from allauth.account.internal.flows import login
from django.core.management import call_command
from django.test import Client
from django.utils.translation import override

from portal import sessions
from tests.application import ROLE
from tests.factories import ActivityFactory, AppointmentFactory, PersonFactory

# The browser's driver keeps an event loop in the process; Django would take every test that
# follows it there for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def english():
    """A request leaves its language behind in the process; each test begins in English."""
    with override("en"):
        yield


class SignedInClient(Client):
    """Leaves a session as signing in with a second factor leaves it, whatever the role asks for."""

    def force_login(self, user, backend=None):
        super().force_login(user, backend)
        session, now = self.session, time.time()
        session[sessions.STARTED] = session[sessions.SEEN] = int(now)
        session["account_authentication_methods_user"] = str(user.pk)
        session[login.AUTHENTICATION_METHODS_SESSION_KEY] = [
            {"method": method, "at": now} for method in ("code", "mfa")
        ]
        session.save()


@pytest.fixture
def client():
    return SignedInClient()


@pytest.fixture
def activity():
    return ActivityFactory()


@pytest.fixture
def secretariat():
    return PersonFactory(name="Secretariat officer", secretariat=True)


@pytest.fixture
def council_member():
    return PersonFactory(name="Council member", council=True)


@pytest.fixture
def focal_point(activity):
    """A focal point of the agency that leads ``activity``."""
    return AppointmentFactory(role="focal_point", agency=activity.lead).person


@pytest.fixture
def stranger():
    """A focal point of another agency."""
    return AppointmentFactory(focal_point=True).person


@pytest.fixture
def people(secretariat, council_member, focal_point, stranger):
    """The cast of every access matrix; None is somebody who has not signed in."""
    return {
        "anonymous": None,
        "stranger": stranger,
        "focal point": focal_point,
        "council member": council_member,
        "secretariat": secretariat,
    }


@pytest.fixture(scope="session")
def application_role(django_db_setup, django_db_blocker):
    """What the application's role may do, granted once in the test database."""
    with django_db_blocker.unblock():
        call_command("grant_application", role=ROLE, verbosity=0)

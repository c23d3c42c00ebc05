"""The second factor: asked for where somebody has one, demanded where the role needs it."""

import pytest
from django.test import Client

from portal.enums import Role
from portal.roles import ROLES
from tests.factories import AppointmentFactory, PersonFactory
from tests.portal.signing_in.steps import (
    SECRET,
    SHOW,
    app_code,
    is_signed_in,
    recovery_codes,
    sign_in,
    with_app,
)
from tests.portal.views.pages import shown

pytestmark = pytest.mark.django_db
SECURITY = "/account/security/"


def person_as(role: str):
    return AppointmentFactory(role=role).person


# --- Where somebody has one ---------------------------------------------------------------------


def test_whoever_has_an_app_is_asked_for_its_code(visitor, ana, mailoutbox):
    with_app(ana)

    asked = sign_in(visitor, ana, mailoutbox, next="/meetings/")
    assert asked.url == SHOW
    assert not is_signed_in(visitor)

    shown_it = visitor.post(SHOW, {"code": app_code()})
    assert shown_it.url == "/meetings/"
    assert is_signed_in(visitor)


def test_a_code_of_the_app_is_good_once(visitor, ana, mailoutbox, time_machine):
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    with_app(ana)
    code = app_code()
    thief = Client()
    sign_in(visitor, ana, mailoutbox)
    sign_in(thief, ana, mailoutbox)

    visitor.post(SHOW, {"code": code})
    again = thief.post(SHOW, {"code": code})

    assert is_signed_in(visitor)
    assert "This is not the code." in shown(again.text)
    assert not is_signed_in(thief)


def test_a_recovery_code_is_good_once(visitor, ana, mailoutbox):
    code, other, *_rest = recovery_codes(with_app(ana))
    thief = Client()
    sign_in(visitor, ana, mailoutbox)
    sign_in(thief, ana, mailoutbox)

    visitor.post(SHOW, {"code": code})
    thief.post(SHOW, {"code": code})

    assert is_signed_in(visitor)
    assert not is_signed_in(thief)
    thief.post(SHOW, {"code": other})
    assert is_signed_in(thief)


def test_codes_of_the_app_cannot_be_tried_for_long(visitor, ana, mailoutbox):
    with_app(ana)
    sign_in(visitor, ana, mailoutbox)

    answers = [visitor.post(SHOW, {"code": "000000"}).text for _try in range(6)]

    assert "Too many tries" in answers[-1]
    visitor.post(SHOW, {"code": app_code()})
    assert not is_signed_in(visitor)


def test_the_secret_of_an_app_is_sealed(ana):
    with_app(ana)

    stored = ana.authenticator_set.get(type="totp").data["secret"]

    assert SECRET not in stored


def test_what_was_sealed_by_the_key_of_before_stays_good(settings, visitor, ana, mailoutbox):
    with_app(ana)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key that is long enough for this"

    sign_in(visitor, ana, mailoutbox)
    visitor.post(SHOW, {"code": app_code()})

    assert is_signed_in(visitor)


# --- Where the role needs one -------------------------------------------------------------------


def test_who_decides_about_others_needs_a_second_factor():
    asked = {role for role, card in ROLES.items() if card.needs_second_factor}

    assert asked == {Role.ADMINISTRATOR, Role.SECRETARIAT, Role.PUBLISHER}


@pytest.mark.parametrize("role", ["secretariat", "administrator", "publisher"])
@pytest.mark.parametrize("path", ["/", "/activities/log/", "/reports/", "/account/me/", "/search/"])
def test_without_one_every_page_leads_to_setting_one_up(visitor, mailoutbox, role, path):
    sign_in(visitor, person_as(role), mailoutbox)

    answer = visitor.get(path)

    assert (answer.status_code, answer.url.partition("?")[0]) == (302, SECURITY)
    assert "Your role opens what others must not see" in shown(visitor.get(answer.url).text)


def test_without_one_nothing_can_be_done(visitor, mailoutbox):
    sign_in(visitor, person_as("secretariat"), mailoutbox)

    assert visitor.post("/activities/log/", {"title": "x"}).url.startswith(SECURITY)
    in_part = visitor.get("/search/", headers={"HX-Request": "true"})
    assert in_part.headers["HX-Redirect"].startswith(SECURITY)
    assert visitor.post("/api/activities/", {}).status_code == 403


def test_a_focal_point_needs_none(visitor, ana, mailoutbox):
    sign_in(visitor, ana, mailoutbox)

    assert visitor.get("/activities/log/").status_code == 200


def test_setting_up_an_app_opens_the_page_that_was_asked_for(visitor, mailoutbox):
    officer = person_as("secretariat")
    sign_in(visitor, officer, mailoutbox)
    visitor.get("/activities/log/")
    secret = visitor.get("/account/security/app/add/").context["form"].secret

    added = visitor.post("/account/security/app/add/", {"code": app_code(secret)})
    codes = visitor.get(added.url)

    assert added.url == "/account/security/recovery-codes/"
    assert [code for code in recovery_codes(officer) if code not in codes.text] == []
    assert 'href="/activities/log/"' in codes.text
    assert visitor.get("/activities/log/").status_code == 200


def test_an_app_added_long_ago_has_to_be_shown_in_this_session(visitor, ana, mailoutbox):
    """The role came while the session was open, which has shown no second factor."""
    sign_in(visitor, ana, mailoutbox)
    with_app(ana)
    ana.authenticator_set.update(created_at="2026-01-01T00:00Z")
    AppointmentFactory(person=ana, role=Role.SECRETARIAT)

    asked = visitor.get("/activities/log/")
    assert asked.url == "/account/again/second-factor/?next=%2Factivities%2Flog%2F"

    answer = visitor.post(asked.url, {"code": app_code(), "next": "/activities/log/"})
    assert answer.url == "/activities/log/"
    assert visitor.get("/activities/log/").status_code == 200


def test_who_has_shown_it_at_signing_in_is_not_asked_again(visitor, mailoutbox):
    officer = with_app(person_as("secretariat"))

    sign_in(visitor, officer, mailoutbox)
    visitor.post(SHOW, {"code": app_code()})

    assert visitor.get("/activities/log/").status_code == 200


@pytest.mark.parametrize(("is_on", "is_sample", "status"), [(1, 1, 200), (0, 1, 302), (1, 0, 302)])
def test_only_sample_people_are_let_off_and_only_where_they_are_open(
    visitor, settings, mailoutbox, is_on, is_sample, status
):
    person = PersonFactory(secretariat=True, is_sample=is_sample)
    sign_in(visitor, person, mailoutbox)
    settings.SAMPLE_SIGN_IN = is_on

    assert visitor.get("/activities/log/").status_code == status


def test_who_changes_the_ways_to_sign_in_ends_the_other_sessions(visitor, ana, mailoutbox):
    other = Client()
    sign_in(other, ana, mailoutbox)
    sign_in(visitor, ana, mailoutbox)
    with_app(ana)

    visitor.post("/account/security/app/remove/")

    assert is_signed_in(visitor)
    assert not is_signed_in(other)
    assert not ana.authenticator_set.exists()
    assert "The app that shows codes was removed" in mailoutbox[-1].body
    assert "All other sessions of your account have ended." in mailoutbox[-1].body


def test_nobody_removes_the_passkey_of_another(visitor, ana, mailoutbox):
    theirs = PersonFactory().authenticator_set.create(type="webauthn", data={"name": "Theirs"})
    sign_in(visitor, ana, mailoutbox)

    assert visitor.post(f"/account/security/passkeys/{theirs.pk}/remove/").status_code == 404

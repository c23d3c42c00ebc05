"""Sessions begin with a new key and end in time."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.factories import AppointmentFactory
from tests.portal.signing_in.steps import ask, code_in, enter, is_signed_in, sign_in
from tests.portal.views.pages import shown

pytestmark = pytest.mark.django_db
START = "2027-03-01 08:00 +0000"
MINUTE = 60
HOUR = 60 * MINUTE


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(START, tick=False)
    return time_machine


def key(client: Client) -> str:
    return client.cookies["session"].value


def with_key(key: str) -> Client:
    client = Client()
    client.cookies["session"] = key
    return client


def test_a_key_that_somebody_planted_is_worth_nothing(visitor, ana, mailoutbox):
    ask(visitor, ana.email)
    planted = key(visitor)

    enter(visitor, code_in(mailoutbox[0]))

    assert is_signed_in(visitor)
    assert key(visitor) != planted
    assert not is_signed_in(with_key(planted))
    assert not Session.objects.filter(pk=planted).exists()


def test_one_click_gives_a_new_key_too(visitor, ana, settings):
    settings.SAMPLE_SIGN_IN = True
    ana.is_sample = True
    ana.save()
    session = visitor.session
    session["something"] = "to keep"
    session.save()
    planted = session.session_key

    visitor.post("/sign-in/", {"email": ana.email})

    assert is_signed_in(visitor)
    assert not is_signed_in(with_key(planted))


def test_signing_out_kills_the_key(visitor, ana, mailoutbox):
    sign_in(visitor, ana, mailoutbox)
    old = key(visitor)

    visitor.post("/sign-out/")

    assert not is_signed_in(with_key(old))
    assert not Session.objects.filter(pk=old).exists()


def test_showing_once_more_who_one_is_gives_a_new_key(visitor, ana, mailoutbox):
    sign_in(visitor, ana, mailoutbox)
    old = key(visitor)

    visitor.post("/account/again/code/", {"recipient": ana.email})
    visitor.post("/account/again/code/enter/", {"code": code_in(mailoutbox[-1])})

    assert is_signed_in(visitor)
    assert not is_signed_in(with_key(old))


def test_half_an_hour_without_a_request_ends_a_session(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)

    clock.shift(30 * MINUTE - 1)
    assert is_signed_in(visitor)
    old = key(visitor)
    clock.shift(30 * MINUTE)

    ended = visitor.get("/activities/log/?title=x")
    assert ended.url == "/sign-in/?next=/activities/log/%3Ftitle%3Dx"
    assert "You were signed out to protect UNESCO’s data." in shown(visitor.get(ended.url).text)
    assert not is_signed_in(visitor)
    assert not is_signed_in(with_key(old))


def test_after_signing_in_again_one_is_where_one_was(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)
    clock.shift(31 * MINUTE)
    page = visitor.get(visitor.get("/activities/log/").url)

    answer = sign_in(visitor, ana, mailoutbox, next=page.context["next"])

    assert answer.url == "/activities/log/"


def test_a_public_page_too_says_that_the_session_has_ended(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)
    clock.shift(31 * MINUTE)

    assert visitor.get("/meetings/").url == "/sign-in/?next=/meetings/"
    assert visitor.get("/meetings/").status_code == 200


def test_a_form_that_came_too_late_leads_back_to_its_page(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)
    clock.shift(31 * MINUTE)

    page = "http://testserver/activities/log/"
    answer = visitor.post("/activities/log/", {"title": "x"}, headers={"Referer": page})

    assert answer.url.startswith("/sign-in/?next=")
    assert answer.url.endswith("/activities/log/")


@pytest.mark.parametrize("headers", [{"HX-Request": "true"}, {"Sec-Fetch-Dest": "empty"}])
def test_a_script_is_told_and_gets_no_page(visitor, ana, mailoutbox, clock, headers):
    sign_in(visitor, ana, mailoutbox)
    clock.shift(31 * MINUTE)

    answers = [visitor.post("/activities/log/", headers=headers) for _again in range(2)]

    assert [(a.status_code, a.content) for a in answers] == [(401, b"")] * 2


def test_the_api_answers_whose_session_has_ended_like_the_public(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)
    clock.shift(31 * MINUTE)

    assert visitor.get("/api/activities/").status_code == 200
    assert visitor.post("/api/activities/", {}).status_code == 403


def test_a_session_in_use_lasts_twelve_hours_and_no_longer(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)

    for _each in range(12 * 3 - 1):
        clock.shift(20 * MINUTE)
        assert is_signed_in(visitor)
    clock.shift(20 * MINUTE)

    assert visitor.get("/activities/log/").url.startswith("/sign-in/")
    assert not is_signed_in(visitor)


def test_signing_in_again_begins_a_new_day(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)
    for _each in range(2):
        clock.shift(20 * MINUTE)
        is_signed_in(visitor)
    visitor.post("/sign-out/")

    sign_in(visitor, ana, mailoutbox)

    assert visitor.session["started_at"] == int(timezone.now().timestamp())


def test_only_one_request_a_minute_is_noted(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)
    noted = visitor.session["seen_at"]

    clock.shift(59)
    is_signed_in(visitor)
    assert visitor.session["seen_at"] == noted
    clock.shift(1)
    is_signed_in(visitor)
    assert visitor.session["seen_at"] == noted + 60


def test_whoever_is_still_there_stays(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)

    clock.shift(29 * MINUTE)
    assert visitor.post("/session/stay/").status_code == 204
    clock.shift(29 * MINUTE)

    assert is_signed_in(visitor)


def test_the_page_knows_how_long_the_session_lasts(visitor, ana, mailoutbox, clock):
    sign_in(visitor, ana, mailoutbox)
    visitor.get("/meetings/")
    clock.shift(20 * MINUTE)

    page = visitor.get("/meetings/").text

    assert 'data-idle="1740" data-whole="42000"' in page
    assert "session-warning" not in Client().get("/meetings/").text


def test_whose_account_is_closed_is_out_at_the_next_request(visitor, ana, mailoutbox):
    sign_in(visitor, ana, mailoutbox)
    assert is_signed_in(visitor)
    ana.is_active = False
    ana.save()

    assert visitor.get("/activities/log/").url.startswith("/sign-in/")
    assert not is_signed_in(visitor)


def test_whose_appointment_ended_yesterday_has_no_rights_today(visitor, mailoutbox, clock):
    held = AppointmentFactory(focal_point=True, starts_on="2020-01-01", ends_on="2027-03-01")
    clock.move_to("2027-03-01 23:50 +0000")
    sign_in(visitor, held.person, mailoutbox)
    assert visitor.get("/activities/log/").status_code == 200

    clock.shift(11 * MINUTE)

    assert is_signed_in(visitor)
    assert visitor.get("/activities/log/").status_code == 403

"""Nobody finds out who has an account, and nobody guesses a code."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import PersonFactory
from tests.portal.signing_in.steps import ask, code_in, enter, is_signed_in, wrong
from tests.portal.views.pages import shown

pytestmark = pytest.mark.django_db
STRANGER = "nobody@test.example"


def everything_seen(email: str) -> list:
    """Each answer on the way to a code and five wrong ones, with the address taken out."""
    client = Client()
    answers = [ask(client, email), client.get("/account/code/enter/")]
    answers += [enter(client, "000000x") for _try in range(5)]
    answers.append(client.get("/account/code/"))
    return [
        (a.status_code, a.get("Location", ""), a.text and shown(a.text).replace(email, "…"))
        for a in answers
    ]


def test_an_unknown_address_is_answered_like_a_known_one(ana):
    known, unknown = everything_seen(ana.email), everything_seen(STRANGER)

    assert known == unknown


def test_a_closed_account_is_answered_like_an_unknown_address(ana, mailoutbox):
    ana.is_active = False
    ana.save()

    assert everything_seen(ana.email) == everything_seen(STRANGER)
    assert "no code" in mailoutbox[0].body


def test_both_get_a_mail_so_that_both_take_as_long(visitor, ana, mailoutbox):
    ask(visitor, ana.email)
    ask(Client(), STRANGER)

    assert [mail.to for mail in mailoutbox] == [[ana.email], [STRANGER]]
    assert code_in(mailoutbox[0])
    assert "No account has this address" in mailoutbox[1].body


def test_both_cost_the_same_queries(ana):
    def queries(email):
        with CaptureQueriesContext(connection) as found:
            ask(Client(), email)
        return len(found)

    assert queries(ana.email) == queries(STRANGER)


def tries_until_locked(email: str, mails, more=lambda _number: {}) -> int:
    """Each try from a browser of its own: the first that is told to wait."""
    for number in range(1, 21):
        client = Client()
        asked = ask(client, email, **more(number))
        if "Too many tries" in asked.text:
            return number
        if "Too many tries" in enter(client, wrong(code_in(mails[-1])), **more(number)).text:
            return number
    return 21


def spoofed(number: int) -> dict:
    """Another address in each header that some server somewhere believes."""
    headers = {"X-Forwarded-For": f"203.0.113.{number}", "X-Real-IP": f"203.0.113.{number}"}
    return {"headers": headers | {"Forwarded": f"for=203.0.113.{number}"}}


@pytest.fixture
def asking_is_free(settings):
    """Whoever gets codes as often as they like must not guess more often."""
    limits = settings.ACCOUNT_RATE_LIMITS
    settings.ACCOUNT_RATE_LIMITS = limits | {"request_login_code": None}


@pytest.mark.usefixtures("asking_is_free")
def test_wrong_codes_are_counted_by_the_address_that_they_are_for(ana, mailoutbox):
    assert tries_until_locked(ana.email, mailoutbox, spoofed) == 6


def test_wrong_codes_are_locked_whatever_address_they_claim_to_come_from(ana, mailoutbox):
    assert tries_until_locked(ana.email, mailoutbox, spoofed) <= 6


def test_wrong_codes_are_locked_wherever_they_really_come_from(ana, mailoutbox):
    def moved(number):
        return {"REMOTE_ADDR": f"203.0.113.{number}"}

    assert tries_until_locked(ana.email, mailoutbox, moved) <= 6


def test_many_addresses_from_one_place_are_locked(visitor, settings):
    settings.ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,5/15m/key"}

    answers = [ask(Client(), f"p{n}@test.example", **spoofed(n)).status_code for n in range(22)]

    assert answers == [302] * 20 + [200] * 2


def test_behind_a_proxy_of_ours_people_are_told_apart(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    answers = [ask(Client(), f"p{n}@test.example", **spoofed(n)).status_code for n in range(22)]

    assert answers == [302] * 22


@pytest.mark.usefixtures("asking_is_free")
def test_a_locked_address_does_not_take_the_right_code_either(visitor, ana, mailoutbox):
    tries_until_locked(ana.email, mailoutbox)
    ask(visitor, ana.email)

    enter(visitor, code_in(mailoutbox[-1]))

    assert not is_signed_in(visitor)


@pytest.mark.usefixtures("asking_is_free")
def test_a_lock_opens_by_itself(visitor, ana, mailoutbox, time_machine):
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    tries_until_locked(ana.email, mailoutbox)
    time_machine.shift(15 * 60 + 1)

    ask(visitor, ana.email)
    enter(visitor, code_in(mailoutbox[-1]))

    assert is_signed_in(visitor)


@pytest.mark.usefixtures("asking_is_free")
def test_a_lock_of_one_is_no_lock_of_another(visitor, ana, mailoutbox):
    other = PersonFactory()
    tries_until_locked(ana.email, mailoutbox, lambda n: {"REMOTE_ADDR": f"203.0.113.{n}"})

    ask(visitor, other.email)
    enter(visitor, code_in(mailoutbox[-1]))

    assert is_signed_in(visitor)


def test_five_wrong_codes_end_the_one_that_was_sent(visitor, ana, mailoutbox):
    ask(visitor, ana.email)
    code = code_in(mailoutbox[0])

    last = [enter(visitor, wrong(code)) for _try in range(5)][-1]

    assert last.url == "/account/code/"
    assert "Too many tries" in visitor.get(last.url).text
    enter(visitor, code)
    assert not is_signed_in(visitor)


def test_limits_lie_in_the_database(visitor, ana):
    """Not in a process, and not in the broker: what is counted here holds for every worker."""
    ask(visitor, ana.email)

    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM portal_cache")
        keys = [key for (key,) in cursor.fetchall()]
    assert any("request_login_code" in key for key in keys)


def test_the_application_may_write_them():
    call_command("grant_application", role="portal_app", stdout=StringIO())

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE portal_app")
        cursor.execute("INSERT INTO portal_cache VALUES ('key', 'value', now())")
        cursor.execute("DELETE FROM portal_cache")

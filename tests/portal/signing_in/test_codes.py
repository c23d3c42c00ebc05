"""Signing in by a code that comes by mail."""

import pytest
from django.test import Client
from lxml import html

from portal.models import Person
from tests.factories import PersonFactory
from tests.portal.signing_in.steps import ask, code_in, enter, is_signed_in, sign_in, wrong
from tests.portal.views.pages import shown

pytestmark = pytest.mark.django_db


def test_a_code_by_mail_opens_the_page_that_was_asked_for(visitor, ana, mailoutbox):
    asked = ask(visitor, ana.email, entry={"next": "/activities/log/"})
    entered = enter(visitor, code_in(mailoutbox[0]), entry={"next": "/activities/log/"})

    assert asked.url == "/account/code/enter/?next=%2Factivities%2Flog%2F"
    assert entered.url == "/activities/log/"
    assert visitor.get(entered.url).status_code == 200
    assert [(mail.to, mail.from_email) for mail in mailoutbox] == [
        ([ana.email], mailoutbox[0].from_email)
    ]


def fill_in(client: Client, page, action: str, **entry):
    """Send the form of a page that leads to an address, with all that the page put into it."""
    (form,) = html.fromstring(page.text).xpath("//main//form[@action=$action]", action=action)[:1]
    fields = {name: value or "" for name, value in form.form_values()}
    return client.post(action, fields | entry)


@pytest.mark.parametrize("start", ["/sign-in/", "/account/code/", "/sign-in/?next=/meetings/"])
def test_the_forms_of_the_pages_lead_all_the_way(ana, mailoutbox, start):
    """With the token that protects them, and with or without a page to go back to."""
    visitor = Client(enforce_csrf_checks=True)

    sent = fill_in(visitor, visitor.get(start), "/account/code/", email=ana.email)
    again = fill_in(visitor, visitor.get(sent.url), "/account/code/")
    page = visitor.get(again.url)
    page = fill_in(visitor, page, "/account/code/enter/", code="wrong")
    entered = fill_in(visitor, page, "/account/code/enter/", code=code_in(mailoutbox[1]))

    assert entered.url == ("/meetings/" if "next" in start else "/")
    assert is_signed_in(visitor)


@pytest.mark.parametrize("typed", ["{a} {b}", " {a}{b} ", "{a}-{b}", "{a}\t{b}\n"])
def test_a_code_can_be_pasted_as_it_was_copied(visitor, ana, mailoutbox, typed):
    ask(visitor, ana.email)
    code = code_in(mailoutbox[0])

    enter(visitor, typed.format(a=code[:3], b=code[3:]))

    assert is_signed_in(visitor)


def test_an_address_is_one_in_any_case(visitor, ana, mailoutbox):
    ask(visitor, ana.email.upper())
    enter(visitor, code_in(mailoutbox[0]))

    assert is_signed_in(visitor)


def test_a_code_is_good_for_ten_minutes(visitor, ana, mailoutbox, time_machine):
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    ask(visitor, ana.email)
    time_machine.shift(601)

    enter(visitor, code_in(mailoutbox[0]))
    assert not is_signed_in(visitor)

    ask(visitor, ana.email)
    time_machine.shift(599)
    enter(visitor, code_in(mailoutbox[1]))
    assert is_signed_in(visitor)


def test_a_new_code_replaces_the_old_one(visitor, ana, mailoutbox):
    ask(visitor, ana.email)
    ask(visitor, ana.email)
    old, new = map(code_in, mailoutbox)

    if old != new:
        enter(visitor, old)
        assert not is_signed_in(visitor)
    enter(visitor, new)
    assert is_signed_in(visitor)


def test_who_mistyped_the_address_gives_another_one(visitor, ana, mailoutbox):
    ask(visitor, "anna@test.example")

    ask(visitor, ana.email)
    page = visitor.get("/account/code/enter/").text

    assert ana.email in page
    assert "anna@test.example" not in page
    assert mailoutbox[1].to == [ana.email]


def test_a_code_opens_one_session_only(visitor, ana, mailoutbox):
    other = Client()
    ask(other, ana.email)
    sign_in(visitor, ana, mailoutbox)

    enter(other, code_in(mailoutbox[1]))
    assert not is_signed_in(other)

    visitor.post("/sign-out/")
    enter(visitor, code_in(mailoutbox[1]))
    assert not is_signed_in(visitor)


def test_an_address_of_before_opens_nothing(visitor, ana, mailoutbox):
    """The library keeps a list of addresses; only the one of the person may count."""
    old = ana.email
    sign_in(visitor, ana, mailoutbox)
    visitor.post("/sign-out/")
    Person.objects.filter(pk=ana.pk).update(email="ana@elsewhere.example")

    ask(visitor, old)

    assert "no code" in mailoutbox[-1].body
    ana.refresh_from_db()
    sign_in(visitor, ana, mailoutbox)
    assert list(ana.emailaddress_set.values_list("email", flat=True)) == [ana.email]


def test_an_address_can_go_to_a_successor(visitor, ana, mailoutbox):
    """A mailbox of a function: the person changes, the address stays."""
    sign_in(visitor, ana, mailoutbox)
    address = ana.email
    Person.objects.filter(pk=ana.pk).update(email="ana@elsewhere.example")
    successor = PersonFactory(email=address, name="Successor")
    visitor.post("/sign-out/")

    sign_in(visitor, successor, mailoutbox)

    assert visitor.session["_auth_user_id"] == str(successor.pk)


@pytest.mark.parametrize(
    ("email", "says"),
    [
        ("", "Enter your email address"),
        ("ana", "Enter an email address in the correct format"),
        ("ana\x00@test.example", "Enter an email address in the correct format"),
        ("a" * 250 + "@test.example", "Enter an email address in the correct format"),
    ],
)
def test_what_is_no_address_is_said_beside_the_field(visitor, mailoutbox, email, says):
    answer = ask(visitor, email)

    assert says in shown(answer.text)
    assert mailoutbox == []


def test_a_wrong_code_is_said_beside_the_field(visitor, ana, mailoutbox):
    ask(visitor, ana.email)

    assert "Enter the code that we sent you" in shown(enter(visitor, "").text)
    answer = enter(visitor, wrong(code_in(mailoutbox[0])))

    assert "This is not the code." in shown(answer.text)
    assert not is_signed_in(visitor)


def test_there_are_no_passwords(visitor, ana):
    ana.set_password("sesame")
    ana.save()

    assert not visitor.login(email=ana.email, password="sesame")
    assert not visitor.login(username=ana.email, password="sesame")


@pytest.mark.parametrize(
    "path",
    ["admin/", "admin/login/", "account/signup/", "account/login/", "account/password/reset/"],
)
def test_there_is_no_other_door(visitor, path):
    assert visitor.get(f"/{path}").status_code == 404

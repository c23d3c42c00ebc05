"""No way back leads out of the portal."""

import pytest

from tests.portal.signing_in.steps import code_in, sign_in

pytestmark = pytest.mark.django_db

PAYLOADS = [
    "https://elsewhere.example/",
    "http://elsewhere.example",
    "HTTPS://ELSEWHERE.EXAMPLE",
    "//elsewhere.example",
    "///elsewhere.example",
    "////elsewhere.example/%2e%2e",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "\\/elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "\x00//elsewhere.example",
    " //elsewhere.example",
    "\x0b//elsewhere.example",
    "https:elsewhere.example",
    "https:/elsewhere.example",
    "https:///elsewhere.example",
    "https://testserver@elsewhere.example/",
    "https://testserver:pass@elsewhere.example",
    "https://testserver.elsewhere.example",
    "http://elsewhere.example#@testserver",
    "http://elsewhere.example\\@testserver",
    "http://[::1]elsewhere.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//testserver",
    "data:text/html,<script>alert(1)</script>",
    "ftp://testserver/",
    "http://127.0.0.1/",
]


def test_there_are_enough_of_them():
    assert len(set(PAYLOADS)) >= 25


@pytest.mark.parametrize("payload", PAYLOADS)
def test_signing_in_by_code_stays_here(visitor, ana, mailoutbox, payload):
    answer = sign_in(visitor, ana, mailoutbox, next=payload)

    assert answer.url == "/"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_one_click_and_the_preferences_stay_here(visitor, ana, settings, payload):
    settings.SAMPLE_SIGN_IN = True
    ana.is_sample = True
    ana.save()
    entry = {"email": ana.email, "next": payload, "theme": "dark", "language": "en"}

    found = {visitor.post(url, entry).url for url in ("/sign-in/", "/language/", "/theme/")}

    assert found == {"/"}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_sign_in_page_does_not_even_carry_it(visitor, payload):
    page = visitor.get("/sign-in/", {"next": payload})

    assert page.context["next"] == ""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_showing_once_more_who_one_is_stays_here(visitor, ana, mailoutbox, payload):
    sign_in(visitor, ana, mailoutbox)
    visitor.post("/account/again/code/", {"recipient": ana.email, "next": payload})

    entry = {"code": code_in(mailoutbox[-1]), "next": payload}
    answer = visitor.post("/account/again/code/enter/", entry)

    assert answer.url == "/"


def test_a_page_of_ours_is_a_way_back(visitor, ana, mailoutbox):
    assert sign_in(visitor, ana, mailoutbox, next="/meetings/?year=2009").url == (
        "/meetings/?year=2009"
    )

"""Some acts need a sign-in that is fresh."""

import pytest
from django.http import HttpResponse
from django.urls import path

from portal import urls
from portal.proofs import require_fresh_sign_in
from tests.portal.signing_in.steps import app_code, code_in, sign_in, with_app

pytestmark = pytest.mark.django_db
done = []


def publish(request):
    """Stands for an act that cannot be taken back."""
    require_fresh_sign_in(request)
    if request.method == "POST":
        done.append(request.POST["what"])
    return HttpResponse("published")


@pytest.fixture(autouse=True)
def act(settings, time_machine):
    settings.ROOT_URLCONF = type(
        "WithAnAct", (), {"urlpatterns": [path("publish/", publish), *urls.urlpatterns]}
    )
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    done.clear()


def test_within_ten_minutes_of_signing_in_nothing_is_asked(visitor, ana, mailoutbox, time_machine):
    sign_in(visitor, ana, mailoutbox)
    time_machine.shift(599)

    visitor.post("/publish/", {"what": "report"})

    assert done == ["report"]


def test_later_the_person_shows_who_they_are_and_it_is_done_as_posted(
    visitor, ana, mailoutbox, time_machine
):
    sign_in(visitor, ana, mailoutbox)
    time_machine.shift(600)

    asked = visitor.post("/publish/", {"what": "report"})
    assert asked.url == "/account/again/code/?next=%2Fpublish%2F"
    assert done == []
    assert f'name="recipient" value="{ana.email}"' in visitor.get(asked.url).text

    entry = {"recipient": ana.email, "next": "/publish/"}
    sent = visitor.post("/account/again/code/", entry)
    answer = visitor.post(sent.url, {"code": code_in(mailoutbox[-1]), "next": "/publish/"})
    assert answer.text == "published"
    assert done == ["report"]
    visitor.post("/publish/", {"what": "another"})
    assert done == ["report", "another"]


def test_a_wrong_code_does_nothing(visitor, ana, mailoutbox, time_machine):
    sign_in(visitor, ana, mailoutbox)
    time_machine.shift(600)
    visitor.post("/publish/", {"what": "report"})
    visitor.post("/account/again/code/", {"recipient": ana.email, "next": "/publish/"})

    visitor.post("/account/again/code/enter/", {"code": "x", "next": "/publish/"})

    assert done == []


def test_a_code_goes_to_nobody_elses_address(visitor, ana, mailoutbox, time_machine):
    sign_in(visitor, ana, mailoutbox)
    time_machine.shift(600)

    visitor.post("/account/again/code/", {"recipient": "thief@test.example"})

    assert [mail.to for mail in mailoutbox] == [[ana.email]]


def test_whoever_has_a_second_factor_shows_that_one(visitor, ana, mailoutbox, time_machine):
    sign_in(visitor, with_app(ana), mailoutbox)
    visitor.post("/account/second-factor/", {"code": app_code()})
    time_machine.shift(600)

    asked = visitor.post("/publish/", {"what": "report"})
    assert asked.url.startswith("/account/again/second-factor/")
    assert visitor.get("/account/again/code/").url.startswith("/account/again/second-factor/")

    visitor.post(asked.url, {"code": app_code(), "next": "/publish/"})
    assert done == ["report"]


def test_htmx_is_led_away_from_its_page_and_back(visitor, ana, mailoutbox, time_machine):
    sign_in(visitor, ana, mailoutbox)
    time_machine.shift(600)
    page = {"HX-Request": "true", "HX-Current-URL": "http://testserver/reports/"}

    answer = visitor.post("/publish/", {"what": "report"}, headers=page)

    assert answer.headers["HX-Redirect"] == "/account/again/code/?next=%2Freports%2F"
    assert done == []


def test_one_click_is_fresh_as_long_as_it_is_enough(visitor, ana, settings, time_machine):
    settings.SAMPLE_SIGN_IN = True
    ana.is_sample = True
    ana.save()
    visitor.post("/sign-in/", {"email": ana.email})
    time_machine.shift(1200)

    visitor.post("/publish/", {"what": "report"})
    assert done == ["report"]

    settings.SAMPLE_SIGN_IN = False
    visitor.post("/publish/", {"what": "another"})
    assert done == ["report"]

"""What waits for review, and accepting several at once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from portal.models import Submission, Update
from tests.factories import ActivityFactory, AppointmentFactory, PersonFactory
from tests.factories.rounds import open_round
from tests.portal.views.handing_in import hand_in, remark
from tests.portal.views.pages import element, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client, secretariat):
    client.force_login(secretariat)
    return client


@pytest.fixture
def colleague():
    """Another reviewer."""
    return PersonFactory(name="Ana Silva", secretariat=True)


# --- The queue ------------------------------------------------------------------------------


@pytest.fixture
def several() -> list[Submission]:
    """Of three agencies; the last one has waited longest."""
    speakers = [AppointmentFactory(focal_point=True) for _number in range(3)]
    for speaker in speakers:
        ActivityFactory(lead=speaker.agency)
    held = open_round(*(speaker.agency for speaker in speakers))
    now = timezone.now()
    return [
        hand_in(held.submissions.get(agency=one.agency), one.person, at=now - timedelta(days=place))
        for place, one in enumerate(speakers)
    ]


def rows(text: str) -> list[list[str]]:
    found = html.fromstring(text).xpath("//tbody/tr")
    return [[" ".join(c.text_content().split()) for c in row.xpath("th | td")] for row in found]


def test_who_has_waited_longest_stands_first(client, several):
    found = rows(client.get(reverse("review-queue")).text)

    assert [row[5] for row in found] == ["2", "1", "0"]
    assert several[2].agency.acronym in found[0][0]
    assert found[0][1:4] == ["Progress in 2009", "1.0 first", "1"]


def test_the_queue_says_who_looks_at_what(client, several, colleague):
    remark(several[1].sections.get(), colleague)

    readers = [row[6] for row in rows(client.get(reverse("review-queue")).text)]

    assert readers == ["Nobody yet", "Ana Silva", "Nobody yet"]


def test_the_queue_can_be_narrowed(client, several):
    agency = several[0].agency

    text = client.get(reverse("review-queue"), {"agency": agency.slug}).text

    assert [agency.acronym in row[0] for row in rows(text)] == [True]
    assert f"Agency: {agency.acronym}" in shown(text)


def test_an_empty_queue_says_so(client):
    assert "Nothing waits for review" in shown(client.get(reverse("review-queue")).text)


def test_the_queue_takes_the_same_queries_for_one_and_for_many(
    client, several, django_assert_num_queries
):
    one = {"agency": several[0].agency.slug}
    client.get(reverse("review-queue"))
    with CaptureQueriesContext(connection) as counted:
        assert len(rows(client.get(reverse("review-queue"), one).text)) == 1

    with django_assert_num_queries(len(counted)):
        assert len(rows(client.get(reverse("review-queue")).text)) == 3


# --- Several at once ------------------------------------------------------------------------


def choices(*found: Submission) -> list[str]:
    return [f"{one.pk}:{one.number}" for one in found]


def test_several_are_listed_before_anything_is_accepted(client, several):
    text = client.get(reverse("review-accept-many"), {"chosen": choices(*several[:2])}).text

    assert len(rows(text)) == 2
    assert "Accept 2 updates" in shown(text)
    assert Submission.objects.filter(state="accepted").count() == 0


def test_all_that_match_can_be_chosen(client, several):
    query = {"all": "1", "agency": several[0].agency.slug}

    assert len(rows(client.get(reverse("review-accept-many"), query).text)) == 1
    assert len(rows(client.get(reverse("review-accept-many"), {"all": "1"}).text)) == 3


def test_what_cannot_be_accepted_holds_up_no_other(client, several, secretariat):
    one, remarked, stale = several
    remark(remarked.sections.get(), secretariat)
    chosen = [*choices(one, remarked), f"{stale.pk}:0.9"]

    response = client.post(reverse("review-accept-many"), {"chosen": chosen}, follow=True)

    text = shown(response.text)
    assert "1 of 3 updates is accepted" in text
    assert "has an open comment" in text
    assert "submitted version 1.0 meanwhile" in text
    accepted = Submission.objects.filter(state="accepted")
    assert list(accepted) == [one]
    assert reverse("submission-reopen", args=[one.pk]) in response.text


def test_accepting_several_twice_does_it_once(client, several):
    for _turn in range(2):
        response = client.post(
            reverse("review-accept-many"), {"chosen": choices(*several)}, follow=True
        )

    assert "3 of 3 updates are accepted" in shown(response.text)
    assert Update.objects.count() == 3


@pytest.mark.parametrize("chosen", [[], ["x"], ["1:"], ["99999:1.0"], ["²:1.0"], [":"]])
def test_choices_that_mean_nothing_accept_nothing(client, several, chosen):
    response = client.post(reverse("review-accept-many"), {"chosen": chosen}, follow=True)

    assert response.status_code == 200
    assert not Submission.objects.filter(state="accepted").exists()


def test_home_tells_how_many_wait(client, several):
    home = element(client.get(reverse("home")).text, "main")

    assert "3 updates wait for review" in home
    assert f'href="{reverse("review-queue")}"' in home


def test_home_says_nothing_of_a_queue_that_is_empty_or_of_others(client, several, focal_point):
    Submission.objects.update(state="asked")
    assert "wait for review" not in client.get(reverse("home")).text

    Submission.objects.update(state="submitted")
    client.force_login(focal_point)
    assert "wait for review" not in client.get(reverse("home")).text

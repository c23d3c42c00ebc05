"""Several people at once, against a web server with its own threads and connections.

Each guard has a control: with the guard taken out the same requests do harm.  So that they really
meet, everybody who comes to one place in the code waits there a moment for the others; where the
guard holds, nobody else can come, and the wait runs out.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from threading import Barrier, BrokenBarrierError
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connections
from django.urls import reverse

from portal.actions import answers, receipts, reviews
from portal.models import Comment, Event, Submission, SubmissionVersion, Update
from tests.conftest import SignedInClient
from tests.factories import ActivityFactory, AppointmentFactory, PersonFactory
from tests.factories.rounds import open_round
from tests.portal.views.handing_in import ANSWERS, hand_in, remark

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, databases=["default", "beside"]),
]

TOKEN = "t" * 32
# Seconds that somebody waits for the others where the requests are to meet.
PATIENCE = 1


@dataclass(frozen=True)
class Answer:
    """What came back: 302 says that it is done."""

    status: int
    location: str
    text: str

    @property
    def is_done(self) -> bool:
        return self.status == 302


class Browser:
    """Somebody who is signed in and posts a form, as a browser without scripts does."""

    def __init__(self, server, person) -> None:
        self.address = urlsplit(server.url).netloc
        client = SignedInClient()
        client.force_login(person)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.cookies = (
            f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={TOKEN}"
        )

    def post(self, path: str, data: dict[str, str]) -> Answer:
        connection = HTTPConnection(self.address, timeout=60)
        body = urlencode({"csrfmiddlewaretoken": TOKEN} | data)
        headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", path, body, headers)
        response = connection.getresponse()
        found = Answer(
            response.status, response.getheader("Location") or "", response.read().decode()
        )
        connection.close()
        return found


def at_once(*acts: Callable[[], Answer]) -> list[Answer]:
    start = Barrier(len(acts))

    def run(act: Callable[[], Answer]) -> Answer:
        start.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.fixture(autouse=True)
def _connections_end():
    """Those of the server's threads; the next test's database is emptied under them otherwise."""
    yield
    connections.close_all()


@pytest.fixture
def meet(monkeypatch):
    """Let everybody who calls this function wait for the others at its door."""

    def at(module, name: str, people: int) -> None:
        door, inside = Barrier(people), getattr(module, name)

        def opened(*args, **options):
            with suppress(BrokenBarrierError):
                door.wait(PATIENCE)
            return inside(*args, **options)

        monkeypatch.setattr(module, name, opened)

    return at


@pytest.fixture
def take_out(monkeypatch):
    """Put something that guards nothing in the place of a guard."""
    return monkeypatch.setattr


@pytest.fixture
def submission(activity, focal_point) -> Submission:
    return open_round(activity.lead).submissions.get()


# --- Two who save one section ---------------------------------------------------------------


def unlocked(section, *, at):
    """``answers.locked`` without a lock."""
    submission = Submission.objects.select_related("round", "agency").get(pk=section.submission_id)
    held = submission.sections.get(pk=section.pk)
    held.submission = submission
    return submission, held


def save_both(live_server, submission, focal_point) -> dict[str, Answer]:
    """The focal point and her alternate save what they have written, each in their own browser."""
    alternate = AppointmentFactory(role="alternate", agency=submission.agency).person
    section = submission.sections.get()
    path = reverse("section-edit", args=[submission.pk, section.key])
    texts = ("The guide was printed.", "The guide was translated.")
    acts = [
        partial(
            Browser(live_server, person).post,
            path,
            {
                "status": "ongoing",
                "progress": text,
                "section.version": str(section.version),
                "section.language": "en",
                "section.is_complete": "no",
            },
        )
        for person, text in zip((focal_point, alternate), texts, strict=True)
    ]
    return dict(zip(texts, at_once(*acts), strict=True))


def stored(submission) -> str:
    return submission.sections.get().content["progress"]


def test_who_saves_second_loses_nothing(live_server, meet, submission, focal_point):
    meet(answers, "cleaned", 2)

    told = save_both(live_server, submission, focal_point)

    (winner,) = [text for text, answer in told.items() if answer.is_done]
    (loser,) = told.keys() - {winner}
    assert stored(submission) == winner
    assert told[loser].status == 409
    for text in (winner, loser):
        assert text in told[loser].text


def test_control_without_the_lock_a_text_is_lost(
    live_server, meet, take_out, submission, focal_point
):
    take_out(answers, "locked", unlocked)
    meet(answers, "cleaned", 2)

    told = save_both(live_server, submission, focal_point)

    # Both were told that their text is saved, and one of the texts is nowhere.
    assert all(answer.is_done for answer in told.values())
    assert stored(submission) in told


def test_control_without_the_version_a_text_is_lost(live_server, take_out, submission, focal_point):
    """The lock alone only makes them overwrite each other in order."""
    save = answers.save

    def save_over(*, section, version, **options):
        section.refresh_from_db()
        with suppress(answers.StaleError):
            return save(section=section, version=section.version, **options)
        return save_over(section=section, version=version, **options)

    take_out(answers, "save", save_over)

    told = save_both(live_server, submission, focal_point)

    assert all(answer.is_done for answer in told.values())


# --- One form sent ten times ----------------------------------------------------------------

CLICKS = 10


def without_receipts(*, key, by, act):
    return act().get_absolute_url()


def click_submit(live_server, submission, focal_point) -> list[Answer]:
    section = submission.sections.get()
    answers.save(section=section, by=focal_point, version=1, content=ANSWERS, is_complete=True)
    submission.refresh_from_db()
    path = reverse("submission-submit", args=[submission.pk])
    data = {"version": str(submission.version), "receipt": str(uuid4())}
    browser = Browser(live_server, focal_point)
    return at_once(*[partial(browser.post, path, data)] * CLICKS)


def test_ten_clicks_submit_once_and_show_one_receipt(live_server, submission, focal_point):
    told = click_submit(live_server, submission, focal_point)

    assert {(answer.status, answer.location) for answer in told} == {
        (302, reverse("submission-receipt", args=[submission.pk]))
    }
    assert SubmissionVersion.objects.count() == 1
    assert Event.objects.filter(kind="submission.submitted").count() == 1


def test_control_without_the_receipt_nine_clicks_are_told_that_it_failed(
    live_server, take_out, submission, focal_point
):
    take_out(receipts, "once", without_receipts)
    take_out(receipts, "earlier", lambda *, key, by: "")

    told = click_submit(live_server, submission, focal_point)

    assert len([answer for answer in told if answer.is_done]) < CLICKS


def click_comment(live_server, submission, focal_point, secretariat) -> list[Answer]:
    hand_in(submission, focal_point)
    section = submission.sections.get()
    path = reverse("comment-add", args=[submission.pk, section.key])
    data = {"text": "Where?", "readers": "agency", "number": "1.0", "receipt": str(uuid4())}
    browser = Browser(live_server, secretariat)
    return at_once(*[partial(browser.post, path, data)] * CLICKS)


def test_ten_clicks_make_one_comment(live_server, submission, focal_point, secretariat):
    told = click_comment(live_server, submission, focal_point, secretariat)

    assert all(answer.is_done for answer in told)
    assert Comment.objects.count() == 1


def test_control_without_the_receipt_ten_clicks_make_ten_comments(
    live_server, take_out, submission, focal_point, secretariat
):
    take_out(receipts, "once", without_receipts)

    click_comment(live_server, submission, focal_point, secretariat)

    assert Comment.objects.count() == CLICKS


# --- Several reviewers ----------------------------------------------------------------------

DECIDED = {"accept": "submission.accepted", "return": "submission.returned"}
each_way = pytest.mark.parametrize("act", DECIDED)
two_and_eight = pytest.mark.parametrize("people", [2, 8])


def decide(live_server, submission, by, act: str, people: int) -> dict[str, Answer]:
    """Reviewers who press the same button, by name."""
    ActivityFactory(lead=submission.agency)
    hand_in(submission, by)
    if act == "return":
        remark(submission.sections.get(), PersonFactory(secretariat=True))
    reviewers = [PersonFactory(secretariat=True) for _number in range(people)]
    path = reverse(f"submission-{act}", args=[submission.pk])
    acts = [
        partial(Browser(live_server, person).post, path, {"number": "1.0", "receipt": str(uuid4())})
        for person in reviewers
    ]
    return dict(zip([person.name for person in reviewers], at_once(*acts), strict=True))


@each_way
@two_and_eight
def test_one_reviewer_decides_and_the_others_are_told_who(
    live_server, meet, submission, focal_point, act, people
):
    meet(reviews, "decide", people)

    told = decide(live_server, submission, focal_point, act, people)

    (winner,) = [name for name, answer in told.items() if answer.is_done]
    submission.refresh_from_db()
    assert submission.decided_by.name == winner
    assert Event.objects.filter(kind=DECIDED[act]).count() == 1
    assert Update.objects.count() == (1 if act == "accept" else 0)
    for name in told.keys() - {winner}:
        assert f"{winner} {act}ed this on" in told[name].text


@each_way
@two_and_eight
def test_control_without_the_lock_several_decide(
    live_server, meet, take_out, submission, focal_point, act, people
):
    rows = Submission.objects.select_related("round", "agency")
    take_out(reviews, "lock_submission", lambda pk: rows.get(pk=pk))
    meet(reviews, "decide", people)

    told = decide(live_server, submission, focal_point, act, people)

    assert len([answer for answer in told.values() if answer.is_done]) > 1
    assert Event.objects.filter(kind=DECIDED[act]).count() > 1

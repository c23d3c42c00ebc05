"""The history of rounds and of what agencies answer: each answer by itself, and for whose eyes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.actions import reviews, rounds
from portal.models import Question, Round
from tests.application import Acting
from tests.conftest import SignedInClient
from tests.factories import ActivityFactory, open_round
from tests.portal.views.handing_in import hand_in, remark
from tests.portal.views.test_history import changes, who

pytestmark = pytest.mark.django_db
FIRST = {
    "status": "ongoing",
    "progress": "A guide was published.",
    "figures.0.what": "Cities",
    "figures.0.number": "1250",
}


class ActingClient(Acting, SignedInClient):
    """The tables of history hold drafts: what row security leaves of them is what is told."""


@pytest.fixture
def client(application_role):
    return ActingClient()


@pytest.fixture
def held(activity, focal_point, stranger):
    return open_round(activity.lead, stranger.appointments.get().agency)


@pytest.fixture
def submission(held, activity):
    return held.submissions.get(agency=activity.lead)


@pytest.fixture
def section(submission):
    return submission.sections.get()


@pytest.fixture
def save(client, section, focal_point):
    """Saves the section through its page, as its agency does."""
    client.force_login(focal_point)

    def save(**answers):
        section.refresh_from_db()
        fields = {"version": section.version, "language": "en", "is_complete": "no"}
        sent = {f"section.{name}": value for name, value in fields.items()}
        response = client.post(section.get_absolute_url(), FIRST | answers | sent)
        assert response.status_code == 302

    return save


def url_of(submission) -> str:
    return f"/history/submission/{submission.pk}/"


@pytest.mark.django_db(transaction=True)
def test_an_agency_reads_each_of_its_edits_answer_by_answer(
    client, submission, activity, save, focal_point
):
    save()
    save(progress="A joint guide was published.", status="completed")
    save(
        progress="A joint guide was published.", status="completed", **{"figures.0.number": "1300"}
    )

    page = client.get(url_of(submission))

    part = f"Section: {activity}"
    assert changes(page)[:3] == [
        {f"{part}: Figures": "Cities – [-1250-][+1300+]"},
        {
            f"{part}: Progress": "A [+joint +]guide was published.",
            f"{part}: Status": "Under way → Completed",
        },
        {
            "State": "Asked → In progress",
            f"{part}: State": "Not started → In progress",
            f"{part}: Status": " → Under way",
            f"{part}: Progress": "[+A guide was published.+]",
            f"{part}: Figures": "[+Cities – 1250+]",
        },
    ]
    assert who(page)[:3] == [focal_point.name] * 3


def test_another_agency_finds_no_history(client, submission, stranger, council_member, secretariat):
    seen = {}
    for person in (stranger, council_member, secretariat):
        client.force_login(person)
        seen[person] = client.get(url_of(submission)).status_code

    assert seen == {stranger: 404, council_member: 404, secretariat: 200}


def test_remarks_among_reviewers_are_not_told_to_the_agency(
    client, submission, section, focal_point, secretariat, council_member
):
    reviewer = secretariat
    hand_in(submission, focal_point)
    remark(section, reviewer, text="Which languages?", question="progress")
    inner = remark(section, reviewer, text="Between us", is_internal=True)
    reviews.answer(comment=inner, by=reviewer, text="I agree")
    reviews.resolve(comment=inner, by=reviewer)

    seen = {}
    for person in (focal_point, secretariat):
        client.force_login(person)
        page = client.get(url_of(submission))
        subject = f"Comment: {section}, Progress: Comment"
        assert {subject: " → Which languages?"}.items() <= dict(
            item for entry in changes(page) for item in entry.items()
        ).items()
        seen[person] = [words in page.text for words in ("Between us", "I agree", "Resolved –")]
        found = client.get(url_of(submission) + "?field=comment.text")
        seen[person].append(len(found.context["rows"]))

    assert seen == {focal_point: [False, False, False, 1], secretariat: [True, True, False, 3]}


def queries(client, submission) -> tuple[int, int]:
    """How many entries its history has, and how many queries they took."""
    with CaptureQueriesContext(connection) as captured:
        page = client.get(url_of(submission))
    return len(page.context["rows"]), len(captured)


def test_five_edits_ask_the_same_queries_as_one(client, submission, save):
    save()
    first, few = queries(client, submission)
    for number in range(4):
        save(progress=f"Text {number}")
    second, many = queries(client, submission)

    assert second == first + 4
    assert many == few


def test_remarks_on_many_sections_ask_the_same_queries_as_on_one(client, activity, secretariat):
    ActivityFactory.create_batch(4, lead=activity.lead, theme=activity.theme)
    submission = open_round(activity.lead).submissions.get()
    client.force_login(secretariat)
    first, *others = submission.sections.all()
    assert len(others) == 4

    remark(first, secretariat, is_internal=True)
    before, few = queries(client, submission)
    for section in others:
        remark(section, secretariat, is_internal=True)
    after, many = queries(client, submission)

    assert after == before + 4
    assert many == few


@pytest.fixture
def changed_round(held, secretariat):
    Round.objects.update(guidance_en="Be brief.")
    Question.objects.filter(key="progress").update(label_en="What was done")
    return held


def test_how_a_round_was_prepared_is_the_secretariats_own_until_it_closes(
    client, changed_round, focal_point, council_member, secretariat
):
    url = f"/history/round/{changed_round.slug}/"

    def seen():
        for person in (focal_point, council_member, secretariat):
            client.force_login(person)
            page = client.get(url)
            if page.status_code != 200:
                yield page.status_code
                continue
            found = dict(item for entry in changes(page) for item in entry.items())
            hidden = all(value == "hidden" for value in found.values())
            yield "hidden" if hidden else "Be brief." in page.text and "What was done" in page.text

    assert list(seen()) == ["hidden", 404, True]
    rounds.close(held=changed_round, by=secretariat)
    assert list(seen()) == [True, True, True]


def test_the_pages_lead_to_their_history(client, submission, focal_point, secretariat):
    hand_in(submission, focal_point)
    client.force_login(secretariat)

    for url, history in (
        (submission.get_absolute_url(), url_of(submission)),
        (f"/submissions/{submission.pk}/review/", url_of(submission)),
        (submission.round.get_absolute_url(), f"/history/round/{submission.round.slug}/"),
    ):
        assert f'href="{history}"' in client.get(url).text

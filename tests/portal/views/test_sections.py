"""Answering a section: what is shown, kept, refused, and what two people do to each other."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.actions import answers, reviews, rounds, submissions
from portal.models import Draft, Submission
from tests.factories import ActivityFactory, AppointmentFactory, UpdateFactory, open_round
from tests.portal.views.pages import element, shown

pytestmark = pytest.mark.django_db

ANSWERS = {
    "status": "ongoing",
    "progress": "Un guide commun sur la qualité de l'air a été publié.",
    "figures.0.what": "Villes",
    "figures.0.number": "1 250,5",
}


@pytest.fixture
def section(activity, focal_point):
    return open_round(activity.lead).submissions.get().sections.get()


@pytest.fixture
def url(section):
    return section.get_absolute_url()


@pytest.fixture
def colleague(activity):
    return AppointmentFactory(
        role="alternate", agency=activity.lead, person__name="Ana Silva"
    ).person


def entry(section, **fields):
    """What a browser sends that has filled in the section and says that it is complete."""
    section.refresh_from_db()
    return (
        ANSWERS
        | {
            "section.version": section.version,
            "section.language": "fr",
            "section.is_complete": "yes",
        }
        | fields
    )


def test_a_section_asks_its_questions(client, section, url, focal_point):
    client.force_login(focal_point)

    page = client.get(url)

    assert page.status_code == 200
    text = shown(page.text)
    for words in (
        "Progress",
        "It may stand in the report",
        "Example of a good answer",
        "Have you completed",
    ):
        assert words in text
    # The radios stand behind the evidence, outside of their form.
    assert 'form="answer"' in element(page.text, "id_section.is_complete_0")


def test_a_saved_section_leads_on(client, section, url, focal_point):
    client.force_login(focal_point)

    response = client.post(url, entry(section))

    section.refresh_from_db()
    assert response.url == reverse("submission-check", args=[section.submission_id])
    assert section.content["progress"] == ANSWERS["progress"]
    assert (section.language, section.is_complete) == ("fr", True)


def test_the_next_open_section_follows(client, activity, focal_point):
    ActivityFactory(lead=activity.lead, theme=activity.theme, title="Zebras")
    first, second = open_round(activity.lead).submissions.get().sections.in_order()
    client.force_login(focal_point)

    response = client.post(first.get_absolute_url(), entry(first))
    back = client.post(f"{second.get_absolute_url()}?back=check", entry(second))
    to_list = client.post(second.get_absolute_url(), entry(second, **{"section.list": "yes"}))

    assert response.url == second.get_absolute_url()
    assert back.url == reverse("submission-check", args=[first.submission_id])
    assert to_list.url == first.submission.get_absolute_url()


def test_what_is_complete_has_to_be_answered(client, section, url, focal_point):
    client.force_login(focal_point)
    data = entry(section, status="", progress="Word " * 341)

    response = client.post(url, data)

    errors = response.context["form"].errors
    assert errors["status"] == ["Select an answer to “Status”"]
    assert errors["progress"] == ["Progress must be 300 words or fewer. You have 341."]
    assert "<title>Error: " in response.text
    assert 'href="#id_status_0"' in response.text
    section.refresh_from_db()
    assert section.content == {}


def test_what_is_not_complete_may_lack_answers(client, section, url, focal_point):
    client.force_login(focal_point)

    client.post(url, entry(section, status="", **{"section.is_complete": "no"}))

    section.refresh_from_db()
    assert (section.state, section.is_complete) == ("draft", False)


def test_going_on_asks_whether_it_is_complete(client, section, url, focal_point):
    client.force_login(focal_point)
    data = entry(section, **{"section.is_complete": ""})

    on = client.post(url, data)
    to_list = client.post(url, data | {"section.list": "yes"})

    assert on.context["form"].errors == {
        "section.is_complete": ["Select whether you have completed this section"]
    }
    assert to_list.url == section.submission.get_absolute_url()


def test_a_wrong_number_is_shown_again_and_kept(client, section, url, focal_point):
    client.force_login(focal_point)
    data = entry(section, **{"figures.0.number": "many", "section.is_complete": "no"})

    response = client.post(url, data)
    later = client.get(url)

    assert "as a number" in str(response.context["form"].errors["figures"])
    for page in (response.text, later.text):
        assert 'value="many"' in page
        assert ANSWERS["progress"] in shown(page)
    assert "have not saved" in element(later.text, "unsaved")


def test_last_time_can_be_confirmed_in_one_click(
    client, activity, url, section, focal_point, secretariat
):
    client.force_login(focal_point)
    client.post(url, entry(section))
    submission = submissions.submit(
        submission=section.submission, by=focal_point, version=Submission.objects.get().version
    )
    reviews.accept(submission=submission, by=secretariat, number="1.0")
    later = open_round(
        activity.lead, slug="later", period_starts_on="2010-01-01", period_ends_on="2010-12-31"
    )
    again = later.submissions.get().sections.get()
    address = reverse("section-no-change", args=[again.submission_id, again.key])

    page = client.get(again.get_absolute_url())
    response = client.post(address, {"version": 1})

    assert "No change since" in page.text
    assert "What you said on" in page.text
    again.refresh_from_db()
    assert again.content == section.submission.sections.get().content
    assert response.url == again.submission.get_absolute_url()
    assert "carried over" in shown(client.get(again.get_absolute_url()).text)


def test_last_time_fills_only_what_is_empty(client, activity, section, url, focal_point):
    UpdateFactory(activity=activity, agency=activity.lead, narrative="Before.", next_steps="Then.")
    client.force_login(focal_point)
    client.post(url, entry(section, **{"section.is_complete": "no"}))
    section.refresh_from_db()
    answers.keep_draft(
        section=section, by=focal_point, version=section.version, seq=0, changes={"results": "New"}
    )

    client.post(
        reverse("section-start", args=[section.submission_id, section.key]),
        {"version": section.version},
    )

    section.refresh_from_db()
    assert section.content["progress"] == ANSWERS["progress"]
    assert section.content["next_steps"] == "Then."
    assert Draft.objects.get().content == {"results": "New"}


# --- Two people in one section ----------------------------------------------------------------


def test_who_saves_second_sees_both_texts(client, section, url, focal_point, colleague):
    mine = entry(section, progress="My words.", results="Mine too.")
    theirs = entry(section, progress="Her words.", challenges="Hers alone.")
    client.force_login(colleague)
    client.post(url, theirs)
    client.force_login(focal_point)

    response = client.post(url, mine)

    assert response.status_code == 409
    both = shown(element(response.text, "conflict"))
    for words in ("Ana Silva saved this section", "Her words.", "My words."):
        assert words in both
    section.refresh_from_db()
    assert section.content["progress"] == "Her words."
    form = element(response.text, "answer")
    assert "My words." in form
    assert "Hers alone." in form


def test_saving_again_overwrites_knowingly(client, section, url, focal_point, colleague):
    # A browser sends every field, also those that nobody has touched.
    mine = entry(section, progress="My words.", challenges="")
    client.force_login(colleague)
    client.post(url, entry(section, progress="Her words.", challenges="Hers alone."))
    client.force_login(focal_point)
    shown_again = client.post(url, mine).context["form"]

    again = {name: shown_again[name].value() for name in ("progress", "challenges", "status")}
    client.post(url, entry(section) | again)

    section.refresh_from_db()
    assert section.content["progress"] == "My words."
    assert section.content["challenges"] == "Hers alone."


def test_others_who_write_are_named(client, section, url, focal_point, colleague):
    answers.keep_draft(section=section, by=colleague, version=1, seq=0, changes={"results": "x"})
    client.force_login(focal_point)

    assert "Ana Silva" in element(client.get(url).text, "answer")
    assert post_draft(client, section, {"progress": "y"}).json()["others"] == ["Ana Silva"]


# --- Drafts -----------------------------------------------------------------------------------


def post_draft(client, section, changes, **body):
    address = reverse("section-draft", args=[section.pk and section.submission_id, section.key])
    body = {"version": section.version, "seq": 0, "changes": changes} | body
    return client.post(address, json.dumps(body), content_type="application/json")


def test_what_is_written_is_kept_and_shown_again(client, section, url, focal_point):
    client.force_login(focal_point)

    kept = post_draft(client, section, {"progress": "Half a sent", "figures.0.what": "Towns"})
    page = client.get(url).text

    assert kept.json()["seq"] == 1
    assert "Half a sent" in element(page, "answer")
    assert 'value="Towns"' in page
    assert 'data-seq="1"' in page
    dropped = client.post(reverse("section-drop-draft", args=[section.submission_id, section.key]))
    assert "Half a sent" not in client.get(dropped.url).text


def test_a_splice_of_the_stored_text_is_short(client, section, url, focal_point):
    client.force_login(focal_point)
    client.post(url, entry(section))
    section.refresh_from_db()
    text = section.content["progress"]

    change = {"at": len(text), "cut": 0, "put": " Deux", "length": len(text) + 5}
    post_draft(client, section, {"progress": change})

    assert Draft.objects.get().content == {"progress": f"{text} Deux"}


def test_a_page_out_of_step_is_asked_for_everything(client, section, focal_point):
    client.force_login(focal_point)
    post_draft(client, section, {"progress": "From the office"})

    response = post_draft(client, section, {"results": "From home"})

    assert response.status_code == 409
    assert response.json() == {
        "reason": "resend",
        "seq": 1,
        "values": {"progress": "From the office"},
    }
    assert Draft.objects.get().content == {"progress": "From the office"}


def test_a_draft_is_kept_although_somebody_has_saved(client, section, focal_point, colleague):
    answers.save(section=section, by=colleague, version=1, content={"progress": "Hers."})
    client.force_login(focal_point)

    response = post_draft(client, section, {"progress": "Mine."})

    assert (response.status_code, response.json()["reason"]) == (409, "changed")
    assert "Ana Silva" in response.json()["message"]
    assert Draft.objects.get().content == {"progress": "Mine."}


def test_a_draft_is_kept_although_the_round_has_closed(client, section, url, focal_point):
    rounds.close(held=section.submission.round, by="test", at=timezone.now() - timedelta(hours=1))
    client.force_login(focal_point)

    response = post_draft(client, section, {"progress": "Too late."})
    page = client.get(url).text

    assert (response.status_code, response.json()["reason"]) == (409, "closed")
    assert "Ask the secretariat to reopen it" in shown(page)
    assert "Too late." in element(page, "unsaved")
    assert "<textarea" not in page


def test_a_form_sent_after_the_closing_is_kept(client, section, url, focal_point):
    data = entry(section, progress="Too late.")
    rounds.close(held=section.submission.round, by="test", at=timezone.now() - timedelta(hours=1))
    client.force_login(focal_point)

    response = client.post(url, data)

    assert response.status_code == 409
    assert "Too late." in element(response.text, "unsaved")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"[]", 400),
        (b'{"version": 1}', 400),
        (b'{"version": "1", "seq": 0, "changes": {}}', 400),
        (b'{"version": 1, "seq": 0, "changes": {"progress": 5}}', 400),
        (b'{"version": 1, "seq": true, "changes": {}}', 400),
        (b"x" * 200_001, 413),
    ],
)
def test_what_is_no_draft_is_refused(client, section, focal_point, body, status):
    client.force_login(focal_point)
    address = reverse("section-draft", args=[section.submission_id, section.key])

    assert client.post(address, body, content_type="application/json").status_code == status
    assert not Draft.objects.exists()


def test_unknown_fields_are_not_kept(client, section, focal_point):
    client.force_login(focal_point)

    post_draft(client, section, {"state": "accepted", "figures.x.what": "y", "status.0.what": "z"})

    assert Draft.objects.get().content == {}


def test_readers_of_the_agency_read(client, section, url, activity):
    reader = AppointmentFactory(role="reader", agency=activity.lead).person
    client.force_login(reader)

    page = client.get(url)

    assert "Only focal points of" in shown(page.text)
    assert "<textarea" not in page.text
    assert client.post(url, entry(section)).status_code == 403
    assert post_draft(client, section, {"progress": "x"}).status_code == 403


# --- A session that ends ----------------------------------------------------------------------


def test_a_session_that_ends_loses_nothing_without_scripts(client, section, url, focal_point):
    client.force_login(focal_point)
    writer = client.get(url).context["writer"]
    client.logout()

    response = client.post(
        url, entry(section, progress="Still here.", **{"section.writer": writer})
    )
    client.force_login(focal_point)
    page = client.get(url)

    assert "/sign-in/" in response.url
    assert "Still here." in element(page.text, "answer")
    assert "data-resend" in page.text
    client.post(url, entry(section, progress="Still here."))
    section.refresh_from_db()
    assert section.content["progress"] == "Still here."
    assert "data-resend" not in client.get(url).text


def test_what_was_kept_is_shown_to_nobody_else(client, section, url, focal_point, colleague):
    client.force_login(focal_point)
    writer = client.get(url).context["writer"]
    client.logout()
    client.post(url, entry(section, progress="Mine.", **{"section.writer": writer}))

    client.force_login(colleague)

    assert "Mine." not in client.get(url).text


def test_without_a_page_of_ours_nothing_is_kept(client, section, url):
    client.post(url, entry(section, **{"section.writer": "12:forged"}))

    assert "unsaved" not in client.session


# --- Comments and colleagues ------------------------------------------------------------------


@pytest.fixture
def remark(client, section, url, focal_point, secretariat):
    client.force_login(focal_point)
    client.post(url, entry(section))
    submission = submissions.submit(
        submission=section.submission, by=focal_point, version=Submission.objects.get().version
    )
    found = reviews.comment(
        section=section, by=secretariat, text="Which cities?", question="progress"
    )
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    return found


def test_a_comment_stands_at_its_question_and_is_answered_with_it(client, remark, section, url):
    page = client.get(url).text
    reply = {f"comment-{remark.pk}-text": "Twelve; they are listed now."}

    response = client.post(url, entry(section, progress="Twelve cities use the guide.", **reply))

    assert "Which cities?" in element(page, "question-progress")
    assert response.url == reverse("submission-check", args=[section.submission_id])
    assert remark.answers.get().text == "Twelve; they are listed now."


def test_a_comment_can_be_answered_alone(client, remark, section):
    address = reverse("comment-answer", args=[section.submission_id, remark.pk])
    key = str(uuid4())

    empty = client.post(address, {"text": " "})
    first = client.post(address, {"text": "Twelve.", "receipt": key})
    second = client.post(address, {"text": "Twelve.", "receipt": key})

    assert "Enter the answer" in empty.text
    assert first.url == second.url
    assert remark.answers.count() == 1


def test_a_section_is_given_to_a_colleague(client, section, focal_point, colleague, stranger):
    client.force_login(focal_point)
    address = reverse("section-assign", args=[section.submission_id, section.key])

    client.post(address, {"to": colleague.pk})
    refused = client.post(address, {"to": stranger.pk}, follow=True)

    section.refresh_from_db()
    assert section.assigned_to == colleague
    assert "Select a colleague from the list" in shown(refused.text)
    assert "Given to Ana Silva" in shown(client.get(section.get_absolute_url()).text)


# --- How much it costs ------------------------------------------------------------------------


@pytest.mark.parametrize("others", [0, 2])
def test_a_page_has_a_fixed_number_of_queries(
    client, activity, focal_point, django_assert_max_num_queries, others
):
    for _number in range(others):
        ActivityFactory(lead=activity.lead, theme=activity.theme)
    section = open_round(activity.lead).submissions.get().sections.get(activity=activity)
    client.force_login(focal_point)

    with django_assert_max_num_queries(20):
        client.get(section.get_absolute_url())

"""Reviewing what agencies submitted, as the secretariat does it in the browser."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from portal.actions import answers, receipts, reviews, rounds, submissions
from portal.models import Comment, Submission, Update
from tests.factories import ActivityFactory, AppointmentFactory, PersonFactory, UpdateFactory
from tests.factories.rounds import open_round
from tests.portal.views.handing_in import ANSWERS, hand_in, remark
from tests.portal.views.pages import HOSTILE, element, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(activity, focal_point) -> Submission:
    """Two sections, submitted."""
    ActivityFactory(lead=activity.lead, title="Water")
    return hand_in(open_round(activity.lead).submissions.get(), focal_point)


@pytest.fixture
def section(submission, activity):
    return submission.sections.get(activity=activity)


@pytest.fixture
def client(client, secretariat):
    client.force_login(secretariat)
    return client


@pytest.fixture
def colleague():
    """Another reviewer."""
    return PersonFactory(name="Ana Silva", secretariat=True)


def returned_and_submitted_again(submission, section, focal_point, secretariat, **content):
    made = remark(section, secretariat, question="progress")
    reviews.return_to_agency(submission=submission, by=secretariat, number=submission.number)
    reviews.answer(comment=made, by=focal_point, text="English and French.")
    hand_in(submission, focal_point, **content)
    return made


def page(client, submission, query="") -> str:
    response = client.get(reverse("submission-review", args=[submission.pk]) + query)
    assert response.status_code == 200
    return response.text


def post(client, name, *args, number="1.0", **data):
    return client.post(reverse(name, args=args), {"number": number, **data}, follow=True)


def comment_on(client, section, **data):
    data = {"text": "Which languages?", "readers": "agency", "question": "progress"} | data
    return post(client, "comment-add", section.submission_id, section.key, **data)


# --- The page of a review -------------------------------------------------------------------


def test_a_review_shows_what_was_submitted(client, submission, activity):
    text = shown(page(client, submission))

    assert ANSWERS["progress"] in text
    assert "Under way" in text
    assert activity.title in text
    assert "Accept all 2 sections" in text


def test_a_review_tells_who_cleared_it_and_why_warnings_may_stand(client, activity, focal_point):
    clearing = AppointmentFactory(role="clearing", agency=activity.lead).person
    found = open_round(activity.lead).submissions.get()
    part = found.sections.get()
    answers.save(section=part, by=focal_point, version=1, content=ANSWERS)
    found.refresh_from_db()
    code = f"{part.key}..incomplete"
    sent = submissions.send_for_clearance(
        submission=found, by=focal_point, version=found.version, reasons={code: "Annex follows."}
    )
    submissions.submit(submission=sent, by=clearing, version=sent.version)

    text = shown(page(client, found))

    assert f"by {focal_point.name}" in text
    assert f"Cleared by{clearing.name}" in text
    assert "The section is not marked as completed.Annex follows." in text


def test_a_review_shows_what_was_handed_in_and_not_what_is_being_written(
    client, submission, section, focal_point, secretariat
):
    remark(section, secretariat)
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    section.refresh_from_db()
    answers.save(
        section=section, by=focal_point, version=section.version, content={"progress": "Not yet."}
    )

    assert "Not yet." not in page(client, submission)


def test_the_resubmission_begins_with_what_has_changed(
    client, submission, section, focal_point, secretariat
):
    again = "A guide was published in English and French."
    returned_and_submitted_again(submission, section, focal_point, secretariat, progress=again)

    text = page(client, submission)

    changes = html.fromstring(text).xpath("//section[@class='changes']")[0]
    assert [found.text_content() for found in changes.xpath(".//ins/text()/..")] != []
    assert "What has changed since version 1.0" in changes.text_content()
    assert "Answered" in changes.text_content()
    assert "version 1.1" in shown(text)


def test_any_earlier_version_can_be_compared_with(
    client, submission, section, focal_point, secretariat
):
    for turn in range(2):
        returned_and_submitted_again(
            submission, section, focal_point, secretariat, progress=f"Said in turn {turn} again."
        )

    assert "since version 1.1" in shown(page(client, submission))
    assert "since version 1.0" in shown(page(client, submission, "?compare=1.0"))


def test_last_time_stands_beside_it(client, activity, focal_point, secretariat):
    earlier = open_round(
        activity.lead, slug="2008", period_starts_on="2009-01-01", period_ends_on="2009-12-31"
    )
    first = hand_in(earlier.submissions.get(), focal_point, progress="In the year before it began.")
    reviews.accept(submission=first, by=secretariat, number="1.0")
    later = open_round(
        activity.lead, slug="2010", period_starts_on="2010-01-01", period_ends_on="2010-12-31"
    )
    now = hand_in(later.submissions.get(), focal_point, progress="Then it was under way at last.")

    text = page(client, now)

    sides = html.fromstring(text).xpath("//div[@class='side-by-side']")
    assert len(sides) == 1
    assert "In the year before it began." in sides[0].text_content()
    assert "Then it was under way at last." in sides[0].text_content()
    assert "The same as last time" in shown(text)


def test_remarks_of_all_rounds_stay_with_their_field(
    client, submission, section, focal_point, secretariat
):
    made = returned_and_submitted_again(submission, section, focal_point, secretariat)
    reviews.resolve(comment=made, by=secretariat)
    remark(section, secretariat, "And which cities?", question="progress")

    thread = element(page(client, submission), f"thread-{section.key}-progress")

    assert thread.index("On version") < thread.index("Which languages?")
    assert "English and French." in thread
    assert "Resolved by" in thread
    assert thread.index("1.1") < thread.index("And which cities?")


def test_what_is_written_is_never_markup(client, submission, section, focal_point, secretariat):
    made = remark(section, secretariat, HOSTILE, question="progress")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    reviews.answer(comment=made, by=focal_point, text=HOSTILE)
    hand_in(submission, focal_point, progress=HOSTILE, results=HOSTILE)

    text = page(client, submission)

    assert "<script>alert" not in text
    assert shown(text).count("{{7*7}}") >= 4


def test_the_number_of_queries_does_not_grow(
    client, activity, focal_point, secretariat, django_assert_num_queries
):
    small = hand_in(open_round(activity.lead).submissions.get(), focal_point)
    for number in range(5):
        ActivityFactory(lead=activity.lead, title=f"Another {number}")
    large = open_round(
        activity.lead, slug="2010", period_starts_on="2010-01-01", period_ends_on="2010-12-31"
    )
    large = hand_in(large.submissions.get(), focal_point)
    for found in (small, large):
        for part in found.sections.all():
            answer = remark(part, secretariat, question="progress")
            reviews.answer(comment=answer, by=secretariat, text="Yes")
    page(client, small)
    with CaptureQueriesContext(connection) as counted:
        page(client, small)

    with django_assert_num_queries(len(counted)):
        page(client, large)


# --- Remarks --------------------------------------------------------------------------------


def test_a_remark_is_made_on_a_field_and_a_version(client, submission, section, secretariat):
    response = comment_on(client, section)

    made = Comment.objects.get()
    assert (made.question, made.author, made.on_version.number) == ("progress", secretariat, "1.0")
    assert not made.is_internal
    assert "Return 1 section" in shown(response.text)
    assert response.redirect_chain[-1][0].endswith(f"#thread-{section.key}-progress")


def test_a_remark_among_reviewers_opens_nothing(client, submission, section, focal_point):
    response = comment_on(client, section, readers="reviewers")

    assert Comment.objects.get().is_internal
    assert not Comment.objects.visible_to(focal_point).exists()
    assert "For reviewers only" in shown(response.text)
    assert "comment first on what has to change" in shown(response.text)


def test_the_same_form_sent_twice_makes_one_remark(client, submission, section):
    receipt = uuid4()
    for _turn in range(2):
        comment_on(client, section, receipt=receipt)

    assert Comment.objects.count() == 1


def test_an_empty_remark_is_refused_beside_its_field(client, submission, section):
    response = comment_on(client, section, text=" ")

    thread = element(response.text, f"thread-{section.key}-progress")
    assert "Enter the comment" in thread
    assert f'href="#comment_{section.key}_progress_text"' in thread
    assert "<title>Error:" in response.text


def test_a_key_that_no_question_has_is_a_remark_on_the_section(client, submission, section):
    comment_on(client, section, question="nothing-like-it")

    assert Comment.objects.get().question == ""


def test_a_remark_is_resolved_one_by_one(client, submission, section, secretariat):
    one, other = (remark(section, secretariat, question="progress") for _turn in range(2))

    post(client, "comment-resolve", submission.pk, one.pk)

    assert set(Comment.objects.unresolved()) == {other}


def test_the_part_that_htmx_takes_is_that_of_the_page(client, submission, section):
    """It follows to the page and takes the thread and the decision out of it."""
    response = client.post(
        reverse("comment-add", args=[submission.pk, section.key]),
        {"number": "1.0", "text": "Why?", "readers": "agency", "question": "progress"},
        headers={"HX-Request": "true"},
        follow=True,
    )
    whole = page(client, submission)
    form = html.fromstring(whole).xpath("//form[@hx-select]")[0]

    for identifier in (f"thread-{section.key}-progress", "decision"):
        assert shown(element(response.text, identifier)) == shown(element(whole, identifier))
    assert form.get("hx-target") == form.get("hx-select")
    assert form.get("hx-select-oob") == "#decision"


# --- Return, accept, reopen -----------------------------------------------------------------


def test_a_return_opens_what_was_remarked_on(client, submission, section, secretariat):
    remark(section, secretariat)

    response = post(client, "submission-return", submission.pk)

    assert "The update is returned" in shown(response.text)
    assert list(submission.sections.filter(state="returned")) == [section]


def test_nothing_is_returned_without_a_remark(client, submission):
    response = post(client, "submission-return", submission.pk)

    assert "Comment on what has to change before you return it." in shown(
        element(response.text, "decision")
    )
    submission.refresh_from_db()
    assert submission.state == "submitted"


def test_accepting_twice_with_one_form_is_accepting_once(client, submission):
    receipt = uuid4()
    for _turn in range(2):
        response = post(client, "submission-accept", submission.pk, receipt=receipt)

    assert "The update is accepted" in shown(response.text)
    assert Update.objects.count() == 2


def test_one_section_is_accepted_with_one_click(client, submission, section):
    response = post(
        client, "section-accept", submission.pk, section.key, outcome="update", receipt=uuid4()
    )

    section.refresh_from_db()
    assert section.state == "accepted"
    assert Update.objects.get().section == section
    assert "Accept 1 section" in shown(response.text)


def test_a_section_can_rest_on_what_staff_logged(client, submission, section, activity):
    logged = UpdateFactory(activity=activity, happened_on="2009-05")
    UpdateFactory(activity=activity, happened_on="2008")
    form = client.get(reverse("section-accept", args=[submission.pk, section.key])).text
    offered = html.fromstring(form).xpath("//input[@name='logged']/@value")

    post(client, "section-accept", submission.pk, section.key, outcome="logged", logged=logged.pk)

    assert offered == [str(logged.pk)]
    logged.refresh_from_db()
    assert logged.section == section
    assert Update.objects.filter(section=section).count() == 1


def test_what_it_rests_on_has_to_be_named(client, submission, section, activity):
    UpdateFactory(activity=activity, happened_on="2009-05")

    response = post(client, "section-accept", submission.pk, section.key, outcome="logged")

    assert "Select the updates that it rests on" in shown(response.text)
    assert not Update.objects.filter(section=section).exists()


def test_a_section_may_add_nothing_to_the_record(client, submission, section):
    post(client, "section-accept", submission.pk, section.key, outcome="nothing")

    section.refresh_from_db()
    assert section.state == "accepted"
    assert not Update.objects.exists()


def test_reopening_asks_why(client, submission, secretariat):
    reviews.accept(submission=submission, by=secretariat, number="1.0")

    address = reverse("submission-reopen", args=[submission.pk])
    refused = client.post(address, {})
    client.post(address, {"reason": "A figure was wrong."})

    assert "Enter why it is reopened" in shown(refused.text)
    submission.refresh_from_db()
    assert (submission.state, submission.number) == ("draft", "2.0")


def test_after_the_round_has_closed_reopening_needs_a_deadline(client, submission, secretariat):
    reviews.accept(submission=submission, by=secretariat, number="1.0")
    rounds.close(held=submission.round, by="test", at=timezone.now() - timedelta(hours=1))

    address, why = reverse("submission-reopen", args=[submission.pk]), {"reason": "Wrong."}
    refused = client.post(address, why)
    past = client.post(address, why | {"until_on": "1 May 2009"})
    client.post(address, why | {"until_on": "1 May 2099"})

    assert "The round has closed: enter the new deadline" in shown(refused.text)
    assert "must be in the future" in shown(past.text)
    submission.refresh_from_db()
    assert submission.takes_answers_at(timezone.now())


# --- Two reviewers --------------------------------------------------------------------------


def test_the_second_is_told_who_decided_and_keeps_what_they_wrote(
    client, submission, section, colleague
):
    reviews.accept(submission=submission, by=colleague, number="1.0")

    response = comment_on(client, section, text="A long thought about the cities.")

    assert response.status_code == 200
    thread = element(response.text, f"thread-{section.key}-progress")
    assert "Ana Silva accepted this on" in thread
    assert "A long thought about the cities." in thread
    assert not Comment.objects.exists()


@pytest.mark.parametrize("name", ["submission-return", "submission-accept"])
def test_who_decides_second_changes_nothing(client, submission, colleague, name):
    reviews.accept(submission=submission, by=colleague, number="1.0")

    response = post(client, name, submission.pk)

    assert "Ana Silva accepted this on" in shown(element(response.text, "decision"))
    submission.refresh_from_db()
    assert submission.decided_by == colleague


def test_a_decision_is_about_the_version_that_was_read(client, submission, focal_point):
    submissions.recall(submission=submission, by=focal_point)
    hand_in(submission, focal_point, progress="Something else altogether, said anew.")

    response = post(client, "submission-accept", submission.pk, number="1.0")

    assert "submitted version 1.1 meanwhile" in shown(response.text)
    submission.refresh_from_db()
    assert submission.state == "submitted"


def test_nobody_decides_on_what_they_submitted_themselves(client, activity, secretariat):
    own = hand_in(
        open_round(activity.lead).submissions.get(), secretariat, note="By letter of 3 May"
    )

    assert post(client, "submission-accept", own.pk).status_code == 403
    text = page(client, own)
    assert "Somebody else has to review it" in shown(text)
    assert "By letter of 3 May" in shown(text)
    assert "Accept" not in shown(element(text, "decision"))
    assert 'name="chosen"' not in client.get(reverse("review-queue")).text


# --- Receipts are not the views' own --------------------------------------------------------


def test_a_form_of_somebody_else_decides_nothing(client, submission, colleague):
    receipt = uuid4()
    receipts.once(key=receipt, by=colleague, act=lambda: submission)

    response = post(client, "submission-accept", submission.pk, receipt=receipt)

    assert "belongs to somebody else" in shown(response.text)
    submission.refresh_from_db()
    assert submission.state == "submitted"

"""The task list, the check, handing in, clearance and what is left of it: receipt and versions."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.actions import answers, reviews, rounds, submissions
from portal.models import Submission, SubmissionVersion
from tests.factories import ActivityFactory, AppointmentFactory, open_round
from tests.portal.views.pages import element, shown

pytestmark = pytest.mark.django_db

ANSWERS = {"status": "ongoing", "progress": "A joint guide on urban air was published in May."}


@pytest.fixture
def submission(activity, focal_point):
    return open_round(activity.lead).submissions.get()


@pytest.fixture
def section(submission):
    return submission.sections.get()


@pytest.fixture
def director(activity):
    """Clears what the agency says."""
    return AppointmentFactory(
        role="clearing", agency=activity.lead, person__name="Ms Diallo"
    ).person


@pytest.fixture
def answered(submission, section, focal_point):
    fill(section, focal_point)
    submission.refresh_from_db()
    return submission


def fill(section, by, **fields):
    section.refresh_from_db()
    fields = {"content": ANSWERS, "is_complete": True, "language": "en"} | fields
    return answers.save(section=section, by=by, version=section.version, **fields)


def address(name, submission, *more):
    return reverse(f"submission-{name}", args=[submission.pk, *more])


def handed(client, submission, name="submit", **fields):
    """What the form of the check sends."""
    submission.refresh_from_db()
    data = {"version": submission.version, "receipt": str(uuid4())} | fields
    return client.post(address(name, submission), data)


# --- The lists --------------------------------------------------------------------------------


def test_an_agency_sees_its_own_and_the_secretariat_all(
    client, submission, focal_point, stranger, secretariat
):
    found = {}
    for name, person in {"own": focal_point, "other": stranger, "office": secretariat}.items():
        client.force_login(person)
        found[name] = submission.get_absolute_url() in client.get("/submissions/").text

    assert found == {"own": True, "other": False, "office": True}


def test_home_says_what_is_to_be_done(client, answered, focal_point, director, secretariat):
    client.force_login(focal_point)
    before = element(client.get("/").text, "main")
    handed(client, answered, "send")
    after = shown(element(client.get("/").text, "main"))
    client.force_login(director)
    hers = element(client.get("/").text, "main")
    client.force_login(secretariat)

    assert answered.get_absolute_url() in before
    assert "All sections are completed: check and submit" in shown(before)
    assert "Nothing to submit now" in after
    assert address("clear", answered) in hers
    assert "Updates to submit" not in client.get("/").text


def test_home_counts_what_is_left(client, activity, submission, focal_point):
    client.force_login(focal_point)

    assert "1 of 1 sections is left" in shown(client.get("/").text)


def test_what_has_closed_is_no_work(client, submission, focal_point):
    rounds.close(held=submission.round, by="test", at=timezone.now() - timedelta(hours=1))
    client.force_login(focal_point)

    assert "Nothing to submit now" in shown(client.get("/").text)


def test_the_task_list_says_how_far_it_is(client, activity, focal_point):
    for title in ("Bees", "Carbon", "Dunes"):
        ActivityFactory(lead=activity.lead, theme=activity.theme, title=title)
    submission = open_round(activity.lead).submissions.get()
    first, second, third, _last = submission.sections.in_order()
    fill(first, focal_point)
    fill(second, focal_point, is_complete=False)
    answers.keep_draft(section=third, by=focal_point, version=1, seq=0, changes={"results": "x"})
    client.force_login(focal_point)

    text = shown(client.get(submission.get_absolute_url()).text)

    assert "1 of 4 sections completed" in text
    assert "in 20 days" in text
    counts = {word: text.count(word) for word in ("Completed", "In progress", "Nobody has written")}
    # In progress: the submission itself, a section that is saved and one that is only drafted.
    assert counts == {"Completed": 1, "In progress": 3, "Nobody has written": 1}


def test_nothing_can_be_handed_in_before_anything_is_answered(client, submission, focal_point):
    client.force_login(focal_point)

    page = client.get(submission.get_absolute_url()).text

    assert "Cannot start yet" in page
    assert address("check", submission) not in page


def test_the_closed_round_says_so(client, submission, focal_point):
    rounds.close(held=submission.round, by="test", at=timezone.now() - timedelta(hours=1))
    client.force_login(focal_point)

    assert "Ask the secretariat to reopen it" in client.get(submission.get_absolute_url()).text
    assert handed(client, submission).status_code == 403


# --- The check --------------------------------------------------------------------------------


def test_the_check_shows_everything_and_names_the_act(client, answered, section, focal_point):
    client.force_login(focal_point)

    page = client.get(address("check", answered))

    text = shown(page.text)
    assert "A joint guide on urban air" in text
    assert "Not provided" in text
    assert f"Submit {answered.agency.acronym}’s update" in text
    assert f"{section.get_absolute_url()}?back=check#id_progress" in page.text


def test_errors_lead_to_the_field_and_leave_no_button(client, submission, section, focal_point):
    fill(section, focal_point, content={"status": "ongoing"})
    client.force_login(focal_point)

    page = client.get(address("check", submission)).text
    response = handed(client, submission)

    assert f"{section.get_absolute_url()}?back=check#id_progress" in element(page, "to-mend")
    assert "’s update" not in shown(element(page, "hand-over"))
    assert response.context["form"].non_field_errors() == ["“Progress” has no answer."]
    assert not SubmissionVersion.objects.exists()


def test_a_warning_asks_for_a_reason(client, submission, section, focal_point):
    fill(section, focal_point, is_complete=False)
    client.force_login(focal_point)
    name = f"reason-{section.key}..incomplete"

    refused = handed(client, submission)
    done = handed(client, submission, **{name: "The annex follows."})

    assert refused.context["form"].errors == {name: ["Enter why the warning may stand"]}
    assert done.url == address("receipt", submission)
    kept = SubmissionVersion.objects.get().reasons
    assert kept == {f"{section.key}..incomplete": "The annex follows."}


def test_a_check_out_of_date_has_to_be_looked_at_again(client, answered, section, focal_point):
    client.force_login(focal_point)
    old = {"version": answered.version, "receipt": str(uuid4())}
    submissions.submit(submission=answered, by=focal_point, version=answered.version)
    submissions.recall(submission=answered, by=focal_point)

    response = client.post(address("submit", answered), old)

    assert "has changed since you opened the page" in response.text
    answered.refresh_from_db()
    assert f'name="version" value="{answered.version}"' in response.text


# --- Handing in -------------------------------------------------------------------------------


def test_ten_clicks_make_one_version_and_one_receipt(client, answered, focal_point):
    client.force_login(focal_point)
    data = {"version": answered.version, "receipt": str(uuid4())}

    urls = {client.post(address("submit", answered), data).url for _click in range(10)}

    assert urls == {address("receipt", answered)}
    assert SubmissionVersion.objects.count() == 1


def test_without_the_key_of_the_page_a_second_click_is_refused(client, answered, focal_point):
    client.force_login(focal_point)
    data = {"version": answered.version}

    assert client.post(address("submit", answered), data).status_code == 302
    assert client.post(address("submit", answered), data).status_code == 403


def test_the_key_of_somebody_else_opens_nothing(client, answered, focal_point, director):
    key = str(uuid4())
    client.force_login(focal_point)
    handed(client, answered, "send", receipt=key)
    client.force_login(AppointmentFactory(role="alternate", agency=answered.agency).person)

    assert handed(client, answered, "send", receipt=key).status_code == 403


def test_the_receipt_says_what_happens_next(client, answered, focal_point):
    client.force_login(focal_point)

    text = shown(client.get(handed(client, answered).url).text)

    for words in (
        "Update submitted",
        answered.agency.acronym.upper() + "-01",
        "You are told by mail",
    ):
        assert words in text


def test_there_is_no_receipt_before(client, answered, focal_point):
    client.force_login(focal_point)

    assert client.get(address("receipt", answered)).status_code == 404


def test_signing_in_after_the_post_leads_to_the_check(client, answered, focal_point):
    client.force_login(focal_point)

    assert client.get(address("submit", answered)).url == address("check", answered)
    assert client.get(address("send", answered)).url == address("check", answered)


def test_staff_submit_on_behalf_with_a_note(client, answered, secretariat):
    client.force_login(secretariat)

    refused = handed(client, answered)
    done = handed(client, answered, on_behalf_note="By letter of 3 May")

    assert refused.context["form"].errors == {"on_behalf_note": ["Enter how the agency sent it"]}
    assert "By letter of 3 May" in client.get(done.url).text
    assert Submission.objects.get().submitted_by == secretariat


# --- Clearance --------------------------------------------------------------------------------


def test_it_is_sent_cleared_and_submitted(client, answered, focal_point, director):
    client.force_login(focal_point)
    assert "Send to Ms Diallo for clearance" in shown(client.get(address("check", answered)).text)
    sent = handed(client, answered, "send")
    assert "It is with Ms Diallo now" in shown(client.get(sent.url).text)
    client.force_login(director)

    page = client.get(address("clear", answered))
    done = handed(client, answered, "clear")

    assert "A joint guide on urban air" in page.text
    assert done.url == address("receipt", answered)
    version = SubmissionVersion.objects.get()
    assert (version.submitted_by, version.cleared_by) == (focal_point, director)


def test_it_is_sent_back_with_a_note(client, answered, focal_point, director):
    client.force_login(focal_point)
    handed(client, answered, "send")
    client.force_login(director)

    empty = client.post(address("send-back", answered), {"note": " "})
    client.post(address("send-back", answered), {"note": "Name the cities."})

    assert empty.context["form"].errors == {"note": ["Enter what has to change"]}
    client.force_login(focal_point)
    assert "Name the cities." in client.get(answered.get_absolute_url()).text


def test_nobody_goes_past_the_clearing_officer(client, answered, focal_point, director):
    client.force_login(focal_point)

    assert handed(client, answered).status_code == 403
    handed(client, answered, "send")
    assert client.get(address("clear", answered)).status_code == 403
    section = answered.sections.get()
    assert client.post(section.get_absolute_url(), {}).status_code == 409


def test_who_alone_clears_and_sends_submits(client, answered, focal_point):
    AppointmentFactory(role="clearing", agency=answered.agency, person=focal_point)
    client.force_login(focal_point)

    assert handed(client, answered, "send").status_code == 403
    assert handed(client, answered).url == address("receipt", answered)


def test_it_is_taken_back(client, answered, focal_point, director):
    client.force_login(focal_point)
    handed(client, answered, "send")

    assert "Take it back" in client.get(answered.get_absolute_url()).text
    response = client.post(address("recall", answered))

    assert response.url == answered.get_absolute_url()
    answered.refresh_from_db()
    assert answered.state == "draft"
    assert client.post(address("recall", answered)).status_code == 403


# --- After a return ---------------------------------------------------------------------------


@pytest.fixture
def returned(answered, section, focal_point, secretariat):
    submissions.submit(submission=answered, by=focal_point, version=answered.version)
    reviews.comment(section=section, by=secretariat, text="Which cities?", question="progress")
    return reviews.return_to_agency(submission=answered, by=secretariat, number="1.0")


def test_a_return_says_what_is_to_be_done(client, returned, focal_point):
    client.force_login(focal_point)

    text = shown(client.get(returned.get_absolute_url()).text)

    for words in ("There is a problem", "1 comment to answer", "One comment has no answer yet"):
        assert words in text


def test_a_new_version_shows_what_differs(client, returned, section, focal_point):
    comment = section.comments.get()
    reviews.answer(comment=comment, by=focal_point, text="Twelve.")
    fill(
        section,
        focal_point,
        content=ANSWERS | {"progress": "A joint guide for twelve cities was published in May."},
    )
    client.force_login(focal_point)
    handed(client, returned)

    page = client.get(address("version", returned, "1.1")).text

    assert "Changes since version 1.0" in shown(page)
    assert "<ins>" in page
    assert "Which cities?" in page
    assert "urban air" in client.get(address("version", returned, "1.0")).text
    for number in ("9.9", "1", "x.y", "1.0.0"):
        assert client.get(address("version", returned, number)).status_code == 404


def test_a_version_stays_as_it_was(client, answered, section, focal_point):
    client.force_login(focal_point)
    handed(client, answered)
    submissions.recall(submission=answered, by=focal_point)
    fill(section, focal_point, content=ANSWERS | {"progress": "Other words that came later on."})

    page = client.get(address("version", answered, "1.0")).text

    assert "A joint guide on urban air" in page
    assert "Other words" not in page


# --- Who may ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["detail", "check", "receipt", "clear"])
def test_another_agency_finds_nothing(client, answered, stranger, name):
    client.force_login(stranger)

    assert client.get(address(name, answered)).status_code == 404


def test_a_reader_of_the_agency_reads(client, answered):
    client.force_login(AppointmentFactory(role="reader", agency=answered.agency).person)

    for name in ("detail", "check"):
        page = client.get(address(name, answered))
        assert page.status_code == 200
        assert 'method="post" action="/submissions' not in page.text
    assert handed(client, answered).status_code == 403
    assert client.post(address("recall", answered)).status_code == 403


# --- How much it costs ------------------------------------------------------------------------


@pytest.mark.parametrize("others", [0, 2])
@pytest.mark.parametrize(("name", "most"), [("detail", 19), ("check", 17)])
def test_a_page_has_a_fixed_number_of_queries(
    client, activity, focal_point, django_assert_max_num_queries, others, name, most
):
    for _number in range(others):
        ActivityFactory(lead=activity.lead, theme=activity.theme)
    submission = open_round(activity.lead).submissions.get()
    for section in submission.sections.all():
        fill(section, focal_point)
    client.force_login(focal_point)

    with django_assert_max_num_queries(most):
        client.get(address(name, submission))

import csv
from datetime import timedelta

import pytest
from django.utils import timezone

from portal.actions import answers as written
from portal.actions import reviews, rounds, submissions
from portal.enums import BoardState, RoundState, SubmissionState
from portal.models import Draft, Event, Notice, Submission
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    AppointmentFactory,
    PersonFactory,
    open_round,
)
from tests.portal.views.pages import HOSTILE, answers, shown

pytestmark = pytest.mark.django_db
ANSWERS = {"status": "ongoing", "progress": "A joint guide on air quality was published."}


@pytest.fixture
def held(activity, focal_point):
    return open_round(activity.lead)


@pytest.fixture
def submission(held):
    return held.submissions.get()


def agency_with(number: int):
    agency = AgencyFactory(acronym=f"A{number:02}")
    AppointmentFactory(role="focal_point", agency=agency)
    ActivityFactory(lead=agency)
    return agency


def save(submission, by, **fields):
    for section in submission.sections.all():
        fields = {"content": ANSWERS, "is_complete": True} | fields
        written.save(section=section, by=by, version=section.version, **fields)
    submission.refresh_from_db()


def submit(submission, by):
    return submissions.submit(submission=submission, by=by, version=submission.version)


def accept(submission, by):
    return reviews.accept(submission=submission, by=by, number=submission.number)


def only_row(client, held, query=""):
    [row] = client.get(f"/rounds/{held.slug}/{query}").context["rows"]
    return row


def state(client, held) -> str:
    return only_row(client, held).state


# --- States ----------------------------------------------------------------------------------


def test_board_follows_the_life_of_a_submission(client, secretariat, focal_point, held, submission):
    client.force_login(secretariat)
    seen = [state(client, held)]

    save(submission, focal_point)
    seen.append(state(client, held))
    submission = submit(submission, focal_point)
    seen.append(state(client, held))
    section = submission.sections.get()
    reviews.comment(section=section, by=secretariat, text="Where?", question="progress")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    seen.append(state(client, held))

    assert seen == ["asked", "draft", "submitted", "returned"]


def test_a_cleared_and_an_accepted_update_are_told_apart(
    client, secretariat, focal_point, activity, held, submission
):
    AppointmentFactory(role="clearing", agency=activity.lead)
    client.force_login(secretariat)
    save(submission, focal_point)

    submissions.send_for_clearance(
        submission=submission, by=focal_point, version=submission.version
    )
    waiting = state(client, held)
    Submission.objects.update(state=SubmissionState.DRAFT)
    submission.refresh_from_db()
    accept(submit(submission, PersonFactory()), secretariat)

    assert (waiting, state(client, held)) == ("in_clearance", "accepted")


def test_no_change_of_all_sections_is_a_state_of_its_own(
    client, secretariat, focal_point, held, submission
):
    client.force_login(secretariat)
    section = submission.sections.get()
    written.confirm_no_change(section=section, by=focal_point, version=section.version)
    submission.refresh_from_db()

    before = state(client, held)
    submit(submission, focal_point)

    assert (before, state(client, held)) == ("draft", "no_change")


def test_who_writes_nothing_for_a_week_is_silent(
    client, secretariat, focal_point, held, submission
):
    client.force_login(secretariat)
    held.opened_at -= timedelta(days=8)
    held.save()

    found = [state(client, held)]
    submission.sections.update(assigned_to=focal_point)
    found.append(state(client, held))
    Draft.objects.create(
        person=focal_point, form="section:1", submission=submission, saved_at=timezone.now()
    )
    found.append(state(client, held))

    assert found == ["silent", "asked", "draft"]


def test_who_was_given_more_time_is_silent_only_after_it(client, secretariat, held, submission):
    client.force_login(secretariat)
    held.opened_at -= timedelta(days=40)
    held.due_at = timezone.now() - timedelta(days=3)
    held.save()
    before = only_row(client, held)

    rounds.extend(
        submission=submission, by="test", until=timezone.now() + timedelta(days=2), reason="Ill"
    )
    after = only_row(client, held)

    assert [(row.state, row.is_late) for row in (before, after)] == [
        (BoardState.SILENT, True),
        (BoardState.ASKED, False),
    ]


# --- Clocks ----------------------------------------------------------------------------------


def test_days_are_counted_on_the_side_that_has_it(
    client, secretariat, focal_point, held, submission
):
    client.force_login(secretariat)
    Submission.objects.update(moved_at=timezone.now() - timedelta(days=9, hours=1))
    with_agency = only_row(client, held)
    submission.refresh_from_db()
    save(submission, focal_point)
    submission = submit(submission, focal_point)
    Submission.objects.update(moved_at=timezone.now() - timedelta(days=3, hours=1))
    with_us = only_row(client, held)
    submission.refresh_from_db()
    accept(submission, secretariat)
    Submission.objects.update(moved_at=timezone.now() - timedelta(days=50))
    done = only_row(client, held)

    assert [(row.agency_days, row.office_days) for row in (with_agency, with_us, done)] == [
        (9, 0),
        (9, 3),
        (9, 3),
    ]


def test_no_clock_runs_for_an_agency_after_the_round_has_closed(client, secretariat, held):
    client.force_login(secretariat)
    now = timezone.now()
    Submission.objects.update(moved_at=now - timedelta(days=30))
    held.due_at = held.closes_at = now - timedelta(days=10)
    held.save()

    assert only_row(client, held).agency_days == 20


# --- Narrowing -------------------------------------------------------------------------------


@pytest.fixture
def three():
    """A02 has saved, A01 and A03 have not; A03 is late to begin."""
    agencies = [agency_with(number) for number in (3, 1, 2)]
    held = open_round(*agencies)
    submission = held.submissions.get(agency=agencies[2])
    save(submission, PersonFactory())
    return held


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["A01", "A02", "A03"]),
        ("?sort=-agency", ["A03", "A02", "A01"]),
        ("?sort=-sections", ["A02", "A01", "A03"]),
        ("?sort=-last", ["A02", "A01", "A03"]),
        ("?state=asked", ["A01", "A03"]),
        ("?state=draft", ["A02"]),
        ("?state=nonsense", ["A01", "A02", "A03"]),
        ("?late=on", []),
        ("?q=a01", ["A01"]),
        ("?sort=nonsense", ["A01", "A02", "A03"]),
    ],
)
def test_board_is_narrowed_and_sorted_by_its_address(client, secretariat, three, query, found):
    client.force_login(secretariat)

    rows = client.get(f"/rounds/{three.slug}/{query}").context["rows"]

    assert [row.submission.agency.acronym for row in rows] == found


def test_counts_stand_above_and_lead_to_their_rows(client, secretariat, three):
    client.force_login(secretariat)

    page = client.get(f"/rounds/{three.slug}/?state=draft")

    counts = {count.state: (count.number, count.url) for count in page.context["filters"].states}
    assert counts["asked"] == (2, "?state=asked")
    assert counts["draft"] == (1, "?")
    assert sum(number for number, _url in counts.values()) == 3


def test_spreadsheet_has_the_rows_of_the_page(client, secretariat, three):
    client.force_login(secretariat)

    text = client.get(f"/rounds/{three.slug}/board.csv?state=asked").getvalue().decode("utf-8-sig")

    head, *rows = csv.reader(text.splitlines())
    assert [row[0] for row in rows] == ["A01", "A03"]
    assert dict(zip(head, rows[0], strict=True))["Sections"] == "1"


@pytest.mark.parametrize("agencies", [1, 60])
def test_board_asks_the_same_queries_for_any_number_of_agencies(
    client, secretariat, django_assert_num_queries, agencies
):
    held = open_round(*(agency_with(number) for number in range(agencies)))
    client.force_login(secretariat)

    with django_assert_num_queries(8):
        page = client.get(f"/rounds/{held.slug}/")

    assert len(page.context["rows"]) == agencies


@pytest.mark.parametrize("agencies", [1, 20])
def test_coverage_asks_the_same_queries_for_any_number_of_agencies(
    client, django_assert_num_queries, agencies
):
    held = open_round(*(agency_with(number) for number in range(agencies)))
    rounds.close(held=held, by="test")

    with django_assert_num_queries(7):
        page = client.get(f"/rounds/{held.slug}/")

    assert len(page.context["coverage"]) == agencies


# --- Who sees what ---------------------------------------------------------------------------


def test_an_agency_sees_its_own_row_only(client, focal_point, activity):
    held = open_round(activity.lead, agency_with(7))
    client.force_login(focal_point)

    page = client.get(f"/rounds/{held.slug}/")

    assert only_row(client, held).submission.agency == activity.lead
    assert "A07" not in page.text
    assert "Remind" not in page.text
    assert client.get(f"/rounds/{held.slug}/board.csv").status_code == 403


def test_an_open_round_is_for_those_it_asks(client, people, held):
    found = answers(client, people, lambda: client.get(f"/rounds/{held.slug}/"))

    assert found == {
        "anonymous": 404,
        "stranger": 404,
        "council member": 404,
        "focal point": 200,
        "secretariat": 200,
    }


def test_after_closing_everybody_sees_who_answered_and_nothing_else(
    client, secretariat, focal_point, activity
):
    internal = ActivityFactory(lead=activity.lead, is_public=False, title="Internal work")
    held = open_round(activity.lead, agency_with(1), agency_with(2))
    submission = held.submissions.get(agency=activity.lead)
    save(submission, focal_point)
    accept(submit(submission, focal_point), secretariat)
    carried = held.submissions.get(agency__acronym="A01")
    section = carried.sections.get()
    written.confirm_no_change(section=section, by=PersonFactory(), version=1)
    carried.refresh_from_db()
    submit(carried, PersonFactory())
    assert client.get(f"/rounds/{held.slug}/").status_code == 404

    rounds.close(held=held, by="test")
    page = client.get(f"/rounds/{held.slug}/")

    assert {one.agency.acronym: one.state for one in page.context["coverage"]} == {
        activity.lead.acronym: BoardState.SUBMITTED,
        "A01": BoardState.NO_CHANGE,
        "A02": BoardState.SILENT,
    }
    assert activity.get_absolute_url() in page.text
    for hidden in (internal.title, focal_point.name, "Days with", ANSWERS["progress"]):
        assert hidden not in page.text


def test_coverage_says_nothing_of_a_return(client, secretariat, focal_point, held, submission):
    save(submission, focal_point)
    submission = submit(submission, focal_point)
    reviews.comment(section=submission.sections.get(), by=secretariat, text="Where?")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    rounds.close(held=held, by="test")

    page = shown(client.get(f"/rounds/{held.slug}/").text)

    assert "Answered" in page
    assert "Returned" not in page
    assert "Where?" not in page


def test_an_empty_board_says_why(client, secretariat, three):
    client.force_login(secretariat)

    assert "No agencies match these filters" in client.get(f"/rounds/{three.slug}/?late=on").text
    three.state, three.opened_at = RoundState.PREPARED, None
    three.save()
    assert "Nobody has been asked yet" in client.get(f"/rounds/{three.slug}/").text


def test_names_are_shown_as_they_are(client, secretariat, focal_point, held):
    focal_point.name = HOSTILE
    focal_point.save()
    client.force_login(secretariat)

    page = client.get(f"/rounds/{held.slug}/").text

    assert "<script>alert" not in page
    assert HOSTILE in shown(page)


# --- Acts ------------------------------------------------------------------------------------


def reminded() -> set[str]:
    kinds = Notice.objects.filter(kind__in=["due", "overdue"])
    return set(kinds.values_list("person__appointments__agency__acronym", flat=True))


def test_those_selected_are_reminded(client, secretariat, three):
    client.force_login(secretariat)
    chosen = three.submissions.get(agency__acronym="A01").pk

    client.post(f"/rounds/{three.slug}/remind/", {"submission": [chosen, "nonsense"]})

    assert reminded() == {"A01"}


def test_all_that_have_not_answered_are_reminded_once_a_day(client, secretariat, three):
    client.force_login(secretariat)
    submission = three.submissions.get(agency__acronym="A02")
    submit(submission, PersonFactory())

    for _ in range(2):
        page = client.post(f"/rounds/{three.slug}/remind/", {"all": "1"}, follow=True)

    assert reminded() == {"A01", "A03"}
    assert "0 people are reminded." in shown(page.text)
    assert Notice.objects.filter(kind="due").count() == 2


def test_reminding_nobody_says_so(client, secretariat, three):
    client.force_login(secretariat)

    page = client.post(f"/rounds/{three.slug}/remind/", follow=True)

    assert "Select the agencies to remind." in shown(page.text)
    assert reminded() == set()


def extend(client, submission, **fields):
    data = {"until_on": "27 March 2130", "until_time": "23:59", "reason": "Illness"} | fields
    return client.post(f"/submissions/{submission.pk}/extend/", data)


def test_one_agency_is_given_more_time(client, secretariat, held, submission):
    client.force_login(secretariat)

    response = extend(client, submission)

    submission.refresh_from_db()
    assert response.url == held.get_absolute_url()
    assert f"{held.local(submission.extended_to):%d %B %Y %H:%M}" == "27 March 2130 23:59"
    assert Event.objects.get(kind="submission.extended").data["reason"] == "Illness"
    assert "extended" in client.get(held.get_absolute_url()).text


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"until_on": ""}, "Enter the new deadline"),
        ({"reason": ""}, "Enter the reason for the extension"),
        ({"until_on": "27 March 2009"}, "The new deadline must be later than the old one"),
    ],
)
def test_an_extension_says_what_is_wrong(client, secretariat, submission, fields, message):
    client.force_login(secretariat)

    assert message in shown(extend(client, submission, **fields).text)


def test_only_the_secretariat_gives_more_time(client, people, submission, focal_point, secretariat):
    found = answers(client, people, lambda: client.get(f"/submissions/{submission.pk}/extend/"))
    save(submission, focal_point)
    submit(submission, focal_point)
    client.force_login(secretariat)

    assert found == {
        "anonymous": 302,
        "stranger": 404,
        "council member": 404,
        "focal point": 403,
        "secretariat": 200,
    }
    assert client.get(f"/submissions/{submission.pk}/extend/").status_code == 403


def test_home_shows_the_secretariat_the_open_rounds(client, secretariat, focal_point, three):
    client.force_login(secretariat)
    assert "0 of 3 agencies have answered" in shown(client.get("/").text)

    client.force_login(focal_point)
    assert "agencies have answered" not in shown(client.get("/").text)

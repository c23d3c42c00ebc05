"""What happens by itself: once, to those whom it concerns, by the clock of the deadline."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from portal import files
from portal.actions import answers as written
from portal.actions import notices, reminders, reviews, rounds, schedules, submissions
from portal.celery import app
from portal.enums import EvidenceState, RoundState
from portal.models import Evidence, Job, Mail, Notice, Round, ScheduledRun
from tests.factories import AppointmentFactory, BodyFactory, PersonFactory, open_round
from tests.portal.notices.conftest import work_off

pytestmark = pytest.mark.django_db
GENEVA = ZoneInfo("Europe/Zurich")
ANSWERS = {"status": "ongoing", "progress": "A joint guide on air quality was published."}


def at(moment: datetime):
    return time_machine.travel(moment, tick=False)


@pytest.fixture
def held(activity, focal_point):
    """Asked on 1 March 2027, due on 1 April: summer time begins on 28 March."""
    with at(datetime(2027, 3, 1, 9, tzinfo=GENEVA)):
        return open_round(
            activity.lead,
            due_at=datetime(2027, 4, 1, 18, tzinfo=GENEVA),
            closes_at=datetime(2027, 4, 15, 18, tzinfo=GENEVA),
            reminder_days=[14, 7, 1],
        )


@pytest.fixture
def submission(held):
    return held.submissions.get()


def answer(submission, by):
    section = submission.sections.get()
    written.save(section=section, by=by, version=section.version, content=ANSWERS, is_complete=True)
    submission.refresh_from_db()
    return submissions.submit(submission=submission, by=by, version=submission.version)


def bell(name: str, moment: datetime) -> None:
    """Beat rings, and all that was asked for is done."""
    with at(moment):
        schedules.ring(schedule=name)
        work_off()


def told(kind: str) -> list[date]:
    found = Notice.objects.filter(kind=kind).order_by("created_at")
    return [notice.created_at.astimezone(GENEVA).date() for notice in found]


def twice_a_day(first: datetime, last: datetime, name: str = "reminders") -> None:
    moment = first
    while moment <= last:
        bell(name, moment)
        moment += timedelta(hours=12)


# --- The bell --------------------------------------------------------------------------------


def test_everything_that_beat_rings_is_known():
    known = {entry["kwargs"]["schedule"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    app.loader.import_default_modules()

    assert known == set(schedules.SCHEDULES)
    assert {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()} <= set(app.tasks)


def test_a_bell_that_rings_twice_is_heard_once(held):
    moment = datetime(2027, 3, 10, 9, 5, tzinfo=UTC)
    with at(moment):
        first = schedules.ring(schedule="reminders")
        work_off()
    with at(moment + timedelta(minutes=20)):
        second = schedules.ring(schedule="reminders")
    with at(moment + timedelta(minutes=60)):
        third = schedules.ring(schedule="reminders")

    assert (bool(first), second, bool(third)) == (True, None, True)
    assert ScheduledRun.objects.filter(schedule="reminders").count() == 2


def test_a_bell_without_work_asks_for_nothing(held):
    Notice.objects.all().delete()
    Job.objects.all().delete()
    with at(datetime(2027, 3, 10, 9, tzinfo=UTC)):
        assert schedules.ring(schedule="closing") is None
        assert schedules.ring(schedule="mails") is None

    assert not Job.objects.exists()
    assert not ScheduledRun.objects.exists()


def test_sessions_and_runs_that_are_long_over_are_forgotten():
    ScheduledRun.objects.create(schedule="mails", slot=datetime(2020, 1, 1, tzinfo=UTC))
    for key, year in (("old", 2020), ("new", 2040)):
        Session.objects.create(session_key=key, expire_date=datetime(year, 1, 1, tzinfo=UTC))

    bell("tidying", datetime(2027, 3, 10, 9, tzinfo=UTC))

    assert ScheduledRun.objects.get().schedule == "tidying"
    assert [session.session_key for session in Session.objects.all()] == ["new"]


def test_files_that_the_scanner_missed_are_scanned_later(
    submission, focal_point, settings, tmp_path
):
    settings.FILES_ROOT, settings.CLAMAV_ADDRESS = tmp_path, ""
    Evidence.objects.create(
        submission=submission,
        section=submission.sections.first(),
        name="minutes.pdf",
        sha256=files.keep(b"%PDF-1.7"),
        state=EvidenceState.QUARANTINED,
        added_by=focal_point,
    )

    bell("scanning", datetime(2027, 3, 10, 9, tzinfo=UTC))

    assert Evidence.objects.get().state == EvidenceState.CLEAN


# --- Deadlines -------------------------------------------------------------------------------


def test_agencies_are_reminded_on_the_days_of_the_round(held):
    twice_a_day(datetime(2027, 3, 2, 1, tzinfo=UTC), datetime(2027, 4, 20, 1, tzinfo=UTC))

    assert told("due") == [date(2027, 3, 18), date(2027, 3, 25), date(2027, 3, 31)]
    assert told("overdue") == [date(2027, 4, 2), date(2027, 4, 4), date(2027, 4, 8)]
    kinds = Mail.objects.values_list("notices__kind", flat=True)
    assert sorted(kinds) == ["asked", *["due"] * 3, *["overdue"] * 3]


def test_nobody_is_written_to_at_night(held):
    """Neither before nor after the clocks have changed."""
    for moment, number in (
        (datetime(2027, 3, 25, 5, 59, tzinfo=UTC), 0),
        (datetime(2027, 3, 25, 6, 0, tzinfo=UTC), 1),
        (datetime(2027, 3, 31, 4, 59, tzinfo=UTC), 1),
        (datetime(2027, 3, 31, 5, 0, tzinfo=UTC), 2),
    ):
        bell("reminders", moment)
        assert len(told("due")) == number


def test_of_reminders_that_were_missed_the_last_comes_once(held):
    for _ in range(3):
        bell("reminders", datetime(2027, 3, 27, 10, tzinfo=UTC))
        ScheduledRun.objects.all().delete()

    assert told("due") == [date(2027, 3, 27)]


def test_what_lay_before_the_opening_is_not_made_up_for(activity, focal_point):
    with at(datetime(2027, 3, 27, 9, tzinfo=GENEVA)):
        open_round(
            activity.lead,
            due_at=datetime(2027, 4, 1, 18, tzinfo=GENEVA),
            closes_at=datetime(2027, 4, 15, 18, tzinfo=GENEVA),
            reminder_days=[14, 7, 1],
        )

    bell("reminders", datetime(2027, 3, 28, 10, tzinfo=UTC))
    bell("reminders", datetime(2027, 3, 31, 10, tzinfo=UTC))

    assert told("due") == [date(2027, 3, 31)]


def test_whoever_was_reminded_by_hand_is_not_reminded_again(held, submission):
    with at(datetime(2027, 3, 25, 4, tzinfo=UTC)):
        rounds.remind(submissions=[submission], by="test")

    bell("reminders", datetime(2027, 3, 25, 10, tzinfo=UTC))
    bell("reminders", datetime(2027, 3, 26, 10, tzinfo=UTC))

    assert told("due") == [date(2027, 3, 25)]


def test_who_has_nothing_to_do_gets_no_mail(held, submission, focal_point):
    with at(datetime(2027, 3, 10, 9, tzinfo=UTC)):
        answer(submission, focal_point)

    twice_a_day(datetime(2027, 3, 17, 8, tzinfo=UTC), datetime(2027, 4, 14, 8, tzinfo=UTC))

    assert told("due") == told("overdue") == []


def test_after_the_closing_nobody_is_reminded(held):
    with at(datetime(2027, 3, 20, 9, tzinfo=UTC)):
        rounds.close(held=held, by="test")

    twice_a_day(datetime(2027, 3, 21, 8, tzinfo=UTC), datetime(2027, 4, 14, 8, tzinfo=UTC))

    assert told("due") == told("overdue") == []


def test_former_people_get_no_mail_and_new_ones_do(held, focal_point, activity):
    focal_point.appointments.update(ends_on="2027-03-10")
    successor = AppointmentFactory(
        role="focal_point", agency=activity.lead, starts_on=date(2027, 3, 11)
    ).person

    bell("reminders", datetime(2027, 3, 18, 10, tzinfo=UTC))

    assert Notice.objects.get(kind="due").person == successor


def test_in_clearance_the_officer_is_reminded(held, submission, focal_point, activity):
    officer = AppointmentFactory(role="clearing", agency=activity.lead).person
    with at(datetime(2027, 3, 10, 9, tzinfo=UTC)):
        section = submission.sections.get()
        written.save(section=section, by=focal_point, version=1, content=ANSWERS, is_complete=True)
        submission.refresh_from_db()
        submissions.send_for_clearance(
            submission=submission, by=focal_point, version=submission.version
        )

    bell("reminders", datetime(2027, 3, 18, 10, tzinfo=UTC))

    notice = Notice.objects.get(kind="due")
    assert notice.person == officer
    assert notice.url == f"/submissions/{submission.pk}/clear/"


def test_a_reminder_leads_to_the_first_section_that_is_open(held, submission):
    bell("reminders", datetime(2027, 3, 18, 10, tzinfo=UTC))

    assert Notice.objects.get(kind="due").url == submission.sections.get().get_absolute_url()


def test_an_extension_moves_the_reminders(held, submission):
    with at(datetime(2027, 3, 20, 9, tzinfo=UTC)):
        rounds.extend(
            submission=submission,
            by="test",
            until=datetime(2027, 4, 10, 18, tzinfo=GENEVA),
            reason="Illness",
        )

    twice_a_day(datetime(2027, 3, 21, 8, tzinfo=UTC), datetime(2027, 4, 9, 20, tzinfo=UTC))

    assert told("due") == [date(2027, 3, 27), date(2027, 4, 3), date(2027, 4, 9)]


# --- Reviewers -------------------------------------------------------------------------------


def test_a_reviewer_who_sits_on_it_is_reminded_after_five_working_days_then_weekly(
    held, submission, focal_point, secretariat
):
    # A Thursday.
    with at(datetime(2027, 3, 4, 15, tzinfo=UTC)):
        answer(submission, focal_point)

    twice_a_day(datetime(2027, 3, 5, 8, tzinfo=UTC), datetime(2027, 3, 20, 8, tzinfo=UTC))

    assert told("still_to_review") == [date(2027, 3, 11), date(2027, 3, 18)]
    assert Notice.objects.filter(kind="still_to_review").first().person == secretariat


def test_a_reviewer_who_has_decided_is_left_alone(held, submission, focal_point, secretariat):
    with at(datetime(2027, 3, 4, 15, tzinfo=UTC)):
        submission = answer(submission, focal_point)
        reviews.accept(submission=submission, by=secretariat, number="1.0")

    twice_a_day(datetime(2027, 3, 5, 8, tzinfo=UTC), datetime(2027, 3, 20, 8, tzinfo=UTC))

    assert told("still_to_review") == []


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2027-03-01T09:00", "2027-03-01T23:00", 0),
        ("2027-03-01T09:00", "2027-03-08T09:00", 5),
        ("2027-03-05T09:00", "2027-03-07T09:00", 0),
        ("2027-03-06T09:00", "2027-03-08T09:00", 1),
    ],
)
def test_working_days_leave_out_weekends(start, end, days):
    moments = (datetime.fromisoformat(text).replace(tzinfo=GENEVA) for text in (start, end))

    assert reminders.working_days(*moments, GENEVA) == days


# --- Closing, terms, digests -----------------------------------------------------------------


def test_a_round_closes_by_itself_after_the_grace(held):
    closes = held.closes_at
    bell("closing", closes + timedelta(minutes=2))
    before = Round.objects.get().state
    bell("closing", closes + timedelta(minutes=3))
    bell("closing", closes + timedelta(minutes=4))

    held.refresh_from_db()
    assert (before, held.state) == (RoundState.OPEN, RoundState.CLOSED)
    # What everybody was told stays what it was.
    assert held.closes_at == closes


def test_the_secretariat_hears_of_a_term_before_it_ends(secretariat):
    BodyFactory(ends_on="2027-08-31")
    BodyFactory(ends_on="2009-01")
    BodyFactory(ends_on=None)
    for day in range(1, 240):
        with at(datetime(2027, 1, 1, 8, tzinfo=UTC) + timedelta(days=day)):
            sum(reminders.of_terms(timezone.now()))

    assert told("term_ends") == [date(2027, 2, 28), date(2027, 5, 31), date(2027, 7, 31)]


@pytest.mark.parametrize(
    ("end", "months", "start"),
    [
        (date(2028, 8, 31), 6, date(2028, 2, 29)),
        (date(2027, 3, 15), 3, date(2026, 12, 15)),
        (date(2027, 1, 31), 1, date(2026, 12, 31)),
    ],
)
def test_months_before_a_day_are_days_that_exist(end, months, start):
    assert reminders.earlier(end, months) == start


def test_the_mail_of_the_day_comes_at_seven(held, focal_point):
    focal_point.wants_digest = True
    focal_point.save()
    Notice.objects.all().delete()
    bell("digests", datetime(2027, 3, 18, 7, 5, tzinfo=UTC))
    with at(datetime(2027, 3, 18, 10, tzinfo=UTC)):
        notices.owe(kind="due", about=held.submissions.get(), to=[focal_point])
        work_off()
    numbers = []
    for hour in (-6, 6, 7, 8, 31):
        bell("digests", datetime(2027, 3, 19, tzinfo=UTC) + timedelta(hours=hour))
        numbers.append(Mail.objects.count())

    assert numbers == [0, 0, 1, 1, 1]


def test_mails_that_were_left_behind_are_found(held, focal_point):
    Job.objects.all().delete()

    bell("mails", datetime(2027, 3, 1, 10, tzinfo=GENEVA))

    assert Mail.objects.get().to == focal_point.email


def test_everybody_who_reviews_is_told_but_not_who_submitted(held, submission, secretariat):
    other = PersonFactory(secretariat=True)
    with at(datetime(2027, 3, 4, 15, tzinfo=UTC)):
        answer(submission, secretariat)

    assert set(reminders.reviewers(held.submissions.get())) == {other}

"""With real beats, a real relay and a real worker: everybody is told once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.actions import mails, rounds
from portal.enums import JobState
from portal.models import Job, Mail, Notice, ScheduledRun
from tests.factories import ActivityFactory, AppointmentFactory, open_round
from tests.faults.conftest import eventually
from tests.portal.notices.server import listening

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, databases=["default", "beside"]),
]


@pytest.fixture
def asked():
    """Ten agencies that were asked three weeks ago and have a week left."""
    agencies = [AppointmentFactory(focal_point=True).agency for _ in range(10)]
    for agency in agencies:
        ActivityFactory(lead=agency)
    due = timezone.now() + timedelta(days=7)
    held = open_round(*agencies, due_at=due, closes_at=due, reminder_days=[7])
    # Long ago, so that nobody is told of the opening any more.
    long_ago = timezone.now() - timedelta(days=21)
    Notice.objects.update(created_at=long_ago, day=long_ago.date())
    held.opened_at = long_ago
    # Wherever the test runs it is past seven in the morning there.
    held.time_zone = zone_with_daylight()
    held.due_at = held.closes_at = held.local(timezone.now()) + timedelta(days=7)
    held.save()
    return held


def zone_with_daylight() -> str:
    hour = timezone.now().hour
    return f"Etc/GMT{hour - 12:+d}" if hour != 12 else "UTC"


def test_two_beats_and_two_workers_tell_everybody_once(children, asked):
    Job.objects.filter(state=JobState.QUEUED).update(state=JobState.CANCELLED)
    with listening() as post:
        url = f"smtp://127.0.0.1:{post.port}"
        for name in ("relay", "notifier", "another notifier"):
            children.start(name, MAIL_URL=url)
        for name in ("beat", "another beat"):
            children.start(name, BEAT_SECONDS="1")

        assert eventually(lambda: Mail.objects.filter(state="sent").count() == 10)
        # The bells go on ringing.
        assert not eventually(lambda: Mail.objects.count() > 10 or len(post.taken) > 10, within=8)

    assert len(post.taken) == 10
    assert ScheduledRun.objects.filter(schedule="reminders").count() == 1
    assert Notice.objects.filter(kind="due").count() == 10


def test_a_dead_worker_sends_nothing_twice(children, asked):
    Job.objects.filter(state=JobState.QUEUED).update(state=JobState.CANCELLED)
    submissions = list(asked.submissions.all())
    with listening() as post:
        url = f"smtp://127.0.0.1:{post.port}"
        children.start("relay")
        children.start("notifier", MAIL_URL=url)
        rounds.remind(submissions=submissions, by="test")
        assert eventually(lambda: post.taken)
        children.kill("notifier")
        children.start("notifier", MAIL_URL=url)
        assert eventually(lambda: not left())

    # One may have been on its way when the worker died: then both have the same Message-ID.
    identifiers = [
        line for mail in post.taken for line in mail.splitlines() if b"Message-ID" in line
    ]
    assert len(set(identifiers)) == 10
    assert len(identifiers) <= 11


def left() -> bool:
    """Those that were taken and lost with their worker come again after the pause."""
    Mail.objects.filter(state="waiting", attempts=1).update(
        created_at=timezone.now() - timedelta(minutes=3)
    )
    if mails.due().exists():
        mails.ask()
    return Mail.objects.count() < 10 or Mail.objects.filter(state="waiting").exists()

"""A compile is finished by itself, once, whatever is killed while it runs."""

import pytest
import redis
from django.conf import settings

from portal.actions import compiling, jobs
from portal.enums import JobState
from portal.models import Event, Job
from tests.faults.conftest import eventually, prefix

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, databases=["default", "beside"])]


def state(job: Job) -> str:
    return Job.objects.get(pk=job.pk).state


def is_in_the_middle(job: Job) -> bool:
    return Job.objects.filter(pk=job.pk, state=JobState.RUNNING, step__gt=5).exists()


def assert_compiled_once(job: Job, report) -> None:
    assert eventually(lambda: state(job) == JobState.DONE), Job.objects.get(pk=job.pk).error
    report.refresh_from_db()
    assert report.compile_number == 1
    assert report.paragraphs.count() == 300
    assert Event.objects.filter(kind="report.compiled").count() == 1


def test_killing_the_worker_in_the_middle_loses_and_doubles_nothing(children, long_report):
    children.start("relay")
    children.start("worker")
    job = compiling.start(report=long_report, by="test")
    assert eventually(lambda: is_in_the_middle(job))

    children.kill("worker")
    children.start("worker")

    assert_compiled_once(job, long_report)
    assert Job.objects.get(pk=job.pk).attempt == 2


def test_a_worker_that_wakes_up_late_writes_nothing(children, long_report):
    """Frozen past its lease, overtaken, and thawed: it has lost its claim."""
    children.start("relay")
    children.start("worker")
    job = compiling.start(report=long_report, by="test")
    assert eventually(lambda: is_in_the_middle(job))

    children.freeze("worker")
    frozen = children.running.pop("worker")
    children.start("worker")
    assert_compiled_once(job, long_report)
    children.running["late"] = frozen
    children.thaw("late")

    assert not eventually(lambda: long_report.refresh_from_db() or long_report.compile_number > 1, within=3)
    assert Event.objects.filter(kind="report.compiled").count() == 1


def test_killing_the_relay_delays_and_loses_nothing(children, long_report):
    children.start("relay")
    children.start("worker")
    children.kill("relay")
    job = compiling.start(report=long_report, by="test")

    children.start("relay")

    assert_compiled_once(job, long_report)


def test_emptying_the_broker_delays_and_loses_nothing(children, long_report):
    children.start("relay")
    job = compiling.start(report=long_report, by="test")
    assert eventually(lambda: Job.objects.get(pk=job.pk).sent_at)

    empty_the_broker()
    children.start("worker")

    assert_compiled_once(job, long_report)


def empty_the_broker() -> None:
    client = redis.Redis.from_url(settings.REDIS_URL)
    keys = list(client.scan_iter(f"{prefix()}*"))
    assert keys
    client.delete(*keys)


def test_a_compile_can_be_cancelled_while_it_runs(children, long_report, secretariat):
    children.start("relay")
    children.start("worker")
    job = compiling.start(report=long_report, by="test")
    assert eventually(lambda: is_in_the_middle(job))

    jobs.cancel(job=job, by=secretariat)

    assert eventually(lambda: state(job) == JobState.CANCELLED)
    long_report.refresh_from_db()
    assert long_report.compile_number == 0

"""A compile is finished by itself, once, whatever is killed while it runs."""

import pytest
import redis
from django.conf import settings
from django.db import connection

from portal.actions import compiling, jobs
from portal.enums import JobState
from portal.models import Event, Job
from tests.faults.conftest import eventually, prefix

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, databases=["default", "beside"]),
]


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

    assert not eventually(
        lambda: long_report.refresh_from_db() or long_report.compile_number > 1, within=3
    )
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


def test_a_broker_that_is_down_costs_nobody_anything(children, long_report):
    """Asking does not even speak to the broker; the relay lives on and tries again."""
    children.start("relay", REDIS_URL="redis://127.0.0.1:1/0")
    job = compiling.start(report=long_report, by="test")

    assert not eventually(lambda: Job.objects.get(pk=job.pk).sent_at, within=4)
    assert children.running["relay"].poll() is None
    children.kill("relay")
    children.start("relay")
    children.start("worker")

    assert_compiled_once(job, long_report)


def test_a_database_that_drops_every_connection_is_found_again(children, long_report):
    """What a restart of PostgreSQL looks like to the worker and the relay."""
    children.start("relay")
    children.start("worker")
    job = compiling.start(report=long_report, by="test")
    assert eventually(lambda: is_in_the_middle(job))

    drop_every_other_connection()

    assert_compiled_once(job, long_report)
    assert all(child.poll() is None for child in children.running.values())


def drop_every_other_connection() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_a_compile_can_be_cancelled_while_it_runs(children, long_report, secretariat):
    children.start("relay")
    children.start("worker")
    job = compiling.start(report=long_report, by="test")
    assert eventually(lambda: is_in_the_middle(job))

    jobs.cancel(job=job, by=secretariat)

    assert eventually(lambda: state(job) == JobState.CANCELLED)
    long_report.refresh_from_db()
    assert long_report.compile_number == 0

"""The life of a long task: asked for, announced, claimed under a lease, ended once.

The row is the truth and the broker only a doorbell: a job may be announced twice or never,
its worker killed at any point, and still it is done by itself and leaves one result.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pghistory
from django.conf import settings
from django.db import InterfaceError, OperationalError, connections, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.enums import JobState
from portal.exceptions import ActionError
from portal.extension import job_kinds
from portal.models import Event, Job
from portal.models.jobs import LEASE, MOST_ATTEMPTS
from portal.row_security import everything

logger = logging.getLogger(__name__)
CHANNEL = "portal_jobs"
# Sees and is seen while the job's own transaction is still open.
BESIDE = "beside"
# A worker renews its lease for so long; one that is still not done hangs.
LONGEST = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT)


class Cancelled(Exception):
    """Somebody asked for the job to stop; raised at the next step."""


class LeaseLost(Exception):
    """Another worker holds the job now: this one must not write any more."""


@transaction.atomic
def ask_for(*, kind: str, key: str, label: str, by, parameters: dict[str, Any]) -> Job:
    """Ask for a job, or join the one of this key that is under way already.

    The row commits with the caller's change; the relay is woken by the same commit.
    """
    job_kinds[kind]
    job, is_new = Job.objects.active().get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "label": label[:250],
            "parameters": parameters,
            "started_by": None if isinstance(by, str) else by,
        },
    )
    if is_new:
        Event.record("job.asked_for", job, by=by, kind=kind)
        wake_relay()
    return job


def wake_relay() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])


@transaction.atomic
def cancel(*, job: Job, by) -> Job:
    """Stop a job: at once while it waits, at its next step while it runs."""
    job = Job.objects.select_for_update().get(pk=job.pk)
    if not job.is_active:
        raise ActionError(_("This job has ended already."))
    if job.state == JobState.QUEUED:
        job.state, job.ended_at = JobState.CANCELLED, timezone.now()
    job.cancel_requested_at = job.cancel_requested_at or timezone.now()
    job.save(update_fields=["state", "ended_at", "cancel_requested_at"])
    Event.record("job.cancelled", job, by=by)
    return job


def run(job_id: uuid.UUID | str, work: Callable[[Job], dict[str, Any]]) -> bool:
    """Claim a job and do it.  False when it is not there to be claimed: done, or in other hands.

    ``work`` returns the result, and ends the job itself with ``finish`` where the result and
    the end have to commit together.
    """
    job = claim(job_id)
    if job is None:
        return False
    try:
        # Column history says for whom the job was done.
        with pghistory.context(person=job.started_by_id), everything(), lease_kept(job):
            finish(job, work(job))
    except Cancelled:
        end(job, JobState.CANCELLED)
    except LeaseLost:
        logger.warning("job %s went on without its lease and was stopped", job.pk)
    except ActionError as error:
        end(job, JobState.FAILED, error=error.message)
    except (OperationalError, InterfaceError):
        # The database went away under us: nothing is half done, so the relay may try again.
        logger.exception("job %s lost its database", job.pk)
    except Exception:
        end(job, JobState.FAILED, error=unforeseen(job))
        raise
    return True


def unforeseen(job: Job) -> str:
    return _(
        "The work stopped because of a fault in the portal. Nothing was changed. "
        "Try again, or send this reference to the secretariat: %(reference)s."
    ) % {"reference": str(job.pk)[:8]}


def claim(job_id: uuid.UUID | str) -> Job | None:
    """Take the lease of a waiting job; exactly one of several callers gets it."""
    token = uuid.uuid4()
    taken = Job.objects.filter(pk=job_id, state=JobState.QUEUED).update(
        state=JobState.RUNNING,
        claim=token,
        lease_until=timezone.now() + LEASE,
        attempt=F("attempt") + 1,
        step=0,
        message="",
    )
    return Job.objects.get(pk=job_id) if taken else None


@contextmanager
def lease_kept(job: Job) -> Iterator[None]:
    """Renew the lease from a thread of its own: a step may take longer than a lease."""
    is_done = threading.Event()
    thread = threading.Thread(target=renew, args=(job, is_done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_done.set()
        thread.join()


def renew(job: Job, is_done: threading.Event) -> None:
    """Three times in a lease; ends with the work, with the lease, or when the work hangs."""
    last = timezone.now() + LONGEST
    try:
        while not is_done.wait(LEASE.total_seconds() / 3) and timezone.now() < last:
            if not held(job, using=BESIDE).update(lease_until=timezone.now() + LEASE):
                return
    except (OperationalError, InterfaceError) as error:
        logger.warning("the lease of job %s cannot be renewed: %s", job.pk, error)
    finally:
        # Connections belong to their thread.
        connections[BESIDE].close()


def progress(job: Job, step: int, steps: int, message: str = "") -> None:
    """Say how far the job is, and keep the lease.  Raises ``Cancelled`` or ``LeaseLost``."""
    row = held(job, using=BESIDE)
    if not row.update(
        step=step, steps=steps, message=message[:250], lease_until=timezone.now() + LEASE
    ):
        raise LeaseLost(job.pk)
    if row.filter(cancel_requested_at__isnull=False).exists():
        raise Cancelled(job.pk)


def finish(job: Job, result: dict[str, Any]) -> None:
    """End the job well, in the transaction of its result; a second call changes nothing.

    Raises ``Cancelled`` or ``LeaseLost``, and the caller's transaction goes with it.
    """
    wanted = held(job).filter(cancel_requested_at=None)
    if wanted.update(
        state=JobState.DONE, result=result, step=F("steps"), message="", ended_at=timezone.now()
    ):
        return
    if held(job).exists():
        raise Cancelled(job.pk)
    if not Job.objects.filter(claim=job.claim, state=JobState.DONE).exists():
        raise LeaseLost(job.pk)


def end(job: Job, state: JobState, *, error: str = "") -> None:
    held(job).update(state=state, error=error, ended_at=timezone.now())


def held(job: Job, using: str = "default"):
    return Job.objects.using(using).filter(pk=job.pk, claim=job.claim, state=JobState.RUNNING)


@transaction.atomic
def announce(send: Callable[[Job], None], *, most: int = 100) -> int:
    """Tell the broker of waiting jobs; ``send`` may fail, and then they wait on."""
    waiting = Job.objects.to_announce().select_for_update(skip_locked=True)[:most]
    for job in waiting:
        if job.kind in job_kinds:
            send(job)
            Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
        else:
            # Its application was taken out: it must not hold up the others.
            logger.error("nobody can do job %s of the kind %s", job.pk, job.kind)
            Job.objects.filter(pk=job.pk).update(
                state=JobState.FAILED, error=unforeseen(job), ended_at=timezone.now()
            )
    return len(waiting)


@transaction.atomic
def recover() -> int:
    """Take back jobs whose worker died: to wait again, or to fail after the last attempt."""
    abandoned = list(Job.objects.abandoned().select_for_update(skip_locked=True))
    for job in abandoned:
        if job.cancel_requested_at:
            end(job, JobState.CANCELLED)
        elif job.attempt >= MOST_ATTEMPTS:
            end(job, JobState.FAILED, error=unforeseen(job))
        else:
            held(job).update(state=JobState.QUEUED, claim=None, lease_until=None, sent_at=None)
    return len(abandoned)

"""What happens by itself.  Beat only rings; what is due is read from the records, so that a bell
that rings twice, late or not at all changes nothing but the moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.actions import evidence, jobs, mails, notices, reminders, rounds, verifying
from portal.enums import EvidenceState, RoundState
from portal.exceptions import ActionError
from portal.models import Edition, Evidence, Job, Round, ScheduledRun
from portal.models.rounds import GRACE
from portal.row_security import everything

KIND = "schedule.run"
DIGEST_AT = time(7, tzinfo=UTC)
# While nobody publishes.
NIGHT = time(2, tzinfo=UTC)
KEPT = timedelta(days=60)


@dataclass(frozen=True)
class Schedule:
    """``slot`` says which run a moment belongs to; without work no run is written down."""

    slot: Callable[[datetime], datetime]
    work: Callable[[datetime], dict[str, Any]]
    has_work: Callable[[datetime], bool] = lambda now: True


def ring(*, schedule: str, now: datetime | None = None) -> Job | None:
    """Ask for the run that is due now, unless somebody has: two beats do the work of one."""
    now, kept = now or timezone.now(), SCHEDULES[schedule]
    with everything(), transaction.atomic():
        if not kept.has_work(now):
            return None
        slot = kept.slot(now)
        _run, is_first = ScheduledRun.objects.get_or_create(schedule=schedule, slot=slot)
        return ask(schedule, slot) if is_first else None


def ask(schedule: str, slot: datetime) -> Job:
    if schedule == "mails":
        return mails.ask()
    return jobs.ask_for(
        kind=KIND,
        key=f"{KIND}:{schedule}",
        label=_("Scheduled work: %(name)s") % {"name": schedule},
        by="beat",
        parameters={"schedule": schedule, "slot": slot.isoformat()},
    )


def run(*, job_id: str) -> bool:
    """Do the work of a schedule.  Safe to run twice: whatever was told or closed is not again."""
    return jobs.run(job_id, lambda job: SCHEDULES[job.parameters["schedule"]].work(timezone.now()))


def send_mails(*, job_id: str) -> bool:
    """Write out what people are owed, and send what waits."""
    begun = timezone.now()
    done = jobs.run(job_id, lambda job: out_with_it())
    with everything():
        # What came while this job was about to end has joined it, and would lie until beat rings.
        late = notices.to_write().filter(created_at__gte=begun)
        if done and (mails.due().exists() or late.exists()):
            mails.ask()
    return done


def out_with_it() -> dict[str, Any]:
    """Codes for signing in first: somebody sits and waits for those."""
    sent = mails.send_waiting()
    written = notices.write_mails()
    return {"written": written, "sent": sent + mails.send_waiting()}


def has_mail(now: datetime) -> bool:
    return mails.due(now).exists() or notices.to_write().exists()


def close_rounds(now: datetime) -> dict[str, Any]:
    """Close what has run out, the grace for what was on its way included."""
    closed = 0
    for held in over(now):
        try:
            rounds.close(held=held, by="schedule", at=now)
        except ActionError:
            # Somebody was faster.
            continue
        closed += 1
    return {"closed": closed}


def over(now: datetime):
    return Round.objects.filter(state=RoundState.OPEN, closes_at__lt=now - GRACE).order_by("pk")


def remind(now: datetime) -> dict[str, Any]:
    return {
        "reminded": sum(reminders.of_deadlines(now)),
        "reviewers": sum(reminders.of_reviews(now)),
    }


def digest(now: datetime) -> dict[str, Any]:
    return {"written": notices.write_digests(now), "sent": mails.send_waiting()}


def tidy(now: datetime) -> dict[str, Any]:
    """Sessions that are over and runs that nobody asks for any more."""
    sessions, _kinds = Session.objects.filter(expire_date__lt=now).delete()
    runs, _kinds = ScheduledRun.objects.filter(slot__lt=now - KEPT).delete()
    return {"sessions": sessions, "runs": runs}


def scan(_now: datetime) -> dict[str, Any]:
    """Files that came while the scanner was down; what is clean is given out."""
    clean, lost = 0, 0
    for one in unscanned():
        try:
            scanned = evidence.scan_again(evidence=one, by="schedule")
        except OSError:
            # A file that is gone holds up no other.
            lost += 1
            continue
        clean += scanned.state == EvidenceState.CLEAN
    return {"clean": clean, "lost": lost}


def unscanned():
    return Evidence.objects.filter(state=EvidenceState.QUARANTINED).in_order()


def look_at_terms(now: datetime) -> dict[str, Any]:
    return {"told": sum(reminders.of_terms(now))}


# --- Which run a moment belongs to: the latest one, so that what was missed is done once ----------


def minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)


def hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0)


def morning(now: datetime) -> datetime:
    """The last time it was seven o'clock, in a world without summer time."""
    return last(DIGEST_AT, now)


def night(now: datetime) -> datetime:
    return last(NIGHT, now)


def last(clock: time, now: datetime) -> datetime:
    today = datetime.combine(now.astimezone(UTC).date(), clock)
    return today if today <= now else today - timedelta(days=1)


SCHEDULES: dict[str, Schedule] = {
    "mails": Schedule(minute, lambda now: out_with_it(), has_mail),
    "closing": Schedule(minute, close_rounds, lambda now: over(now).exists()),
    "reminders": Schedule(hour, remind),
    "digests": Schedule(morning, digest),
    "terms": Schedule(morning, look_at_terms),
    "scanning": Schedule(hour, scan, lambda now: unscanned().exists()),
    "tidying": Schedule(morning, tidy),
    "verifying": Schedule(night, verifying.tonight, lambda now: Edition.objects.exists()),
}

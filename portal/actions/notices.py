"""What people are owed to be told.  Written with the change that causes it; mailed by a job."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from portal.actions import mails
from portal.enums import NoticeKind
from portal.mailing import letters
from portal.models import Notice, Person
from portal.models.events import subject_of
from portal.models.notices import NoticeQuerySet

logger = logging.getLogger(__name__)
# What could not be mailed for so long is no news any more; it still stands in the portal.
STALE = timedelta(days=3)
# Never kept back for the mail of the day: without it nobody gets in.
AT_ONCE = (NoticeKind.INVITED,)
# Several of a kind at once come as one mail.
TOGETHER = (NoticeKind.STILL_TO_REVIEW, NoticeKind.TERM_ENDS, NoticeKind.TO_REVIEW)

_is_quiet: ContextVar[bool] = ContextVar("is_quiet", default=False)


@contextmanager
def quiet() -> Iterator[None]:
    """What is entered long after it happened is news to nobody."""
    token = _is_quiet.set(True)
    try:
        yield
    finally:
        _is_quiet.reset(token)


@transaction.atomic
def owe(
    *,
    kind: str,
    about: models.Model,
    to: Iterable[Person],
    url: str = "",
    occasion: str | int = "",
    **data: Any,
) -> list[Notice]:
    """Tell these people, once a day of one thing: a second call on the same day adds nobody.

    ``occasion`` tells the acts of one day apart; ``data`` is what the sentence needs: plain values in no language.
    """
    if _is_quiet.get():
        return []
    day, subject = timezone.localdate(), subject_of(about)
    same = Notice.objects.filter(kind=kind, subject=subject, day=day, occasion=occasion)
    told = set(same.values_list("person", flat=True))
    owed = [
        Notice(
            person=person,
            kind=kind,
            subject=subject,
            day=day,
            occasion=occasion,
            url=url,
            data=data,
        )
        for person in to
        if person.is_active and person.pk not in told
    ]
    # Who is told by somebody else at this very moment is told once all the same.
    made = Notice.objects.bulk_create(owed, ignore_conflicts=True)
    if made:
        mails.ask()
    return made


def read(*, notice: Notice, by: Person) -> None:
    Notice.objects.filter(pk=notice.pk, person=by, read_at=None).update(read_at=timezone.now())


def read_all(*, by: Person) -> int:
    return Notice.objects.filter(person=by).unread().update(read_at=timezone.now())


# --- From notices to mails ---------------------------------------------------------------------


def to_write() -> NoticeQuerySet:
    """What is owed a mail of its own now, of people who are still here."""
    return unwritten().filter(Q(person__wants_digest=False) | Q(kind__in=AT_ONCE))


def unwritten() -> NoticeQuerySet:
    """Whoever has read it in the portal needs no mail any more."""
    recent = Notice.objects.unsent().unread().filter(created_at__gte=timezone.now() - STALE)
    return recent.filter(person__is_active=True).order_by("created_at", "pk")


def write_mails() -> int:
    """A mail for each notice, in the language of its person.

    Safe to run twice: a notice that has its mail is no longer found, and the mail of a notice
    has one name.
    """
    groups: dict[tuple, list[Notice]] = defaultdict(list)
    for notice in to_write().select_related("person"):
        together = notice.kind in TOGETHER
        groups[notice.person_id, notice.kind, None if together else notice.pk].append(notice)
    return sum(
        written(group, name=f"notice-{group[0].pk}", is_digest=len(group) > 1)
        for group in groups.values()
    )


def write_digests(now: datetime) -> int:
    """For those who want one mail a day: all that is new, in the order in which it came."""
    groups: dict[int, list[Notice]] = defaultdict(list)
    waiting = unwritten().filter(person__wants_digest=True, created_at__lte=now)
    for notice in waiting.select_related("person"):
        groups[notice.person_id].append(notice)
    return sum(
        written(group, name=f"digest-{group[0].pk}", is_digest=True) for group in groups.values()
    )


def written(group: list[Notice], *, name: str, is_digest: bool) -> bool:
    """One that cannot be written must not hold up the others: it is reported, and tried again."""
    try:
        return write(group, name=name, is_digest=is_digest)
    except Exception:
        logger.exception("the mail %s cannot be written", name)
        return False


@transaction.atomic
def write(group: list[Notice], *, name: str, is_digest: bool) -> bool:
    owed = Notice.objects.unsent().filter(pk__in=[notice.pk for notice in group])
    locked = list(
        owed.select_for_update(of=("self",), skip_locked=True).order_by("created_at", "pk")
    )
    still = letters.still_true(locked)
    # What has been done meanwhile is no news: it stands in the portal as read.
    drop(notice for notice in locked if notice not in still)
    if not still:
        return False
    mail = mails.keep(letters.message(group[0].person, still, is_digest=is_digest), name=name)
    Notice.objects.filter(pk__in=[notice.pk for notice in still]).update(mail=mail)
    return True


def drop(done: Iterable[Notice]) -> None:
    keys = [notice.pk for notice in done]
    Notice.objects.filter(pk__in=keys).update(read_at=timezone.now())

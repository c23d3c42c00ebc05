"""What people are owed to be told.  Written with the change that causes it; mailed by a job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import models
from django.utils import timezone

from portal.models import Notice, Person
from portal.models.events import subject_of

_is_quiet: ContextVar[bool] = ContextVar("is_quiet", default=False)


@contextmanager
def quiet() -> Iterator[None]:
    """What is entered long after it happened is news to nobody."""
    token = _is_quiet.set(True)
    try:
        yield
    finally:
        _is_quiet.reset(token)


def owe(
    *,
    kind: str,
    about: models.Model,
    to: Iterable[Person],
    url: str = "",
    **data: Any,
) -> list[Notice]:
    """Tell these people, once a day of one thing: a second call on the same day adds nobody.

    ``data`` is what the sentence needs: plain values in no language.
    """
    if _is_quiet.get():
        return []
    day, subject = timezone.localdate(), subject_of(about)
    same = Notice.objects.filter(kind=kind, subject=subject, day=day)
    told = set(same.values_list("person", flat=True))
    owed = [
        Notice(person=person, kind=kind, subject=subject, day=day, url=url, data=data)
        for person in to
        if person.is_active and person.pk not in told
    ]
    # Who is told by somebody else at this very moment is told once all the same.
    return Notice.objects.bulk_create(owed, ignore_conflicts=True)

"""What came of a submission: its accepted updates, as everybody who may see them reads them.

Submissions are guarded, their updates are not: what is told of a submission here is no more than
its agency, its round, and the dates and numbers of the versions that were accepted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from django.urls import reverse

from portal.models import (
    Evidence,
    Round,
    Submission,
    SubmissionSection,
    SubmissionVersion,
    Update,
)
from portal.row_security import everything


@dataclass(frozen=True)
class Origin:
    """The part of a submission that an update was written from."""

    submission: Submission
    version: tuple[int, int]
    submitted_at: datetime | None
    accepted_at: datetime | None

    @property
    def number(self) -> str:
        """As people write it: 1.1."""
        return "{}.{}".format(*self.version)

    @property
    def url(self) -> str:
        return reverse("submission-reported", args=[self.submission.pk])


def with_origins(updates: Iterable[Update]) -> list[Update]:
    """``origin``: where each comes from, None for what staff logged.  Two queries, or none."""
    found = list(updates)
    origins = origins_of([one for one in found if one.section_id])
    for update in found:
        update.origin = origins.get(update.pk)
    return found


def origins_of(updates: list[Update]) -> dict[int, Origin]:
    """By the key of the update."""
    if not updates:
        return {}
    with everything():
        sections = SubmissionSection.objects.filter(pk__in={one.section_id for one in updates})
        of = {pk: rest for pk, *rest in sections.values_list("pk", "submission", "decided_at")}
        known = Submission.objects.select_related("round", "agency").in_bulk(
            {submission for submission, _accepted_at in of.values()}
        )
        dates = submitted(known)
    return {one.pk: origin(one, *of[one.section_id], known, dates) for one in updates}


def origin(
    update: Update, pk: int, accepted_at: datetime | None, known: dict, dates: dict
) -> Origin:
    submitted_at = dates.get((pk, update.major, update.minor))
    return Origin(known[pk], (update.major, update.minor), submitted_at, accepted_at)


def submitted(submissions: Iterable[int]) -> dict[tuple[int, int, int], datetime]:
    """When each version was handed in."""
    versions = SubmissionVersion.objects.filter(submission__in=list(submissions))
    columns = ("submission", "major", "minor", "submitted_at")
    return {(pk, major, minor): at for pk, major, minor, at in versions.values_list(*columns)}


@dataclass(frozen=True)
class Reported:
    """What an agency reported in a round, as far as it was accepted."""

    submission: Submission
    updates: list[Update]
    # Whether there is a page of the round for this reader.
    has_round: bool


def reported(pk: int, user) -> Reported | None:
    """None as long as nothing was accepted that somebody may see."""
    with everything():
        sections = list(
            SubmissionSection.objects.filter(submission=pk).values_list("pk", flat=True)
        )
    found = Update.objects.visible_to(user).accepted().filter(section__in=sections)
    found = found.select_related("activity", "agency").order_by(
        "activity__title", "activity", "position", "pk"
    )
    updates = with_origins(with_evidence(found, user))
    if not updates:
        return None
    submission = updates[0].origin.submission
    rounds = Round.objects.visible_to(user).filter(pk=submission.round_id)
    return Reported(submission, updates, rounds.exists())


def with_evidence(updates, user):
    """Their files and links, as far as somebody may open them."""
    evidence = Evidence.objects.visible_to(user).in_order()
    return updates.prefetch_related(Prefetch("evidence", evidence, to_attr="shown_evidence"))

"""What an agency said last time: its last accepted answer on the same, or else its last update."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from portal.enums import SectionState
from portal.models import Submission, SubmissionSection, Update


@dataclass(frozen=True)
class Before:
    """What an agency said last time on the same activity."""

    content: dict[str, Any]
    language: str
    said_on: date
    section: SubmissionSection | None = None


def last_time(section: SubmissionSection) -> Before | None:
    return last_times(section.submission, [section]).get(section.pk)


def last_times(submission: Submission, sections: Iterable[SubmissionSection]) -> dict[int, Before]:
    """By the key of the section, in two queries however many there are."""
    sections = list(sections)
    activities = [one.activity_id for one in sections if one.activity_id]
    accepted = accepted_before(submission, activities)
    updates = last_updates(submission, activities)
    found = {}
    for section in sections:
        before = accepted.get(section.activity_id) or updates.get(section.activity_id)
        if before:
            found[section.pk] = before
    return found


def accepted_before(submission: Submission, activities: list[int]) -> dict[int | None, Before]:
    """The last accepted answers of the agency by activity; its general ones under None."""
    earlier = SubmissionSection.objects.filter(
        Q(activity__in=activities) | Q(activity=None),
        submission__agency=submission.agency_id,
        state=SectionState.ACCEPTED,
        submission__round__programme=submission.round.programme,
        submission__round__period_ends_on__lt=submission.round.period_starts_on,
    )
    newest = earlier.annotate(period=F("submission__round__period_ends_on"))
    newest = newest.order_by("activity", "-period", "-pk").distinct("activity")
    return {
        one.activity_id: Before(
            one.content,
            one.language,
            submission.round.local(one.submission.submitted_at or timezone.now()).date(),
            one,
        )
        for one in newest.select_related("submission")
    }


def last_updates(submission: Submission, activities: list[int]) -> dict[int | None, Before]:
    found = Update.objects.accepted().filter(activity__in=activities, agency=submission.agency_id)
    # What this very submission has become is not what was said before it.
    found = found.exclude(section__submission=submission.pk)
    newest = found.order_by("activity", "-created_at", "-pk").distinct("activity")
    return {
        one.activity_id: Before(
            {
                key: text
                for key, text in (("progress", one.narrative), ("next_steps", one.next_steps))
                if text
            },
            one.language,
            submission.round.local(one.created_at).date(),
        )
        for one in newest
    }

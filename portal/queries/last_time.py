"""What an agency said last time, for all sections of a submission at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F
from django.utils import timezone

from portal.enums import SectionState
from portal.models import Submission, SubmissionSection, Update
from portal.queries.submissions import Before


def last_times(submission: Submission, sections: Iterable[SubmissionSection]) -> dict[int, Before]:
    """What ``submissions.last_time`` gives for one section, for all of them in two queries."""
    sections = list(sections)
    accepted = accepted_before(submission)
    updates = last_updates(submission, [one.activity_id for one in sections if one.activity_id])
    found = {}
    for section in sections:
        before = accepted.get(section.activity_id) or updates.get(section.activity_id)
        if before:
            found[section.pk] = before
    return found


def accepted_before(submission: Submission) -> dict[int | None, Before]:
    """The last accepted answers of the agency by activity; its general ones under None."""
    earlier = SubmissionSection.objects.filter(
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

"""Who submits, and what has to be there afterwards."""

from datetime import date

from django.db.models import Count

from portal.models import (
    Event,
    Notice,
    Person,
    SubmissionSection,
    SubmissionVersion,
)
from tests.factories import ActivityFactory, AppointmentFactory, ThemeFactory, open_round
from tests.storm.client import Told


def prepare(count: int) -> list[tuple[str, str]]:
    """Each agency with one focal point and one activity in one open round: email and address."""
    theme = ThemeFactory()
    people = []
    for number in range(count):
        activity = ActivityFactory(title=f"Activity {number}", theme=theme)
        appointed = AppointmentFactory(
            role="focal_point", agency=activity.lead, starts_on=date(2009, 1, 1)
        )
        Person.objects.filter(pk=appointed.person_id).update(is_sample=True)
        people.append((appointed.person.email, activity.lead))
    held = open_round(*(agency for _email, agency in people))
    addresses = {s.agency_id: s.get_absolute_url() for s in held.submissions.all()}
    return [(email, addresses[agency.pk]) for email, agency in people]


def compare(told: list[Told]) -> dict[str, list[str]]:
    """What was acknowledged and is not there, and what is there twice; empty lists are the goal."""
    stored = {
        section.saved_by.email: section.content.get("progress", "")
        for section in SubmissionSection.objects.exclude(saved_by=None).select_related("saved_by")
    }
    frozen = {
        version.submitted_by.email: str(version.content)
        for version in SubmissionVersion.objects.select_related("submitted_by")
    }
    twice = SubmissionVersion.objects.values("submission").annotate(n=Count("pk")).filter(n__gt=1)
    events = Event.objects.filter(kind="submission.submitted").values("subject")
    receipts = Notice.objects.filter(kind="submitted").values("person", "subject")
    return {
        "acknowledged answers lost": [
            one.email for one in told if one.saved and stored.get(one.email) != one.saved
        ],
        "acknowledged submissions lost": [
            one.email for one in told if one.receipt and one.saved not in frozen.get(one.email, "")
        ],
        "submissions twice": [str(row) for row in twice],
        "events twice": [str(r) for r in events.annotate(n=Count("pk")).filter(n__gt=1)],
        "receipts twice": [str(r) for r in receipts.annotate(n=Count("pk")).filter(n__gt=1)],
    }

"""A deadline as an entry for a calendar, in the time zone that it is told in."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import SafeMIMEText
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from portal.models import Submission

DAY_BEFORE = timedelta(days=-1)


def deadline(submission: Submission) -> SafeMIMEText:
    """The part of a mail.  Sent again it takes the place of the entry that was sent before."""
    part = SafeMIMEText(entry(submission).to_ical().decode(), "calendar", "utf-8")
    part.set_param("method", "PUBLISH")
    part.add_header("Content-Disposition", "attachment", filename="deadline.ics")
    return part


def entry(submission: Submission) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Cooperation Portal//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event(submission))
    calendar.add_missing_timezones()
    return calendar


def event(submission: Submission) -> Event:
    held = submission.round
    names = {"agency": submission.agency.acronym, "round": held.title}
    found = Event()
    found.add("uid", f"submission-{submission.pk}@{settings.BASE_URL.partition('://')[2]}")
    # Both only grow, and one of them with every change of the deadline.
    found.add("sequence", held.version + submission.version)
    found.add("dtstamp", timezone.now())
    found.add("dtstart", held.local(submission.due_at))
    found.add("summary", _("%(agency)s: update on %(round)s is due") % names)
    found.add("url", settings.BASE_URL + submission.get_absolute_url())
    found.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("%(agency)s: update on %(round)s is due") % names)
    alarm.add("trigger", DAY_BEFORE)
    found.add_component(alarm)
    return found
